"""What cleaning makes of a page."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch that is not the article's text: `original[start:end] == text`, and the rule that says so."""

    start: int
    end: int
    text: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """An article as its page gave it.

    `original` is what the cuts count in: the decoded page or, for HTML, what was extracted of it.
    Whatever of it is neither in `text` nor blank is a cut, the title and the byline too.
    `metadata` is what the page says of itself in machine-readable form; `source_hints` are lines
    by which it may give away who published it, `stamps` lines that say when.
    """

    title: str
    title_is_derived: bool
    text: str
    byline: str = ""
    cuts: tuple[Cut, ...] = ()
    original: str = ""
    metadata: dict[str, Any] = field(default_factory=dict)
    source_hints: tuple[str, ...] = ()
    stamps: tuple[str, ...] = ()
