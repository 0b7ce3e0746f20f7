"""BibTeX: plain fields for BibTeX itself, `date`, `url` and `urldate` for biblatex and reference managers."""

from collections.abc import Iterable, Iterator

from archive.export.record import About, Record, one_line

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# Braces by name: BibTeX counts them even after a backslash.
_SIGNS = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "&%$#_"},
    }
)
_IN_ADDRESS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"})


def write(records: Iterable[Record], about: About) -> Iterator[str]:
    """Yield a remark that says what was sought and how much was found, and an entry for each article."""
    sought = f"{about.site}: {about.query}".replace("@", " ")  # BibTeX itself reads a remark up to the next @
    yield f"@comment{{{escaped(sought)} ({about.total}) {_address(about.search)}}}\n\n"
    for record in records:
        lines = [f"  {name} = {value}" for name, value in _fields(record, about)]
        yield ",\n".join([f"@article{{article{record.id}", *lines]) + "\n}\n\n"


def escaped(text: str) -> str:
    """Return a text whose signs TeX shows and does not obey."""
    return one_line(text).translate(_SIGNS)


def _address(address: str) -> str:
    return one_line(address).translate(_IN_ADDRESS)


def _fields(record: Record, about: About) -> Iterator[tuple[str, str]]:
    yield "title", f"{{{{{escaped(record.title)}}}}}"  # a second pair keeps the capitals
    if record.authors:
        yield "author", "{" + " and ".join(f"{{{escaped(author)}}}" for author in record.authors) + "}"
    if record.publisher:
        yield "journal", f"{{{escaped(record.publisher)}}}"
    if record.day:
        yield "year", f"{{{record.day[0]:04}}}"
    if len(record.day) > 1:
        yield "month", _MONTHS[record.day[1] - 1]
    if record.published:
        yield "date", f"{{{escaped(record.published)}}}"
    if record.tongue:
        yield "language", f"{{{escaped(record.tongue)}}}"
    if record.people or record.places:
        yield "keywords", f"{{{', '.join(escaped(name) for name in (*record.people, *record.places))}}}"
    yield "url", f"{{{_address(record.address)}}}"
    yield "urldate", f"{{{about.made.isoformat()}}}"
    yield "note", f"{{{escaped(f'{about.site}, no. {record.id}')}}}"
