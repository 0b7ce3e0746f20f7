"""Every change of a title or text is a version, and the new text is read anew."""

import pytest
from django.contrib.auth.models import User

from archive.ingest import DuplicateError, ingest
from archive.models import Article, Mention
from archive.models.mention import State
from archive.publish import publish
from archive.revise import ReviseError, revise
from archive.signals import article_published
from tests.archive.raw_pages import page

pytestmark = pytest.mark.django_db


@pytest.fixture
def article() -> Article:
    return ingest(page())


def surfaces(article: Article) -> list[str]:
    return [m.surface for m in article.mentions.standing().order_by("start")]


def test_new_text_is_a_version_and_read_anew(article: Article) -> None:
    user = User.objects.create(username="curator")
    text = "They met in Istanbul on August 9, 2016 and not in Berlin.\r\n\r\n  Then   they left.  "
    version = revise(article, text=text, reason="corrected by the paper", by=user)
    article.refresh_from_db()
    assert article.text == "They met in Istanbul on August 9, 2016 and not in Berlin.\n\nThen they left."
    assert version and (version.number, version.reason, version.created_by) == (2, "corrected by the paper", user)
    assert [v.text for v in article.versions.all()][1] == article.text
    assert surfaces(article) == ["Istanbul", "Berlin"]
    for finding in [*article.mentions.all(), *article.dates.all()]:
        assert article.text[finding.start : finding.end] == finding.surface


def test_shorter_text_is_no_hindrance_to_its_old_mentions(article: Article) -> None:
    revise(article, text="Ankara is all that is left of it.", by=None)
    assert surfaces(article) == ["Ankara"]


def test_new_title_is_no_longer_derived(article: Article) -> None:
    Article.objects.filter(pk=article.pk).update(title_is_derived=True)
    article.refresh_from_db()
    mentions = list(article.mentions.values_list("pk", flat=True))
    assert revise(article, title="  A  better title ", by=None)
    article.refresh_from_db()
    assert (article.title, article.title_is_derived) == ("A better title", False)
    assert list(article.mentions.values_list("pk", flat=True)) == mentions, "nothing is read anew for a title"


def test_no_change_is_no_version(article: Article) -> None:
    assert revise(article, title=article.title, text=f"{article.text}\n\n\n", by=None) is None
    assert article.versions.count() == 1


def test_what_was_decided_moves_with_its_words(article: Article) -> None:
    ankara = article.mentions.get(surface="Ankara")
    ankara.state = State.ACCEPTED
    ankara.save()
    revise(article, text=f"A new first sentence.\n\n{article.text}", by=None)
    moved = Mention.objects.get(pk=ankara.pk)
    assert moved.state == State.ACCEPTED and article.text[moved.start : moved.end] == "Ankara"
    revise(article, text="The city is not named any more in this text.", by=None)
    assert not Mention.objects.filter(pk=ankara.pk).exists()


def test_readers_get_to_know_and_waiting_articles_are_no_news(article: Article) -> None:
    news: list[int] = []
    article_published.connect(lambda article, **_: news.append(article.pk), weak=False, dispatch_uid="news")
    try:
        revise(article, title="A title", by=None)
        assert news == []
        publish(article)
        revise(article, title="Another title", by=None)
        assert news == [article.pk] * 2
    finally:
        article_published.disconnect(dispatch_uid="news")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"title": "  "}, "this one has 0"),
        ({"title": "x" * 501}, "this one has 501"),
        ({"text": " \n\n "}, "this one has 0"),
        ({"text": "x" * 500_001}, "this one has 500,001"),
    ],
)
def test_bad_change_is_refused(article: Article, change: dict[str, str], said: str) -> None:
    with pytest.raises(ReviseError, match=said):
        revise(article, **change, by=None)
    assert article.versions.count() == 1


def test_words_of_another_article_are_refused_and_nothing_changes(article: Article) -> None:
    other = ingest(page("Some other words about a meeting in Moscow, enough of them."))
    with pytest.raises(DuplicateError):
        revise(other, text=article.text.upper(), by=None)
    other.refresh_from_db()
    assert "Moscow" in other.text and other.versions.count() == 1
