"""Reports of one event are put together by what they speak of, in whatever language."""

from datetime import date

import pytest
from django.core.cache import cache

from archive.curate.decision import CurateError
from archive.curate.stories import leave_story, put_to_story
from archive.models import Article, Entity, Story
from archive.pages.reports import ties
from archive.stories.features import numbers
from archive.stories.gather import gather_story
from tests import factories

pytestmark = pytest.mark.django_db

ENGLISH = "Ana Silva met Jo Kim in Porto on 15 July 2016; 290 people came and 1,440 watched."
ARABIC = "التقت آنا سيلفا جو كيم في بورتو يوم ١٥ يوليو ٢٠١٦ وحضر ٢٩٠ شخصا وشاهد ١٬٤٤٠"


@pytest.fixture(autouse=True)
def names() -> dict[str, Entity]:
    """Three names of the event, among others that the rest of the archive speaks of."""
    cache.clear()
    factories.article("Nothing to do with it.")
    made = {
        "ana": factories.entity("Ana Silva", names={"ar": "آنا سيلفا"}),
        "jo": factories.entity("Jo Kim", names={"ar": "جو كيم"}),
        "porto": factories.entity("Porto", kind="place", names={"ar": "بورتو"}),
    }
    for number in range(5):
        factories.article(f"Other {number}.", day=date(2010, 1, 1))
    return made


def report(names: dict[str, Entity], language: str = "en", **fields: object) -> Article:
    """A report of the event in English or Arabic."""
    article = factories.article(ENGLISH if language == "en" else ARABIC, language=language, **fields)
    for entity in names.values():
        factories.mention(article, entity.name_in(language), entity)
    day = "15 July 2016" if language == "en" else "١٥ يوليو ٢٠١٦"
    factories.date_mention(article, day, "2016-07-15", date(2016, 7, 15))
    return article


def test_reports_in_two_languages_become_one_story_with_reasons(names: dict[str, Entity]) -> None:
    first, second = report(names), report(names, "ar")
    story = gather_story(second)
    first.refresh_from_db()
    assert story is not None
    assert first.story == second.story == story
    (tie,) = ties(Article.objects.filter(story=story))
    assert set(tie.names) == {"Ana Silva", "Jo Kim", "Porto"}
    assert set(tie.numbers) == {"290", "1440"}
    assert len(tie.days) == 1


def test_same_names_a_week_later_are_another_event(names: dict[str, Entity]) -> None:
    report(names)
    assert gather_story(report(names, day=date(2016, 8, 20))) is None


def test_one_common_place_makes_no_story(names: dict[str, Entity]) -> None:
    report(names)
    other = factories.article("Rain in Porto.")
    factories.mention(other, "Porto", names["porto"])
    assert gather_story(other) is None


def test_article_without_a_day_is_put_to_no_story(names: dict[str, Entity]) -> None:
    report(names)
    assert gather_story(report(names, day=None)) is None


def test_what_a_curator_took_out_stays_out(names: dict[str, Entity]) -> None:
    first, second = report(names), report(names, "ar")
    gather_story(second)
    leave_story(Article.objects.get(pk=second.pk))
    assert gather_story(Article.objects.get(pk=second.pk)) is None
    third = report(names)
    assert gather_story(third) == Article.objects.get(pk=first.pk).story
    assert gather_story(Article.objects.get(pk=second.pk)) is None


def test_curator_puts_what_the_machine_would_not(names: dict[str, Entity]) -> None:
    first, other = report(names), factories.article("A word on it.")
    put_to_story(other, first)
    assert other.story == Story.objects.get()
    assert ties([other])[0].by_hand
    with pytest.raises(CurateError):
        put_to_story(other, first)
    with pytest.raises(CurateError):
        put_to_story(first, first)


def test_gathering_costs_the_same_number_of_queries_for_few_and_many(
    names: dict[str, Entity], django_assert_max_num_queries: object
) -> None:
    for _ in range(6):
        report(names)
    late = report(names, "ar")
    with django_assert_max_num_queries(14):  # type: ignore[operator]
        gather_story(late)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1,440 and 290", {"1440", "290"}),
        ("١٬٤٤٠ و ٢٩٠", {"1440", "290"}),
        ("1.440 người, 3,5 triệu", {"1440"}),
        ("in 2016, 12 of 47.5", {"47.5"}),
        ("A4 F-16 MH370", set()),
        ("0" * 5000, set()),
    ],
)
def test_numbers_are_read_alike_in_every_script(text: str, found: set[str]) -> None:
    assert numbers(text) == found
