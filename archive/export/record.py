"""An article as it leaves the archive: plain values, ready for any format."""

import re
from dataclasses import dataclass
from datetime import date

# What no format can carry: controls, halves of letters, what XML forbids. Line ends are blanks, and stay in texts.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_BLANKS = re.compile(r"\s+")
_BETWEEN = re.compile(r"\s*[,;،、]\s*(?:(?:and|và)\s+)?|\s+(?:and|&|và)\s+")


@dataclass(frozen=True, kw_only=True)
class Record:
    """One article; `url` is its page here, `original_url` where it was published or "", `published` EDTF or ""."""

    id: int
    title: str
    language: str
    source: str
    publisher: str  # "" where nobody knows who published
    byline: str
    published: str
    earliest: date | None
    latest: date | None
    url: str
    original_url: str
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    text: str = ""

    @property
    def address(self) -> str:
        """Return what a citation leads to: where it was published, else its page here."""
        return self.original_url or self.url

    @property
    def tongue(self) -> str:
        """Return the code of its language, "" where nobody knows it."""
        return "" if self.language == "und" else self.language

    @property
    def authors(self) -> tuple[str, ...]:
        """Return the names in the byline; a comma in one would turn it round for readers of citations."""
        return tuple(name for name in _BETWEEN.split(one_line(self.byline)) if name)

    @property
    def day(self) -> tuple[int, ...]:
        """Return year, month and day of publication, as far as they are sure."""
        if self.earliest is None or self.latest is None:
            return ()
        sure: list[int] = []
        for first, last in zip(parts(self.earliest), parts(self.latest), strict=True):
            if first != last:
                break
            sure.append(first)
        return tuple(sure)


@dataclass(frozen=True, kw_only=True)
class About:
    """What was exported: the search, its address, how many it found, where and on what day."""

    site: str
    made: date
    query: str = ""
    search: str = ""
    total: int = 0


def parts(day: date) -> tuple[int, int, int]:
    """Return year, month and day."""
    return day.year, day.month, day.day


def iso(day: tuple[int, ...]) -> str:
    """Return as much of a day as there is: 2016-08-09, 2016-08, 2016."""
    return "-".join(f"{part:04}" if place == 0 else f"{part:02}" for place, part in enumerate(day))


def clean(text: str) -> str:
    """Return a text without what no format can carry."""
    return _FORBIDDEN.sub("", text)


def one_line(text: str) -> str:
    """Return a text as one line, without what no format can carry."""
    return _BLANKS.sub(" ", clean(text)).strip()
