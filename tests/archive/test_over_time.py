"""Bars over months and years, by language."""

from datetime import date

import pytest
from django.test import Client
from django.utils import translation

from archive.models import Article
from archive.pages.months import added_by_month, by_month, steps
from archive.templatetags.over_time import time_bars
from tests import factories


def test_few_months_are_drawn_with_those_between() -> None:
    bars = time_bars([("2016-11", "ar", 4), ("2017-02", "en", 1)], "Title", person="putin")["bars"]
    assert [(bar.edtf, bar.count) for bar in bars] == [("2016-11", 4), ("2016-12", 0), ("2017-01", 0), ("2017-02", 1)]
    assert bars[0].query == "from=2016-11-01&to=2016-11-30&person=putin"
    assert bars[1].query == ""
    assert [bar.label for bar in bars] == ["Nov 2016", "Dec", "Jan 2017", "Feb"]


def test_many_months_become_years_and_centuries_leave_gaps() -> None:
    years = steps([("1812", "en", 1), ("2016-01", "en", 2), ("2016-05", "ar", 1), ("2017-01", "en", 1)])
    assert [(step.edtf, step.counts.total(), step.after_gap) for step in years] == [
        ("1812", 1, False),
        ("2016", 3, True),
        ("2017", 1, False),
    ]


def test_languages_stand_on_each_other_and_those_beyond_four_share_a_tone() -> None:
    drawn = time_bars(
        [("2016", code, 10 - place) for place, code in enumerate(["en", "ar", "vi", "fr", "de", "ru"])], ""
    )
    assert [tone for tone, _ in drawn["legend"]] == [1, 2, 3, 4, 5, 5]
    [bar] = drawn["bars"]
    tops = [part.top for part in bar.parts]
    assert tops == sorted(tops, reverse=True)
    assert tops[-1] >= 0


def test_one_language_needs_no_legend_and_nothing_draws_nothing() -> None:
    assert time_bars([("2016", "en", 3)], "")["legend"] == []
    assert time_bars([], "")["bars"] == []


def test_months_are_named_in_the_language_of_the_page() -> None:
    for code, label in (("en", "Nov 2016"), ("ar", "نوفمبر 2016"), ("vi", "11 2016")):
        with translation.override(code):
            assert time_bars([("2016-11", "ar", 4)], "")["bars"][0].label == label


@pytest.mark.django_db
def test_articles_are_counted_by_month_language_and_as_far_as_is_known() -> None:
    factories.article(day=date(2016, 8, 9))
    factories.article(day=date(2016, 8, 31), language="ar")
    factories.article(published_earliest=date(2016, 1, 1), published_latest=date(2016, 12, 31), day=None)
    factories.article(day=date(2016, 8, 9), status="pending")
    factories.article(day=None)
    assert by_month(Article.objects.all()) == [("2016", "en", 1), ("2016-08", "ar", 1), ("2016-08", "en", 1)]


@pytest.mark.django_db
def test_the_front_page_shows_growth_and_who_is_named_in_the_newest_month(client: Client) -> None:
    article = factories.article("Ana spoke.", day=date(2016, 8, 9), went_live="2026-10-02T00:00:00Z")
    factories.mention(article, "Ana", factories.entity("Ana"))
    factories.mention(factories.article("Bo spoke.", day=date(2015, 1, 1)), "Bo", factories.entity("Bo"))
    assert added_by_month(Article.objects.all()) == [("2026-10", "", 1)]
    html = client.get("/").content.decode()
    lately = html.split('id="lately"')[1].split("</section>")[0]
    assert "Named most in August 2016" in html
    assert "Ana" in lately
    assert "Bo" not in lately
