"""An article as footnotes and bibliographies write it, in the styles that people are asked for."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from babel.dates import format_skeleton
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from archive.export.record import Record, one_line
from archive.pages.authors import comma_turned, initials, joined
from archive.pages.wording import day_in, locale_of


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a citation; the article's own words carry their language, what is set in italics says so."""

    text: str
    slanted: bool = False
    own: bool = False


@dataclass(frozen=True, slots=True)
class Citation:
    """An article in one style, for the eye and for the clipboard."""

    style: str
    pieces: tuple[Piece, ...]
    tongue: str

    @property
    def text(self) -> str:
        """Return the citation as plain text."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def html(self) -> SafeString:
        """Return the citation with its italics; words of the article stand apart, in their own language."""
        return format_html_join("", "{}", ((_written(piece, self.tongue),) for piece in self.pieces))


@dataclass(frozen=True, slots=True)
class Cited:
    """What every style puts together: a record, where it is kept, and the day it was looked at."""

    record: Record
    site: str
    seen: date
    code: str  # of the interface, whose words stand between the parts

    @property
    def day(self) -> str:
        """Return as much of the day of publication as is sure, in words, or ""."""
        sure = (*self.record.day, 1, 1)[:3]
        if not self.record.day:
            return ""
        if len(self.record.day) == 3:
            return day_in(date(*sure), self.code)
        return format_skeleton({1: "y", 2: "yMMMM"}[len(self.record.day)], date(*sure), locale=locale_of(self.code))

    @property
    def year(self) -> str:
        """Return the year of publication, "n.d." where it is not known."""
        return str(self.record.day[0]) if self.record.day else _("n.d.")


Pieces = Iterator[Piece]


def citations(record: Record, *, site: str, seen: date, code: str) -> list[Citation]:
    """Return an article in every style."""
    cited = Cited(record, site, seen, code)
    return [Citation(style, tuple(tidy(write(cited))), record.tongue or "und") for style, write in STYLES]


def tidy(pieces: Iterable[Piece]) -> Pieces:
    """Yield the pieces; a full stop after what ends a sentence already is left out."""
    last = ""
    for piece in pieces:
        text = one_line(piece.text) if piece.own else piece.text
        if text.startswith(".") and last.rstrip('”’"»')[-1:] in (".", "?", "!", "؟", "…", "。"):
            text = text[1:]
        if text:
            yield Piece(text, piece.slanted, piece.own)
            last = text


def apa(cited: Cited) -> Pieces:
    """Yield the parts as APA's manual (7th edition) has them; without an author the title comes first."""
    record, when = cited.record, cited.day or _("n.d.")
    names = joined([initials(name, record.tongue) for name in record.authors], last=_(", & "), pair=_(", & "))
    if names:
        yield from (
            Piece(names, own=True),
            Piece("."),
            Piece(f" ({when}). "),
            Piece(record.title, slanted=True, own=True),
        )
    else:
        yield from (Piece(record.title, slanted=True, own=True), Piece(f". ({when})"))
    yield from _of(cited, ". ", ".")
    yield from (Piece(" "), Piece(record.address, own=True))


def chicago(cited: Cited) -> Pieces:
    """Yield the parts as the Chicago manual's bibliographies have them."""
    record = cited.record
    yield from _by(cited)
    yield from (Piece("“"), Piece(record.title, own=True), Piece("."), Piece("”"))
    yield from _of(cited, " ", "")
    undated = _("n.d.")
    yield Piece(f", {cited.day}. " if cited.day else f", {undated} ")
    yield from (Piece(f"{_seen(cited)}. "), Piece(record.address, own=True), Piece("."))


def mla(cited: Cited) -> Pieces:
    """Yield the parts as MLA's handbook (9th edition) has them; what is not known is left out."""
    record = cited.record
    yield from _by(cited)
    yield from (Piece("“"), Piece(record.title, own=True), Piece("."), Piece("”"))
    yield from _of(cited, " ", "")
    yield Piece(f", {cited.day}" if cited.day else "")
    yield from (Piece(", "), Piece(record.address, own=True), Piece(f". {_seen(cited)}."))


def iso_690(cited: Cited) -> Pieces:
    """Yield the parts as ISO 690 has them, by name and date; Harvard's styles are of its kind."""
    record = cited.record
    names = joined([comma_turned(name, record.tongue, upper=True) for name in record.authors], last=_(" and "))
    if names:
        yield from (
            Piece(names, own=True),
            Piece(f", {cited.year}"),
            Piece(". "),
            Piece(record.title, own=True),
            Piece("."),
        )
    else:
        yield from (Piece(record.title, own=True), Piece(f", {cited.year}"), Piece("."))
    yield from _of(cited, " ", "")
    online, where = _("online"), _("Available from:")
    yield Piece(f" [{online}]")
    yield Piece(f". {cited.day}" if len(record.day) > 1 else "")
    viewed = _("viewed %(day)s") % {"day": day_in(cited.seen, cited.code)}
    yield from (Piece(f". [{viewed}]. {where} "), Piece(record.address, own=True))


def harvard(cited: Cited) -> Pieces:
    """Yield the parts as most of Harvard's styles in use have them."""
    record = cited.record
    names = joined([initials(name, record.tongue) for name in record.authors], last=_(" and "))
    if names:
        yield from (Piece(names, own=True), Piece(f" ({cited.year}) ‘"), Piece(record.title, own=True), Piece("’"))
    else:
        yield from (Piece("‘"), Piece(record.title, own=True), Piece(f"’ ({cited.year})"))
    yield from _of(cited, ", ", "")
    yield Piece(f", {cited.day}" if len(record.day) > 1 else "")
    accessed = _("Accessed: %(day)s") % {"day": day_in(cited.seen, cited.code)}
    where = _("Available at:")
    yield from (Piece(f". {where} "), Piece(record.address, own=True), Piece(f" ({accessed})."))


STYLES: tuple[tuple[str, Callable[[Cited], Pieces]], ...] = (
    ("APA", apa),
    ("Chicago", chicago),
    ("MLA", mla),
    ("ISO 690", iso_690),
    ("Harvard", harvard),
)


def _by(cited: Cited) -> Pieces:
    """Yield the authors as Chicago and MLA write them: only the first is turned round."""
    authors, tongue = cited.record.authors, cited.record.tongue
    if authors:
        names = [comma_turned(authors[0], tongue), *authors[1:]]
        yield from (Piece(joined(names, last=_(", and "), pair=_(", and ")), own=True), Piece(". "))


def _of(cited: Cited, before: str, after: str) -> Pieces:
    """Yield who published the article; where nobody knows, the archive that keeps it."""
    yield from (Piece(before), Piece(cited.record.publisher or cited.site, slanted=True), Piece(after))


def _seen(cited: Cited) -> str:
    return _("Accessed %(day)s") % {"day": day_in(cited.seen, cited.code)}


def _written(piece: Piece, tongue: str) -> SafeString | str:
    text: SafeString | str = format_html('<bdi lang="{}">{}</bdi>', tongue, piece.text) if piece.own else piece.text
    return format_html("<i>{}</i>", text) if piece.slanted else text
