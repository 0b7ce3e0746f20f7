"""How a query was read, in plain words that can be opened."""

from types import SimpleNamespace

import pytest
from django.test import Client
from django.utils import translation

from search.results import Reading
from tests.search.conftest import Ask


def told(part: Reading | None) -> object:
    """Return a reading as nested plain values."""
    assert part is not None
    line = " ".join(filter(None, (part.text, part.quoted)))
    return [line, *map(told, part.parts)] if part.parts else line


WORD = "the word, in any of its forms"


@pytest.mark.parametrize(
    ("q", "read"),
    [
        ("coup", f"{WORD} coup"),
        ("coup talks", ["any of these, the more the better:", f"{WORD} coup", f"{WORD} talks"]),
        ("coup AND talks", ["all of these:", f"{WORD} coup", f"{WORD} talks"]),
        ("-coup", ["none of these:", f"{WORD} coup"]),
        (
            '+coup talks -"in order"',
            [
                "what fits all of this:",
                ["all of these:", f"{WORD} coup"],
                ["more of these, the better:", f"{WORD} talks"],
                ["none of these:", "exactly, in this order in order"],
            ],
        ),
        ('"near by"~1', "within 1 word of each other near by"),
        ("Erdo*", "a word that begins with Erdo"),
        ("w?ldcard", "a word that fits the pattern w?ldcard"),
        ("coups~", "a word at most 1 letter off coups"),
        ("title:coup", ["in the title:", f"{WORD} coup"]),
        ("language:vi", "language Tiếng Việt"),
        ("source:cnn", "source CNN"),
        ("published:2016-08", "published Aug. 1, 2016 – Aug. 31, 2016"),
        ("mentions:2016..", "speaks of Jan. 1, 2016 – …"),
        ("mentions:2016-13", "speaks of –"),
        ("*", "every article"),
        ("Putin", [f"{WORD} Putin", "or another name of it, further down فلاديمير بوتين"]),
    ],
)
def test_a_query_is_told_in_plain_words(archive: SimpleNamespace, ask: Ask, q: str, read: object) -> None:
    assert told(ask(q).reading) == read


def test_strictly_read_it_says_so(archive: SimpleNamespace, ask: Ask) -> None:
    assert told(ask("Putin", strict="1").reading) == "the word, spelt just so Putin"


@pytest.mark.parametrize("q", ["", "()", "???", "\x00"])
def test_of_nothing_there_is_nothing_to_tell(archive: SimpleNamespace, ask: Ask, q: str) -> None:
    assert ask(q).reading is None


def test_names_of_values_are_those_of_the_page(archive: SimpleNamespace, ask: Ask) -> None:
    with translation.override("vi"):
        found = ask("place:turkey").reading
    assert found is not None
    assert found.quoted == "Thổ Nhĩ Kỳ"


def test_the_page_opens_it_and_never_as_markup(archive: SimpleNamespace, client: Client) -> None:
    page = client.get("/search/", {"q": 'coup "<b>x</b>"'}).content.decode()
    assert "<summary>How this was read</summary>" in page
    assert "exactly, in this order “<bdi>&lt;b&gt;x&lt;/b&gt;</bdi>”" in page
    assert "<b>x" not in page


def test_programs_are_told_too(archive: SimpleNamespace, client: Client) -> None:
    query = client.get("/api/v1/search/", {"q": "Turkey"}).json()["query"]
    assert query["read_as"]["quoted"] == "Turkey"
    assert query["other_names"] == [{"of": "turkey", "names": ["Thổ Nhĩ Kỳ"], "without": "q=Turkey&literal=turkey"}]
