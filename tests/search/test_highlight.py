"""What hits show: found words marked by the same analysis, in whole graphemes, and nothing that could be markup."""

import random
import re
from itertools import pairwise

import pytest
import regex

import languages
from search.highlight import PASSAGE, marked, snippet
from search.query.nodes import Clause, Group, Named, Question, Word
from search.query.parse import parse
from search.wanted import Mark, Wanted


def show(q: str, text: str, code: str = "en", *, strict: bool = False) -> str:
    wanted = Wanted(Question(root=parse(q).root, language=code, strict=strict))
    return marked(text, wanted.marks(text, languages.get(code)))


@pytest.mark.parametrize(
    ("q", "text", "code", "shown"),
    [
        ("election", "The elections ended.", "en", "The <mark>elections</mark> ended."),
        ("Tho", "Thổ Nhĩ Kỳ", "vi", "<mark>Thổ</mark> Nhĩ Kỳ"),
        ("Thổ Nhĩ", "Thô\u0309 Nhi\u0303 Kỳ", "vi", "<mark>Thô\u0309</mark> <mark>Nhi\u0303</mark> Kỳ"),
        ("اردوغان", "قال أَرْدوغان أمس", "ar", "قال <mark>أَرْدوغان</mark> أمس"),
        ("東京都", "今日の東京都知事", "ja", "今日の<mark>東京都</mark>知事"),
        ('"coup attempt"', "A coup, a coup attempt.", "en", "A coup, a <mark>coup attempt</mark>."),
        ('"coups attempt"', "A coup attempt.", "en", "A coup attempt."),
        ("Erdo*", "Erdoğan met Putin", "en", "<mark>Erdoğan</mark> met Putin"),
        ("P?tin", "Erdoğan met Putin", "en", "Erdoğan met <mark>Putin</mark>"),
        ("Putni~", "Erdoğan met Putin", "en", "Erdoğan met <mark>Putin</mark>"),
        ("-coup attempt", "A coup attempt.", "en", "A coup <mark>attempt</mark>."),
        ("the coup", "The coup of the year", "en", "The <mark>coup</mark> of the year"),
        ("the of", "The coup of the year", "en", "<mark>The</mark> coup <mark>of</mark> <mark>the</mark> year"),
        ("title:coup", "The coup", "en", "The <mark>coup</mark>"),
    ],
)
def test_found_words_are_marked(q: str, text: str, code: str, shown: str) -> None:
    assert show(q, text, code) == shown


def test_strictly_only_the_very_word_is_marked() -> None:
    assert show("coup", "Coups and a coup", strict=True) == "Coups and a <mark>coup</mark>"


def test_markup_in_a_text_is_shown_and_never_meant() -> None:
    assert show("coup", "<b>coup</b> & <script>") == "&lt;b&gt;<mark>coup</mark>&lt;/b&gt; &amp; &lt;script&gt;"
    assert show("mark amp", "<mark>&amp;") == "&lt;<mark>mark</mark>&gt;&amp;<mark>amp</mark>;"


def test_other_names_are_marked_and_told_apart() -> None:
    named = Named("place", "turkey", ("Thổ Nhĩ Kỳ",))
    wanted = Wanted(Question(root=Group((Clause(Word("Turkey"), others=(named,)),))))
    (mark,) = wanted.marks("Nga và Thổ Nhĩ Kỳ", languages.get("vi"))
    assert mark == Mark(7, 17, "Thổ Nhĩ Kỳ", "Thổ Nhĩ Kỳ")


def test_the_best_passage_comes_first() -> None:
    filler = "Nothing of note happened on this day in the town. " * 12
    text = f"{filler}A coup was reported. {filler}The coup in Turkey failed at dawn. {filler}"
    wanted = Wanted(Question(root=parse("coup Turkey").root, language="en"))
    shown = snippet(text, wanted.marks(text, languages.get("en")))
    assert shown.startswith("… The <mark>coup</mark> in <mark>Turkey</mark> failed at dawn.")
    assert len(shown) < 3 * PASSAGE


def test_what_stands_far_apart_is_shown_in_two_passages() -> None:
    filler = "Nothing of note happened on this day in the town. " * 12
    text = f"The coup began. {filler} Then Turkey woke up. {filler}"
    wanted = Wanted(Question(root=parse("coup Turkey").root, language="en"))
    shown = snippet(text, wanted.marks(text, languages.get("en")))
    assert "<mark>coup</mark>" in shown and "<mark>Turkey</mark>" in shown
    assert shown.count("…") == 2


def test_a_text_without_anything_found_shows_its_start() -> None:
    assert snippet("First words.\n\nSecond paragraph.", []) == "First words. Second paragraph."


LETTERS = ["a", "e\u0301", "👩‍👩‍👧", "กำ", "नि", "각", "🇹🇷", " ", "<", "&", "اَ", "東", "\u200d", "ổ"]


def test_no_grapheme_is_ever_cut_and_no_letter_lost() -> None:
    chance = random.Random(7)
    for _ in range(300):
        text = "".join(chance.choice(LETTERS) for _ in range(chance.randrange(1, 600)))
        places = sorted(chance.sample(range(len(text) + 1), min(len(text) + 1, 6)))
        marks = [Mark(a, b, str(a)) for a, b in pairwise(places)]
        shown = marked(text, marks)
        bare = re.sub(r"</?mark>", "", shown).replace("&lt;", "<").replace("&amp;", "&")
        assert re.sub(" +", " ", bare) == re.sub(" +", " ", text)
        edges = {m.start() for m in regex.finditer(r"\X", bare)} | {len(bare)}
        place = 0
        for piece in re.split(r"(</?mark>)", shown):
            if not piece.endswith("mark>"):
                place += len(piece.replace("&lt;", "<").replace("&amp;", "&"))
                assert place in edges
        assert snippet(text, marks)
