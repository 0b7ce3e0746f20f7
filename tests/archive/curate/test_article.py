"""What a curator says of a whole article, and that no later reading takes it back."""

from datetime import date

import pytest

from archive.curate.article import correct_language, correct_published, correct_source
from archive.curate.decision import CurateError
from archive.curate.forget import forget
from archive.models import Article, Correction
from archive.redetect import redetect
from tests import factories

pytestmark = pytest.mark.django_db

TEXT = "President Recep Tayyip Erdogan came to Moscow on Tuesday, 9 August, he said on 9 August 2016."


@pytest.fixture
def article() -> Article:
    factories.language("und")
    return factories.article(TEXT, day=None, status="pending")


def test_the_day_of_publication_is_kept_with_its_bounds_and_who_said_it(article: Article) -> None:
    correct_published(article, "2016-08", by=None)
    redetect(article)
    article.refresh_from_db()
    assert (article.published, article.published_earliest) == ("2016-08", date(2016, 8, 1))
    assert article.published_evidence[0]["from"] == "curator"


def test_nobody_knows_is_an_answer_too(article: Article) -> None:
    correct_published(article, "2016-08-10", by=None)
    correct_published(article, "", by=None)
    redetect(article)
    article.refresh_from_db()
    assert (article.published, article.published_earliest) == ("", None)


def test_dates_that_hang_on_the_day_are_read_anew(article: Article) -> None:
    correct_published(article, "2014-08-12", by=None)
    values = set(article.dates.values_list("value", flat=True))
    assert "2014-08-12" in values or "2014-08-09" in values


def test_no_date_is_refused_and_nothing_kept(article: Article) -> None:
    with pytest.raises(CurateError):
        correct_published(article, "soon", by=None)
    assert not Correction.objects.exists()


def test_the_source_is_kept(article: Article) -> None:
    rt = factories.source("rt")
    correct_source(article, rt, by=None)
    redetect(article)
    article.refresh_from_db()
    assert (article.source, article.corrections.get().value) == (rt, "rt")


def test_another_language_has_the_article_read_in_it(article: Article) -> None:
    correct_language(article, factories.language("vi"), by=None)
    redetect(article)
    article.refresh_from_db()
    assert (article.language_id, article.language_confidence) == ("vi", 1.0)


def test_a_decision_taken_back_lets_the_machine_speak_again(article: Article) -> None:
    redetect(article)
    mention = article.mentions.filter(surface__contains="Erdogan").earliest("start")
    from archive.curate import findings as curate

    curate.remove(mention, by=None)
    assert not article.mentions.standing().filter(surface=mention.surface).exists()
    assert forget(article.corrections.get()) == 1
    assert article.mentions.standing().filter(surface=mention.surface).exists()
    assert not Correction.objects.exists()


def test_a_decision_for_all_taken_back_leaves_alone_what_an_article_decided_itself(article: Article) -> None:
    from archive.curate import everywhere
    from archive.curate import findings as curate

    other = factories.article("Then " + TEXT, status="pending")
    for row in (article, other):
        redetect(row)
    surface = article.mentions.filter(surface__contains="Erdogan").earliest("start").surface
    curate.remove(other.mentions.filter(surface=surface).earliest("start"), by=None)
    everywhere.never("person", surface, by=None)
    forget(Correction.objects.get(article=None))
    assert article.mentions.standing().filter(surface=surface).exists()
    assert not other.mentions.standing().filter(surface=surface).exists()
