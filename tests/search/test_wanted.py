"""Marks are found as if every word of a text were looked at, however few of them are."""

import random
from collections.abc import Iterator

import pytest

import languages
from languages import Language
from search import chunks
from search.query.nodes import Clause, Group, Named, Question, Word
from search.query.parse import parse
from search.wanted import Seen, Wanted

BITS = {
    "en": [
        "coup",
        "Coups,",
        "attempt",
        "(attempt)",
        "Su-24",
        "su",
        "24.",
        "–",
        "…",
        "the",
        "U.S.-led",
        "led",
        "Erdoğan’s",
    ],
    "vi": ["Thổ", "Thô\u0309", "Nhĩ", "Kỳ.", "“Thổ", "Nhi\u0303”", "—", "hòa", "hoà", "bình,", "tho\u200b", "nhi/ky"],
    "ar": ["أَرْدوغان", "اردوغان،", "الرئيس", "«والرئيس»", "رئيس", "بوتين.", "-", "قال\u200f", "في"],
    "ru": ["Путин", "Путина,", "Путиным", "«Путин»", "встреча", "и", "Су-24", "ёлка", "елки!"],
    "ja": ["今日の東京都知事。", "東京", "都", "京都は、", "ＡＢＣ", "abc", "東京都"],
    "th": ["ประเทศไทย", "ไทยและลาว", "ลาว,", "กำ"],
    "und": ["\ud800x", "👩‍👩‍👧", "x\u0301", "X", "a" * 70, "a" * 65 + "!", "'", "x'y’z"],
}
QUERIES = {
    "en": ["coup", '"coup attempt"', "su-24", "the", "att*", "?u", "copu~", "Erdogan", '"U.S.-led coup"', "-coup led"],
    "vi": ["Thổ Nhĩ", '"thổ nhĩ kỳ"', "hoa binh", "tho*", "nhi ky"],
    "ar": ["اردوغان", "الرئيس", '"قال الرئيس"', "رئ*"],
    "ru": ["Путин", '"путин встреча"', "елка", "Су-24", "путн~"],
    "ja": ["東京都", '"東京都"', "abc", "知事"],
    "th": ["ไทย", "ลาว"],
    "und": ["x", "a" * 62, "x'y", "a*"],
}


class Thorough(Wanted):
    """Looks at every word."""

    def _rows(self, text: str, language: Language) -> Iterator[list[Seen]]:
        yield list(self._see(text, language))


@pytest.mark.parametrize("code", BITS)
@pytest.mark.parametrize("strict", [False, True])
def test_marks_are_those_of_reading_every_word(code: str, strict: bool) -> None:
    chance, language = random.Random(code), languages.get(code)
    for query in QUERIES[code]:
        named = Named("place", "turkey", ("Thổ Nhĩ Kỳ", "coup attempt", "Путин встреча"))
        root = Group((Clause(parse(query).root), Clause(Word("turkey"), others=(named,))))
        question = Question(root=root, language=code, strict=strict)
        wanted, thorough = Wanted(question), Thorough(question)
        for _ in range(30):
            bits = chance.choices(BITS[code] + BITS["en"][:4], k=chance.randrange(40))
            text = "".join(bit + chance.choice((" ", " ", "\n\n", " – ", "\u3000", "\xa0", "")) for bit in bits)
            assert wanted.marks(text, language) == thorough.marks(text, language), (query, text)


def test_what_stands_at_many_places_is_found_at_each(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "a aa a, aab\naa aa  baa a"
    looked_for_one_by_one = sorted(chunks.places(text, {"a", "aa"}))
    assert looked_for_one_by_one == [(0, "a"), (2, "aa"), (12, "aa"), (15, "aa"), (23, "a")]
    monkeypatch.setattr(chunks, "FEW", 0)
    assert sorted(chunks.places(text, {"a", "aa"})) == looked_for_one_by_one
