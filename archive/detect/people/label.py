"""Who is who in one text: the mentions of a person share a label, the fullest form of the name."""

from bisect import bisect
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from archive.detect.mention import Evidence, Mention
from archive.detect.people.document import Document
from archive.detect.people.known import Known, Person, compared
from archive.detect.people.span import Span

Name = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Named:
    span: Span
    name: Name
    start: int
    surface: str


def label(document: Document, spans: Sequence[Span], known: Known) -> list[Mention]:
    """Return the spans as mentions of persons, each with the key of a known person or the fullest name."""
    named = [_named(document, span) for span in spans]
    full_names = _FullNames(named, family_first=bool(document.language.people.family_names))
    return [_mention(one, full_names.of(i), known) for i, one in enumerate(named)]


class _FullNames:
    """Finds the fullest form of each name in one text."""

    def __init__(self, named: Sequence[_Named], *, family_first: bool) -> None:
        self.named = named
        self.places: dict[Name, list[int]] = defaultdict(list)
        self.plain: dict[Name, _Named] = {}
        self.by_part: dict[str, set[Name]] = defaultdict(set)
        for i, one in enumerate(named):
            self.places[one.name].append(i)
            self.plain[one.name] = min((self.plain.get(one.name, one), one), key=lambda n: len(n.surface))
            if len(one.name) > 1:
                self.by_part[one.name[-1]].add(one.name)
                if len(one.name) == 2 and not family_first:
                    self.by_part[one.name[0]].add(one.name)

    def of(self, i: int) -> _Named:
        """Return the mention with the fullest form: the nearest before, else the nearest after."""
        mine = self.named[i]
        fuller = [name for name in self.by_part[mine.name[-1]] if _is_part(mine.name, name)]
        if not fuller:
            return self.plain[mine.name]
        most = max(map(len, fuller))
        nearest = min((self._nearest(i, name) for name in fuller if len(name) == most), key=partial(_far, i))
        return self.plain[self.named[nearest].name]

    def _nearest(self, i: int, name: Name) -> int:
        places = self.places[name]
        after = bisect(places, i)
        return places[after - 1] if after else places[0]


def _far(i: int, other: int) -> tuple[bool, int]:
    return other > i, abs(other - i)


def _named(document: Document, span: Span) -> _Named:
    words = [compared(document.words[at]) for at in range(span.first, span.end)]
    words[0] = words[0][span.clip :]
    start = document.starts[span.first] + span.clip
    name = tuple(word for word in words if word and word[0].isalnum())
    return _Named(span, name, start, document.text[start : document.ends[span.end - 1]])


def _is_part(part: Name, whole: Name) -> bool:
    """Tell whether a shorter name can stand for a fuller one: its words stand there in this order."""
    if len(part) >= len(whole):
        return False
    if len(part) == 1:
        return True
    rest = iter(whole)
    return part[-1] == whole[-1] and all(word in rest for word in part)


def _mention(one: _Named, full: _Named, known: Known) -> Mention:
    person = _known(one, full, known)
    span = one.span
    return Mention(
        start=one.start,
        end=one.start + len(one.surface),
        kind="person",
        surface=one.surface,
        value=person.key if person else "",
        label=person.label if person else " ".join(full.surface.split()),
        confidence=span.confidence,
        evidence=Evidence(span.detector, span.detail),
    )


def _known(one: _Named, full: _Named, known: Known) -> Person | None:
    key = one.span.value or full.span.value or known.by_name.get(full.name)
    if not key and len(full.name) == 1:
        key = known.by_short.get(full.name[0])
    return known.people.get(key) if key else None
