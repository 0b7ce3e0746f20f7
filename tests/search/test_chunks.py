"""What a text's chunks say is what the index has of its words."""

import pytest

import languages
from search.chunks import Chunks, chunks_of, places
from search.query.words import cut

TEXTS = (
    "The U.S. summit, held in 2016 – “don't!” they said (twice)...",
    "Đường sắt Thổ Nhĩ Kỳ: hoà bình, hòa bình",
    "Đường sắt",  # decomposed
    "قالَ الرَّئيسُ: «نعم، والدولةُ»؛ وبالكتاب؟ كـــتاب",
    "İstanbul'un Ĳssel ǅ ﬁne straße STRASSE",
    "東京で会議 and ประชุม 한국어는",
    "a\u200bb zero\u00adwidth e\u0301 👩‍👩‍👧 x" + "y" * 100,
    "lone \ud800 surrogate, ـــ stretched",
)


@pytest.mark.parametrize("code", languages.codes())
@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_chunks_are_read_as_the_whole_text_is(text: str, code: str) -> None:
    language = languages.get(code)
    read = chunks_of(language).read
    by_chunk = {reading for chunk in text.split() for reading in read(chunk)}
    whole = {cut(reading) for term in language.terms(text) for reading in term[:3]}
    assert by_chunk - {""} == whole - {""}


def test_chunks_are_told_by_their_readings_however_many_came_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("search.chunks.REMEMBERED", 5)
    chunks = Chunks(languages.get("en"))
    texts = ["An early budget,", "two budgets now", "BUDGET", "none of it here", "x" * 50 + "-budget again"]
    for _ in range(2):
        found = [chunks.having(set(text.split()), {"budget"}) for text in texts]
        assert found == [{"budget,"}, {"budgets"}, {"BUDGET"}, set(), {"x" * 50 + "-budget"}]


def test_chunks_are_found_between_blanks_alone() -> None:
    assert sorted(places("an ant, an", {"an"})) == [(0, "an"), (8, "an")]
