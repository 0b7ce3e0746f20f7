"""Who published a page: named only where the page gives it away, by its address or by what only its own pages say."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

import regex

# What stands around a name in the pages of its own house; a name that is merely cited is no evidence.
_FORMS = (
    ("the page asks for comments via it", r"comment via {name}\b"),
    ("it holds the rights", r"^(?:©|\(c\)|copyright)(?: 20\d\d)? ?{name}(?:\s*/|$)"),
    ("the text opens with its name", r"^\W*{name}\)?\s*[-–—]{{1,2}}\s"),
    ("its video is in the page", r"^\d{{1,2}}:\d{{2}}.{{0,6}}\bsource: {name}$"),
    ("its people contributed", r"^{name}['’]s\b.{{5,300}}\bcontributed to this (?:report|story)\b"),
)


@dataclass(frozen=True, slots=True)
class Publisher:
    """A known source: its slug, the names that its pages use, the hosts of its pages."""

    slug: str
    names: Sequence[str]
    hosts: Sequence[str]


@dataclass(frozen=True, slots=True)
class SourceGuess:
    """Which source published a page, and why we think so."""

    slug: str
    evidence: str


def find_source(hints: Iterable[str], *, url: str, sitename: str, known: Iterable[Publisher]) -> SourceGuess | None:
    """Return the source that a page gives away, by its address first; None where there is no evidence."""
    publishers, lines = list(known), list(hints)
    host = host_of(url)
    for publisher in publishers:
        for own in publisher.hosts:
            if host == own or host.endswith(f".{own}"):
                return SourceGuess(publisher.slug, f"its address is on {own}")
    for publisher in publishers:
        if sitename and sitename.casefold() in {name.casefold() for name in publisher.names}:
            return SourceGuess(publisher.slug, f"the page calls its site “{sitename}”")
    return next((guess for publisher in publishers if (guess := _by_lines(lines, publisher))), None)


def host_of(url: str) -> str:
    """Return the host of an address in small letters, without "www."; empty for what is no address."""
    try:
        return (urlsplit(url).hostname or "").casefold().removeprefix("www.")
    except ValueError:
        return ""


def _by_lines(lines: list[str], publisher: Publisher) -> SourceGuess | None:
    """Return a source if a line says what only its own pages say."""
    for name in publisher.names:
        for reason, form in _FORMS:
            pattern = regex.compile(form.format(name=regex.escape(name)), regex.I)
            line = next((line for line in lines if pattern.search(line[:400])), "")
            if line:
                return SourceGuess(publisher.slug, f"{reason}: “{line[:120]}”")
    return None
