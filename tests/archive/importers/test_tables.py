"""Articles in CSV, TSV and JSON Lines: columns guessed and said, and whatever tables can be."""

import gzip
import json
import unicodedata
from typing import Any

import pytest
from pytest_django.fixtures import Settings

from archive.importers.columns import FIELDS, MappingError, guess, settle
from archive.importers.item import Refused
from tests.archive.importers.reading import TEXT, items, pages, refusals, words

ROW = {"Title": "Ministers meet", "Body": TEXT, "Date": "2019-05-04", "URL": "https://a.example/1", "Lang": "en"}


def lines(*rows: Any) -> bytes:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()


@pytest.mark.parametrize(
    ("headings", "fields"),
    [
        (
            ["headline", "body", "publishedAt", "link", "outlet", "authors", "lang"],
            ["title", "text", "published", "url", "source", "byline", "language"],
        ),
        (
            ["Tiêu đề", "Nội dung", "Ngày đăng", "Đường dẫn", "Nguồn", "Tác giả", "Ngôn ngữ"],
            ["title", "text", "published", "url", "source", "byline", "language"],
        ),
        (
            ["العنوان", "النص", "التاريخ", "الرابط", "المصدر", "الكاتب", "اللغة"],
            ["title", "text", "published", "url", "source", "byline", "language"],
        ),
        (["\ufeffTITLE ", "raw_html", "pub-date"], ["title", "html", "published"]),
    ],
)
def test_columns_are_guessed_by_their_headings(headings: list[str], fields: list[str]) -> None:
    expected = dict(zip(fields, headings, strict=True))
    assert guess(headings) == expected
    assert list(guess([unicodedata.normalize("NFD", h) for h in headings])) == [f for f in FIELDS if f in fields]


def test_what_is_said_wins_over_what_is_guessed_and_may_leave_out() -> None:
    assert settle(["title", "text", "extra"], {"title": "extra"}) == {"title": "extra", "text": "text"}
    assert settle(["title", "text"], {"title": ""}) == {"text": "text"}


@pytest.mark.parametrize("said", [{"nonsense": "a"}, {"title": "absent"}])
def test_mapping_of_what_is_not_there_is_refused(said: dict[str, str]) -> None:
    with pytest.raises(MappingError):
        settle(["title"], said)


def test_row_of_json_comes_with_its_claims() -> None:
    (page,) = pages(lines(ROW), "a.jsonl")
    assert (words(page), page.title, page.url, page.origin) == (
        TEXT,
        "Ministers meet",
        "https://a.example/1",
        "a.jsonl/line 1",
    )
    assert (page.said.published, page.said.language) == ("2019-05-04", "en")
    assert "Date" in page.said.where


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_csv_is_read_whatever_parts_its_cells(separator: str, encoding: str) -> None:
    cells = [["title", "text", "date"], ['He said ""yes""', f"{TEXT}\nA new line{separator} quoted.", "2019-05-04"]]
    table = "\r\n".join(separator.join(f'"{cell}"' for cell in row) for row in cells)
    (page,) = pages(table.encode(encoding), "a.csv")
    assert page.title == 'He said "yes"'
    assert words(page) == f"{TEXT}\nA new line{separator} quoted."


def test_csv_in_an_older_encoding_is_read() -> None:
    arabic = "قال الرئيس الروسي فلاديمير بوتين إنه سيبحث مع الرئيس التركي حلولا للأزمة في سوريا."
    (page,) = pages(f"العنوان,النص\nبوتين يلتقي أردوغان,{arabic}\n".encode("cp1256"), "a.csv")
    assert words(page) == arabic


def test_rows_in_two_encodings_are_not_guessed_at() -> None:
    content = f"title,text\n{'É' * 40},{TEXT}\n".encode() + b"caf\xe9," + TEXT.encode() + b"\n"
    found = items(content, "a.csv")
    assert isinstance(found[1], Refused) and "no letters in UTF-8" in found[1].reason
    assert not isinstance(found[0], Refused)


