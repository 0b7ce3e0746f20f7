"""Scripts that put no blanks between words: a word is found inside of a longer run, however short, and so is a pattern."""

import pytest

from search.rebuild import rebuild
from tests import factories as make
from tests.search.conftest import Ask

TEXTS = {
    "flood": ("th", "เกิดน้ำท่วมใหญ่ในกรุงเทพมหานคร"),
    "vote": ("th", "การเลือกตั้งในประเทศลาว"),
    "china": ("zh", "外交部長訪問中國。"),
    "america": ("zh", "美国总统发表讲话。"),
    "tokyo": ("ja", "東京都知事が辞任した。"),
    "phnom penh": ("km", "រាជធានីភ្នំពេញ"),
}


@pytest.fixture
def articles(db: None) -> dict[str, int]:
    made = {name: make.article(text, language=code, title="").pk for name, (code, text) in TEXTS.items()}
    rebuild()
    return made


@pytest.mark.parametrize(
    ("q", "found"),
    [
        ("น้ำ", {"flood"}),
        ("นํ้า", {"flood"}),  # written with another order of the same marks
        ('"น้ำ"', {"flood"}),
        ("ลาว", {"vote"}),
        ("กรุงเทพ*", {"flood"}),
        ("กรุง*นคร", {"flood"}),
        ("*ตั้ง", {"vote"}),
        ("กรุงเทพ~", {"flood"}),
        ("国", {"china", "america"}),
        ("國", {"china", "america"}),
        ('"國"', {"china"}),
        ("中国", {"china"}),
        ("美国总统*", {"america"}),
        ("美*总", {"america"}),
        ("+国 -美", {"china"}),
        ("title:国", set()),
        ("東京都知*", {"tokyo"}),
        ("ភ្នំ", {"phnom penh"}),
        ("的", set()),  # says nothing, and stands nowhere by itself
        ("の", set()),
        ("⺝", set()),  # a sign of Han that is no letter
    ],
)
def test_a_short_word_or_a_pattern_is_found(articles: dict[str, int], ask: Ask, q: str, found: set[str]) -> None:
    assert {hit.id for hit in ask(q).hits} == {articles[name] for name in found}


def test_strictly_a_short_word_is_found_as_it_is_spelt(articles: dict[str, int], ask: Ask) -> None:
    assert [hit.id for hit in ask("國", strict="1").hits] == [articles["china"]]
    assert [hit.id for hit in ask("国", strict="1").hits] == [articles["america"]]


def test_what_was_typed_is_marked_and_nothing_beside_it(articles: dict[str, int], ask: Ask) -> None:
    assert "部長訪問中<mark>國</mark>" in ask("国 外交").hits[0].snippet
    (hit,) = ask("น้ำ").hits
    assert "เกิด<mark>น้ำ</mark>ท่วม" in hit.snippet


def test_many_short_words_are_looked_for_up_to_a_bound(articles: dict[str, int], ask: Ask) -> None:
    everything = ask(" ".join("甲乙丙丁戊己庚辛国"))
    assert not everything.hits
    assert ask(" ".join("国甲乙丙丁戊己庚辛")).total == 2
