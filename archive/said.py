"""What came with a page says of it: the row of a table, a feed, the head of a document."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from archive.clean import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Claims about an article, evidence and never truth; `where` tells who says so: "the table", "the feed"."""

    published: str = ""
    language: str = ""
    source: str = ""
    byline: str = ""
    where: str = ""

    def __bool__(self) -> bool:
        return bool(self.published or self.language or self.source or self.byline)

    def as_json(self) -> dict[str, str]:
        """Return the claims as they are kept with the capture, empty where there are none."""
        return {name: value for name, value in asdict(self).items() if value} if self else {}

    @classmethod
    def of_json(cls, kept: Mapping[str, Any]) -> "Said":
        """Return the claims that were kept with a capture."""
        names = ("published", "language", "source", "byline", "where")
        return cls(**{name: str(kept[name]) for name in names if kept.get(name)})


NOTHING_SAID = Said()


def hear(page: Page, said: Said) -> Page:
    """Return a page whose metadata carry what was said of it beside what it says itself."""
    if not said:
        return page
    metadata = dict(page.metadata)
    if said.published:
        statements = metadata.get("published") or []
        own = statements if isinstance(statements, list) else [statements]
        metadata["published"] = [*own, {"value": said.published, "where": said.where}]
    return replace(page, metadata=metadata, byline=page.byline or said.byline[:500])
