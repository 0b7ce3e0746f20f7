"""What a new reading changes in an article: what came, what went, what means another thing now."""

from collections.abc import Iterator
from dataclasses import dataclass

from archive.models import Article

Key = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Stand:
    """One finding as it stands: `meant` is the key of its person or place, or the value of its date."""

    kind: str
    start: int
    end: int
    surface: str
    meant: int | str | None
    label: str
    detector: str

    def __str__(self) -> str:
        return f"{self.kind} {self.start}-{self.end} {_shown(self.surface)} → {_shown(self.label)} ({self.detector})"


@dataclass(frozen=True, slots=True)
class Difference:
    """Two readings of one article, compared; false where they say the same."""

    article: int
    title: str
    language: str
    days: tuple[str, str]
    added: tuple[Stand, ...]
    removed: tuple[Stand, ...]
    changed: tuple[tuple[Stand, Stand], ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed) or self.days[0] != self.days[1]

    def lines(self) -> Iterator[str]:
        """Yield the difference as people read it: a line for the article, and one for each change."""
        yield f"{self.article} [{self.language}] {_shown(self.title)}"
        if self.days[0] != self.days[1]:
            before, after = (day or "unknown" for day in self.days)
            yield f"  ~ published {before} → {after}"
        yield from (f"  - {stand}" for stand in self.removed)
        yield from (f"  + {stand}" for stand in self.added)
        yield from (f"  ~ {after}, was {_shown(before.label)}" for before, after in self.changed)


def standing(article: Article) -> dict[Key, Stand]:
    """Return the findings of an article that nobody has removed, by kind and place."""
    found = [
        Stand(
            row.kind,
            row.start,
            row.end,
            row.surface,
            row.entity_id,
            row.entity.label if row.entity else "",
            row.detector,
        )
        for row in article.mentions.standing().select_related("entity")
    ]
    found += [
        Stand("date", row.start, row.end, row.surface, row.value, row.value, row.detector)
        for row in article.dates.standing()
    ]
    return {(stand.kind, stand.start, stand.end): stand for stand in found}


def compare(article: Article, day: str, before: dict[Key, Stand], after: dict[Key, Stand]) -> Difference:
    """Return what changed in an article since it was published on that day and held those findings."""
    return Difference(
        article=article.pk,
        title=article.title,
        language=article.language_id,
        days=(day, article.published),
        added=tuple(after[key] for key in sorted(after.keys() - before.keys())),
        removed=tuple(before[key] for key in sorted(before.keys() - after.keys())),
        changed=tuple(
            (before[key], after[key])
            for key in sorted(before.keys() & after.keys())
            if before[key].meant != after[key].meant
        ),
    )


def _shown(words: str) -> str:
    """Return words for a terminal: marks that would turn or break the line are written out."""
    return words if words.isprintable() else ascii(words)
