"""What an article is almost the same as is found among all, and kept for a curator."""

import pytest

from archive.copies.find import note_copies
from archive.models import Article, Resemblance
from tests import factories
from tests.archive.copies.test_signature import ENGLISH, VIETNAMESE, edited

pytestmark = pytest.mark.django_db


def noted(text: str, **fields: str) -> Article:
    article = factories.article(text, **fields)
    note_copies(article)
    return article


def pairs() -> list[tuple[int, int]]:
    return list(Resemblance.objects.values_list("article", "other"))


def test_edited_report_is_paired_with_the_earlier_one_and_with_no_other() -> None:
    first, other, later = noted(ENGLISH), noted(VIETNAMESE * 3, language="vi"), noted(edited(ENGLISH, 0.1))
    assert pairs() == [(later.pk, first.pk)]
    assert other.bands.count() == first.bands.count()


def test_what_was_rejected_is_no_earlier_report() -> None:
    noted(ENGLISH, status="rejected")
    noted(edited(ENGLISH, 0.1))
    assert pairs() == []


def test_noting_twice_keeps_one_pair_and_what_was_decided() -> None:
    first = noted(ENGLISH)
    later = noted(edited(ENGLISH, 0.1))
    Resemblance.objects.update(state="different")
    for article in (first, later, later):
        note_copies(article)
    assert list(Resemblance.objects.values_list("article", "other", "state")) == [(later.pk, first.pk, "different")]


def test_open_pair_goes_when_the_words_are_no_longer_alike() -> None:
    noted(ENGLISH)
    later = noted(edited(ENGLISH, 0.1))
    later.text = VIETNAMESE
    note_copies(later)
    assert pairs() == []
