"""What every engine behind `search.engine` must do, on records of our own making; the fixture `run` is the engine."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from search.backends.whoosh.documents import document
from search.backends.whoosh.request import Answer
from search.query.narrowing import Choice, Span
from search.query.nodes import Dated, Question
from search.query.parse import parse

Run = Callable[..., Answer]


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def record(number: int, language: str, title: str, text: str, **more: Any) -> dict[str, Any]:
    """What Haystack hands over for an article."""
    data = {"id": f"archive.article.{number}", "django_ct": "archive.article", "django_id": str(number)}
    values = {"source": "zing", "person": [], "place": [], "published": [], "mentions": [], **more}
    return {**data, "language": language, "title": title, "text": text, **values}


RECORDS = [
    record(1, "en", "Erdogan in Moscow", "President Erdoğan met Putin. Elections in Turkey come later.", year=2016),
    record(2, "en", "Talks", "The Turkish president, Erdogan, spoke of an election.", person=["erdogan"], year=2017),
    record(3, "vi", "Thổ Nhĩ Kỳ", "Tổng thống Thổ Nhĩ Kỳ đến Nga. Hòa bình ở Syria.", place=["turkey", "russia"]),
    record(4, "vi", "Tho Nhi Ky", "Chuyen tham nuoc Nga cua tong thong.", place=["russia"], source="vnexpress"),
    record(
        5, "ar", "أردوغان في موسكو", "قال الرئيس أردوغان إن العلاقات أفضل.", person=["erdogan", "putin"], source="f24"
    ),
    record(6, "ja", "東京都知事", "東京都の知事がトルコを訪れた。", source="asahi"),
    record(
        7,
        "en",
        "Days",
        "A day in July and a week in August.",
        published=[(day("2016-08-01"), day("2016-08-31"))],
        mentions=[(day("2016-07-15"), day("2016-07-15")), (day("2016-08-08"), day("2016-08-14"))],
    ),
    record(8, "en", "Later", "A day in May.", published=[(day("2020-05-05"), day("2020-05-05"))]),
]


def documents() -> list[dict[str, Any]]:
    return [document(data) for data in RECORDS]


def asked(text: str, language: str = "en", *, strict: bool = False) -> Question:
    return Question(root=parse(text).root, language=language, strict=strict)


def numbers(answer: Answer) -> list[int]:
    return [int(one.stored["django_id"]) for one in answer.found]


class BackendContract:
    """Inherit, and say in a fixture `run` how to ask: run(question, **fields of Ask) -> Answer."""

    @pytest.mark.parametrize(
        ("text", "language", "found"),
        [
            ("elections", "en", {1, 2}),
            ("elections", "und", {1}),
            ("Erdogan", "en", {1, 2}),
            ("Erdoğan", "tr", {1, 2}),
            ("اردوغان", "ar", {5}),
            ("الرئيس", "ar", {5}),
            ("Thổ", "vi", {3, 4}),
            ("hoà bình", "vi", {3}),
            ("東京", "ja", {6}),
            ("+Putin Erdogan", "en", {1}),
            ("Erdogan -Putin", "en", {2}),
            ("Putin OR Syria", "en", {1, 3}),
            ("Putin AND Syria", "en", set()),
            ("(Putin OR spoke) AND Erdogan", "en", {1, 2}),
            ('"Thổ Nhĩ Kỳ"', "vi", {3}),
            ('"Kỳ Nhĩ Thổ"', "vi", set()),
            ('"hoà bình"', "vi", {3}),
            ('"hoà bình"', "en", {3}),
            ('"President Erdogan"', "en", {2}),
            ('"President Erdoğan"', "en", {1}),
            ('"Putin President"~3', "en", {1}),
            ('"Putin later"~3', "en", set()),
            ("erdo*", "en", {1, 2}),
            ("erdoğ*", "en", {1, 2}),
            ("e?dogan", "en", {1, 2}),
            ("*dogan", "en", {1, 2}),
            ("erdogon~", "en", {1, 2}),
            ("title:Erdogan", "en", {1}),
            ("title:أردوغان", "ar", {5}),
            ("*", "en", {1, 2, 3, 4, 5, 6, 7, 8}),
            ("-Erdogan -أردوغان", "en", {3, 4, 6, 7, 8}),
            ("the of an", "en", {2}),
            ("nothing-of-the-kind", "en", set()),
        ],
    )
    def test_finds(self, run: Run, text: str, language: str, found: set[int]) -> None:
        answer = run(asked(text, language))
        assert set(numbers(answer)) == found
        assert answer.total == len(found)

    @pytest.mark.parametrize(
        ("text", "language", "first"),
        [("Thổ Nhĩ Kỳ", "vi", 3), ("Erdoğan", "en", 1), ("Erdogan Moscow", "en", 1)],
    )
    def test_the_form_that_was_typed_comes_first(self, run: Run, text: str, language: str, first: int) -> None:
        assert numbers(run(asked(text, language)))[0] == first

    @pytest.mark.parametrize(
        ("text", "found"), [("Erdogan", {1, 2}), ("Tho", {4}), ("election", {2}), ("Erdo*", {2, 1})]
    )
    def test_strictly(self, run: Run, text: str, found: set[int]) -> None:
        assert set(numbers(run(asked(text, strict=True)))) == found

    def test_choices_and_their_counts(self, run: Run) -> None:
        answer = run(
            asked("*"),
            choices=(
                Choice(field="place", wanted=frozenset({"russia"})),
                Choice(field="source", unwanted=frozenset({"zing"})),
            ),
            facets=("place", "source", "language"),
        )
        assert numbers(answer) == [4]
        assert dict(answer.facets["place"]) == {"russia": 1}
        assert dict(answer.facets["source"]) == {"zing": 1, "vnexpress": 1}
        assert dict(answer.facets["language"]) == {"vi": 1}

    def test_counts_come_by_number_then_by_value(self, run: Run) -> None:
        answer = run(
            asked("*"), facets=("source",), facet_limit=2, choices=(Choice(field="source", wanted=frozenset({"f24"})),)
        )
        assert answer.facets["source"] == (("zing", 5), ("asahi", 1), ("f24", 1))

    def test_days_overlap(self, run: Run) -> None:
        for first, last, found in (
            ("2016-07-15", "2016-07-15", [7]),
            ("2016-07-16", "2016-08-07", []),
            ("2016-08-14", "2020-01-01", [7]),
        ):
            span = Span(field="mentions", wanted=((day(first), day(last)),))
            assert numbers(run(asked("*"), spans=(span,))) == found
            assert numbers(run(Question(root=Dated("mentions", span.wanted[0])))) == found

    def test_orders(self, run: Run) -> None:
        assert numbers(run(asked("*"), order="newest"))[:2] == [8, 7]
        assert numbers(run(asked("*"), order="oldest"))[:2] == [7, 8]

    def test_pages_are_parts_of_one_order(self, run: Run) -> None:
        whole = numbers(run(asked("*")))
        assert [numbers(run(asked("*"), offset=n, limit=3)) for n in (0, 3, 6, 9)] == [
            whole[:3],
            whole[3:6],
            whole[6:],
            [],
        ]
