"""Well-known people, by the names they have in several scripts; each name stands in two texts at least."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

import languages
from archive.detect.names import romanise, script_of
from archive.detect.people import lists
from archive.detect.people.document import Document
from archive.detect.people.span import Span
from archive.detect.reason import reason

FILE = Path(__file__).parent.parent / "data" / "people.json"
_HYPHENS = frozenset("-‐‑·")


@dataclass(frozen=True, slots=True)
class Person:
    """One person: the preferred English name, all full names, and short names that mean nobody else."""

    key: str
    label: str
    names: tuple[str, ...] = ()
    short: tuple[str, ...] = ()


@dataclass(frozen=True)
class Known:
    """People by key and by name; a name is a tuple of its words in their compared form."""

    people: dict[str, Person] = field(default_factory=dict)
    by_name: dict[tuple[str, ...], str] = field(default_factory=dict)
    by_short: dict[str, str] = field(default_factory=dict)
    longest: dict[str, int] = field(default_factory=dict)

    def without(self, keys: set[str]) -> "Known":
        """Return all the people but some."""
        return known_of(person for key, person in self.people.items() if key not in keys)


@lru_cache(maxsize=1 << 15)
def compared(word: str) -> str:
    """Return a word of a name in the form in which names are compared, in any script; Russian without its endings."""
    script = script_of(word)
    if script == "Cyrl":
        return romanise(languages.get("ru").readings(word)[2])
    return lists.arabic_key(word) if script == "Arab" else romanise(word)


def name_key(name: str) -> tuple[str, ...]:
    """Return a full name in the form in which names are compared."""
    return tuple(compared(part) for part in name.replace("-", " ").replace("·", " ").split())


def known_of(people: Iterator[Person]) -> Known:
    """Return people made ready for looking up."""
    known = Known()
    for person in people:
        known.people[person.key] = person
        for name in person.names:
            key = name_key(name)
            known.by_name[key] = person.key
            known.longest[key[0]] = max(known.longest.get(key[0], 0), len(key))
        for name in person.short:
            known.by_short[compared(name)] = person.key
    return known


@cache
def shipped() -> Known:
    """Return the people of the shipped file."""
    rows = json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else []
    return known_of(Person(r["key"], r["label"], tuple(r["names"]), tuple(r.get("short", ()))) for r in rows)


_current: ContextVar[Known | None] = ContextVar("known_people", default=None)


def current() -> Known:
    """Return the people that are known just now."""
    return _current.get() or shipped()


@contextmanager
def knowing(known: Known) -> Iterator[None]:
    """Know other people than the shipped ones for a while: to measure what is found without a list."""
    token = _current.set(known)
    try:
        yield
    finally:
        _current.reset(token)


def find_known(document: Document, known: Known) -> Iterator[Span]:
    """Yield where full names of known people stand."""
    if not known.people:
        return
    words = [compared(word) for word in document.words]
    arabic = document.language.code in ("ar", "fa", "ur")
    for i, word in enumerate(words):
        for clip in (0, 1) if arabic else (0,):
            longest = known.longest.get(word[clip:], 0)
            if not longest or (document.words[i][:1].islower()):
                continue
            hit = _longest(document, words, i, clip, known, longest)
            if hit:
                yield Span(i, hit[0], "people.known", 0.99, reason("known-name"), hit[1], clip)
                break


def _longest(
    document: Document, words: list[str], i: int, clip: int, known: Known, longest: int
) -> tuple[int, str] | None:
    """Return end and key of the longest known name that begins at token i."""
    parts: list[str] = [words[i][clip:]]
    best = None
    for j in range(i + 1, min(i + 2 * longest, len(words) + 1)):
        if tuple(parts) in known.by_name:
            best = j, known.by_name[tuple(parts)]
        if j == len(words) or "\n" in document.gap(j - 1) or len(parts) == longest:
            break
        if words[j] not in _HYPHENS:
            parts.append(words[j])
    return best
