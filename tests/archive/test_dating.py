"""Articles that name no year are dated by other reports of the same event."""

from datetime import date

import pytest
from django.contrib.auth.models import User

from archive.curate.article import correct_published
from archive.dating import date_undated, related_reports
from archive.ingest import ingest
from archive.models import Article
from tests.archive.raw_pages import page

pytestmark = pytest.mark.django_db

DATED = "Vladimir Putin met Recep Tayyip Erdogan on Tuesday, August 9, 2016. It was their first meeting after the coup."
UNDATED = "Recep Tayyip Erdogan was in Russia on August 9, where Vladimir Putin received him. They spoke about trade."
OTHERS = "Angela Merkel was in France on August 9, where Emmanuel Macron received her. They spoke about trade."


def published(article: Article) -> str:
    return Article.objects.get(pk=article.pk).published


def test_report_of_the_same_event_tells_the_year() -> None:
    ingest(page(DATED))
    article = ingest(page(UNDATED))
    assert published(article).startswith("2016-08-09")
    assert article.published_evidence[0]["from"] == "related"
    assert "Vladimir Putin" in article.published_evidence[0]["why"]
    assert list(article.dates.values_list("value", flat=True)) == ["2016-08-09"]


def test_report_that_comes_later_dates_those_that_wait() -> None:
    article = ingest(page(UNDATED))
    assert (published(article), article.dates.count()) == ("", 0)
    ingest(page(DATED))
    assert date_undated() == [article]
    assert published(article).startswith("2016-08-09")
    assert article.dates.count() == 1
    assert date_undated() == []


def test_other_people_on_the_same_day_tell_nothing() -> None:
    ingest(page(DATED))
    article = ingest(page(OTHERS))
    assert related_reports(article) == []
    assert published(article) == ""


def test_the_same_people_on_other_days_tell_nothing() -> None:
    ingest(page(DATED))
    article = ingest(page(UNDATED.replace("August 9", "March 3")))
    assert related_reports(article) == []


def test_rejected_articles_are_no_witnesses() -> None:
    other = ingest(page(DATED))
    Article.objects.filter(pk=other.pk).update(status=Article.Status.REJECTED)
    assert published(ingest(page(UNDATED))) == ""


def test_day_that_a_person_set_stays() -> None:
    user = User.objects.create(username="curator")
    article = ingest(page(UNDATED))
    correct_published(article, "2020-01-02", by=user)
    ingest(page(DATED))
    assert date_undated() == []
    assert published(article) == "2020-01-02"


def test_day_that_a_person_took_away_is_not_guessed_again() -> None:
    article = ingest(page(UNDATED))
    correct_published(article, "", by=None)
    ingest(page(DATED))
    assert date_undated() == []


def test_page_is_not_dated_after_it_was_taken() -> None:
    text = "The leaders met on August 9, 2016 in the palace by the sea, and spoke."
    article = ingest(page(text, captured=date(2016, 8, 10)))
    assert article.published_latest == date(2016, 8, 10)


def test_stamp_of_the_page_is_believed() -> None:
    text = "Leaders meet to speak about trade\nPublished: 11 August 2016, 10:00\nThe two leaders met and spoke about trade."
    article = ingest(page(text))
    assert article.published == "2016-08-11"
    assert "Published" not in article.text
