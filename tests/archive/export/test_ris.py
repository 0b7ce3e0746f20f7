"""RIS, read by a library and by a strict reading of its lines."""

import re
from datetime import date

import pytest
import rispy

from archive.export.record import Record
from archive.export.ris import write
from tests.archive.export.records import ABOUT, BARE, record

LINE = re.compile(r"([A-Z][A-Z0-9])  - (.*)")
KNOWN_TO_ZOTERO = {"TY", "ID", "TI", "AU", "T2", "PY", "DA", "LA", "KW", "UR", "Y2", "DB", "AN", "ER"}


def references(*records: Record) -> list[list[tuple[str, str]]]:
    text = "".join(write(records, ABOUT))
    assert text.count("\n") == text.count("\r\n") == text.count("\r")
    found: list[list[tuple[str, str]]] = []
    for block in text.removesuffix("\r\n\r\n").split("\r\n\r\n"):
        pairs = []
        for line in block.split("\r\n"):
            match = LINE.fullmatch(line)
            assert match, line
            pairs.append((match[1], match[2]))
        found.append(pairs)
    return found


def test_a_reference_goes_from_its_type_to_its_end() -> None:
    for pairs in references(record(), BARE):
        tags = [tag for tag, _ in pairs]
        assert pairs[0] == ("TY", "NEWS")
        assert pairs[-1] == ("ER", "")
        assert tags.count("TY") == tags.count("ER") == 1
        assert set(tags) <= KNOWN_TO_ZOTERO
        assert all(value for tag, value in pairs if tag != "ER")


def test_a_reference_says_what_the_record_says() -> None:
    (pairs,) = references(record())
    assert [value for tag, value in pairs if tag == "AU"] == ["Nguyễn Hoàng", "Đỗ Mai", "Lê An"]
    told = dict(pairs)
    assert (told["T2"], told["LA"], told["PY"], told["DA"]) == ("Zing", "vi", "2016", "2016/08//")
    assert told["UR"] == "https://zing.example/a?b={1}&c=2"
    assert (told["DB"], told["AN"]) == ("Fihrist", "https://archive.example/articles/7/x/")


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        (date(2016, 8, 9), date(2016, 8, 9), "2016/08/09/"),
        (date(2016, 8, 1), date(2016, 8, 31), "2016/08//"),
        (date(2016, 1, 1), date(2016, 12, 31), "2016///"),
        (date(987, 3, 4), date(987, 3, 4), "0987/03/04/"),
    ],
)
def test_a_day_has_three_strokes_however_much_is_known(first: date, last: date, written: str) -> None:
    (pairs,) = references(record(earliest=first, latest=last))
    assert dict(pairs)["DA"] == written


def test_a_day_that_is_not_even_sure_in_its_year_is_left_out() -> None:
    (pairs,) = references(record(earliest=date(2015, 12, 31), latest=date(2016, 1, 1)))
    assert not {"PY", "DA"} & {tag for tag, _ in pairs}


def test_no_author_has_a_comma_that_would_turn_the_name_round() -> None:
    (pairs,) = references(record(byline="Lindsay Isaac, CNN; Ann Lee, and Onur Çakir & Jo، مها"))
    authors = [value for tag, value in pairs if tag == "AU"]
    assert authors == ["Lindsay Isaac", "CNN", "Ann Lee", "Onur Çakir", "Jo", "مها"]


def test_a_hostile_title_opens_no_reference_of_its_own() -> None:
    (pairs,) = references(BARE)
    assert "TY - BOOK" in dict(pairs)["TI"]


def test_another_reader_of_the_format_reads_it() -> None:
    first, second = rispy.loads("".join(write([record(), BARE], ABOUT)))
    assert first["type_of_reference"] == "NEWS"
    assert first["title"] == "Tổng thống gặp أردوغان 😀"
    assert first["authors"] == ["Nguyễn Hoàng", "Đỗ Mai", "Lê An"]
    assert first["keywords"] == ["Recep Tayyip Erdoğan", "Vladimir Putin", "Türkiye"]
    assert second["id"] == "8"
