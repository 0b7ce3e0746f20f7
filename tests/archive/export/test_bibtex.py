"""BibTeX, read by a library and by counting its braces as BibTeX does."""

from datetime import date

import pytest
from bibtexparser.entrypoint import parse_string

from archive.export.bibtex import escaped, write
from archive.export.record import Record
from tests.archive.export.records import ABOUT, BARE, record


def entries(*records: Record) -> list[dict[str, str]]:
    text = "".join(write(records, ABOUT))
    library = parse_string(text)
    assert not library.failed_blocks
    assert [entry.entry_type for entry in library.entries] == ["article"] * len(records)
    return [{"key": entry.key, **{f.key: f.value for f in entry.fields}} for entry in library.entries]


def test_an_entry_says_what_the_record_says() -> None:
    (entry,) = entries(record())
    assert entry["key"] == "article7"
    assert entry["title"] == "{Tổng thống gặp أردوغان 😀}"
    assert entry["author"] == "{Nguyễn Hoàng} and {Đỗ Mai} and {Lê An}"
    assert (entry["journal"], entry["year"], entry["month"]) == ("Zing", "2016", "aug")
    assert entry["date"] == "2016-08-09/2016-08-10"
    assert entry["url"] == "https://zing.example/a?b=%7B1%7D&c=2"
    assert entry["urldate"] == "2026-01-02"


def test_what_is_not_known_is_left_out() -> None:
    (entry,) = entries(BARE)
    assert {"author", "journal", "year", "month", "date", "language", "keywords"}.isdisjoint(entry)
    assert entry["url"] == "https://archive.example/articles/7/x/"


@pytest.mark.parametrize("text", ["}{", "\\}", "a } @article{b,", "{\\{", "\\input{x} % $ & # _ ~ ^", "a\n}\n@book{"])
def test_no_title_leaves_its_braces(text: str) -> None:
    _, *written_apart = write([record(title=text)], ABOUT)
    written = "".join(written_apart)
    depth = 0
    for place, sign in enumerate(written.rstrip()):
        depth += {"{": 1, "}": -1}.get(sign, 0)
        assert depth > 0 or place < len("@article") or place == len(written.rstrip()) - 1
    assert depth == 0
    assert len(entries(record(title=text), record(id=9))) == 2


def test_signs_are_shown_and_not_obeyed() -> None:
    assert escaped("50% of $5 & #1_a") == r"50\% of \$5 \& \#1\_a"
    assert (
        escaped("a\\b{c}~^")
        == r"a\textbackslash{}b\textbraceleft{}c\textbraceright{}\textasciitilde{}\textasciicircum{}"
    )


def test_a_year_alone_has_no_month() -> None:
    (entry,) = entries(record(published="2016", earliest=date(2016, 1, 1), latest=date(2016, 12, 31)))
    assert entry["year"] == "2016"
    assert "month" not in entry
