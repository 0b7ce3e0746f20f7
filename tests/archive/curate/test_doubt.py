"""What makes an article doubtful, and the order of the queue."""

from datetime import date
from typing import Any

import pytest

from archive.curate.doubt import DOUBTS, neighbours, queue, reasons, weigh
from archive.models import Article
from tests import factories

pytestmark = pytest.mark.django_db


def waiting(**fields: Any) -> Any:
    sure = {"status": "pending", "source": factories.source("rt"), "language_confidence": 1.0}
    article = factories.article("Ankara said so on Friday.", **{**sure, **fields})
    factories.mention(article, "Ankara", None, kind="place")
    return article


def keys(article: Article) -> Any:
    weighed = weigh(Article.objects.filter(pk=article.pk)).get()
    return {doubt.key for doubt in DOUBTS if getattr(weighed, doubt.field)}


def test_a_clean_article_leaves_no_doubt() -> None:
    article = waiting()
    assert keys(article) == set()
    assert weigh(Article.objects.filter(pk=article.pk)).get().doubt == 0


@pytest.mark.parametrize(
    ("key", "fields"),
    [
        ("language", {"language": "und"}),
        ("language", {"language_confidence": 0.4}),
        ("published", {"day": None}),
        ("title", {"title_is_derived": True}),
        ("vague", {"published": "2016-08", "published_latest": date(2016, 8, 31)}),
    ],
)
def test_each_weakness_is_a_reason(key: str, fields: Any) -> None:
    assert keys(waiting(**fields)) == {key}


def test_an_unknown_source_is_a_reason() -> None:
    assert keys(waiting(source=factories.source())) == {"source"}


def test_an_unsure_name_is_a_reason_until_somebody_decides() -> None:
    article = waiting()
    mention = article.mentions.get()
    mention.confidence = 0.3
    mention.save()
    assert keys(article) == {"names"}
    mention.state = "accepted"
    mention.save()
    assert keys(article) == set()


def test_an_unsure_date_and_an_article_about_nothing_are_reasons() -> None:
    article = waiting()
    factories.date_mention(article, "Friday", "2016-08-12", date(2016, 8, 12))
    article.dates.update(confidence=0.2)
    article.mentions.all().delete()
    assert keys(article) == {"dates", "nothing"}


def test_the_queue_begins_with_the_most_doubtful_and_the_longest_waiting() -> None:
    clean, doubtful, later = waiting(), waiting(day=None), waiting(day=None)
    waiting(status="published")
    assert list(queue()) == [doubtful, later, clean]


def test_reasons_come_with_the_weightiest_first() -> None:
    article = waiting(title_is_derived=True, language="und")
    labels = [str(label) for label in reasons(weigh(Article.objects.filter(pk=article.pk)).get())]
    assert labels == ["Language unclear", "Title taken from the text"]


def test_neighbours_follow_the_queue_even_for_an_article_that_left_it() -> None:
    first, second, third = waiting(day=None), waiting(title_is_derived=True), waiting()
    Article.objects.filter(pk=second.pk).update(status="published")
    weighed = weigh(Article.objects.filter(pk=second.pk)).get()
    assert neighbours(weighed) == (first, third)