def test_csv_of_two_hundred_columns_and_formulas_is_read_as_words() -> None:
    headings = ["text", *(f"c{n}" for n in range(199))]
    formula = '=cmd|"/c calc"!A1 and these are more words for an article to have.'
    row = '"' + formula.replace('"', '""') + '",' + ",".join(["=1+1"] * 199)
    (page,) = pages(f"{','.join(headings)}\n{row}\n".encode(), "a.csv")
    assert words(page) == formula


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no headings"),
        (b"\n\n", "no headings"),
        (b"title,text\na,b,c,d\n", "4 cells stand under 2 headings"),
        (b"title,date\na,2019\n", "Say which column holds it"),
        (b"title,text\na,\n", "nothing is in the columns"),
        (b"\x89PNG\r\n\x1a\n" + bytes(500), "picture"),
        (",".join(f"c{n}" for n in range(2000)).encode(), "2000 columns are too many"),
    ],
)
def test_what_of_a_csv_is_no_article_is_refused_with_a_reason(content: bytes, said: str) -> None:
    assert any(said in reason for reason in refusals(content, "a.csv"))


def test_quotation_mark_that_is_never_closed_ends_the_table_with_a_reason(settings: Settings) -> None:
    settings.UPLOAD_MAX_BYTES = 5000
    content = f'title,text\na,{TEXT}\nb,"never closed {"x" * 10_000}\n'.encode()
    found = items(content, "a.csv")
    assert not isinstance(found[0], Refused)
    assert isinstance(found[-1], Refused) and "never closed" in found[-1].reason


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b"{", "no JSON"),
        (b"[1, 2]", "no object"),
        (b'"text"', "no object"),
        (b"[" * 100_000, "nested too deep"),
        (b'{"text": "caf\xe9"}', "not in UTF-8"),
        (b'{"n": ' + b"9" * 5000 + b"}", "no JSON"),
        (json.dumps({f"c{n}": n for n in range(1001)}).encode(), "too many values"),
        (b'{"title": "a"}', "nothing is in the columns"),
        (b'{"text": "' + b"x" * 20_000 + b'"}', "too long"),
    ],
)
def test_bad_line_keeps_no_other_out(line: bytes, said: str, settings: Settings) -> None:
    settings.UPLOAD_MAX_BYTES = 16_000
    if said in ("nested too deep", "too many values"):
        settings.UPLOAD_MAX_BYTES = 200_000
    found = items(lines(ROW) + line + b"\n\n" + lines(ROW), "a.jsonl")
    assert [isinstance(item, Refused) for item in found] == [False, True, False]
    assert isinstance(found[1], Refused) and said in found[1].reason and "line 2" in found[1].reason


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2019-05-04T10:00:00Z", "2019-05-04T10:00:00Z"),
        (1556964000, "2019-05-04"),
        (1556964000000, "2019-05-04"),
        ("1556964000", "2019-05-04"),
        (None, ""),
        (True, ""),
    ],
)
def test_days_are_kept_as_they_are_said_and_seconds_are_counted(value: object, day: str) -> None:
    (page,) = pages(lines({"text": TEXT, "date": value}), "a.jsonl")
    assert page.said.published == day


def test_lists_and_objects_become_words() -> None:
    row = {"text": TEXT, "author": ["An", {"name": "Bình"}, None], "source": {"name": "CNN"}}
    (page,) = pages(lines(row), "a.jsonl")
    assert (page.said.byline, page.said.source) == ("An, Bình", "CNN")


def test_html_is_preferred_to_text_and_taken_as_a_page() -> None:
    (page,) = pages(lines({"text": "short", "html": f"<p>{TEXT}</p>"}), "a.jsonl")
    assert page.content_type.startswith("text/html")


def test_lone_surrogates_and_odd_names_do_not_stop_a_table() -> None:
    (page,) = pages(b'{"text": "\\ud800 ' + TEXT.encode() + b'"}', "a" * 10_000 + ".jsonl")
    assert len(page.origin) <= 500


def test_compressed_table_that_is_cut_short_gives_what_it_has() -> None:
    content = gzip.compress(lines(*({"text": f"{number} {TEXT} {number * 7919}"} for number in range(3000))), mtime=0)
    assert len(pages(content, "a.jsonl.gz")) == 3000
    found = items(content[: len(content) // 2], "a.jsonl.gz")
    assert len(found) > 1
    assert isinstance(found[-1], Refused) and "cut short" in found[-1].reason
    assert "cannot be unpacked" in refusals(b"no gzip", "a.csv.gz")[0]
