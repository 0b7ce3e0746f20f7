"""What a curator says of two articles that are almost the same holds, and can be taken back."""

import pytest

from archive.curate.copies import decide_copy, undo_copy
from archive.curate.decision import CurateError
from archive.models import Article, Resemblance
from archive.signals import article_withdrawn
from tests import factories

pytestmark = pytest.mark.django_db


def a_pair(**fields: str) -> Resemblance:
    other = factories.article("Words of an agency.")
    article = factories.article("Words of an agency, again.", **fields)
    return Resemblance.objects.create(article=article, other=other, resemblance=0.8, containment=1)


@pytest.mark.parametrize(
    ("state", "status", "has_original"),
    [("copy", "pending", True), ("duplicate", "duplicate", True), ("different", "pending", False)],
)
def test_decision_is_kept_and_undone(state: str, status: str, has_original: bool) -> None:
    pair = a_pair(status="pending")
    decide_copy(pair, state, by=None)
    article = Article.objects.get(pk=pair.article_id)
    assert (article.status, article.original_id == pair.other_id) == (status, has_original)
    pair.refresh_from_db()
    undo_copy(pair)
    article = Article.objects.get(pk=pair.article_id)
    assert (article.status, article.original_id, pair.state) == ("pending", None, "open")


def test_duplicate_that_was_published_leaves_the_readers_and_comes_back() -> None:
    gone = []

    def note(article: Article, **_: object) -> None:
        gone.append(article.pk)

    pair = a_pair()
    article_withdrawn.connect(note)
    try:
        decide_copy(pair, "duplicate", by=None)
    finally:
        article_withdrawn.disconnect(note)
    assert gone == [pair.article_id]
    undo_copy(Resemblance.objects.get())
    assert Article.objects.get(pk=pair.article_id).is_published


def test_decided_pair_is_not_decided_again() -> None:
    pair = a_pair(status="pending")
    decide_copy(pair, "different", by=None)
    with pytest.raises(CurateError):
        decide_copy(pair, "copy", by=None)


def test_duplicate_cannot_stand_again_where_its_words_came_in_anew() -> None:
    pair = a_pair(status="pending")
    decide_copy(pair, "duplicate", by=None)
    factories.article("Words of an agency, again.", fingerprint=pair.article.fingerprint)
    with pytest.raises(CurateError, match="has the same words"):
        undo_copy(Resemblance.objects.get())
