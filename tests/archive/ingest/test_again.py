"""The same address with other words: a new version, or a proposal where a person had a hand in it."""

import pytest

from archive.curate.versions import accept_version, decline_version
from archive.ingest import DuplicateError, ingest
from archive.ingest.address import plain_address
from archive.models import Article, ArticleVersion
from archive.publish import publish
from archive.revise import revise
from tests.archive.raw_pages import TEXT, page

pytestmark = pytest.mark.django_db

ADDRESS = "https://paper.example/trade"
LATER = TEXT + "\nThey met for two hours, it was said on August 10, 2016."


def brought(text: str = TEXT, url: str = ADDRESS) -> Article:
    return ingest(page(text, url=url))


def test_article_that_waits_takes_the_new_words_and_keeps_the_old_as_a_version() -> None:
    first = brought()
    again = brought(LATER, f"{ADDRESS}?utm_source=feed#top")
    assert (again.pk, Article.objects.count()) == (first.pk, 1)
    again.refresh_from_db()
    assert "two hours" in again.text
    assert [version.state for version in again.versions.all()] == ["kept", "kept"]
    assert again.captures.count() == 2
    assert again.dates.filter(value="2016-08-10").exists()


@pytest.mark.parametrize("touch", [publish, lambda article: revise(article, title="A better title", by=None)])
def test_words_for_an_article_that_a_person_touched_are_proposed(touch: object) -> None:
    first = brought()
    touch(first)  # type: ignore[operator]
    brought(LATER)
    first.refresh_from_db()
    assert "two hours" not in first.text
    proposed = first.versions.get(state="proposed")
    accept_version(proposed, by=None)
    first.refresh_from_db()
    assert "two hours" in first.text
    assert not first.versions.filter(state="proposed").exists()


def test_declined_words_are_not_proposed_again() -> None:
    first = brought()
    publish(first)
    brought(LATER)
    decline_version(first.versions.get(state="proposed"))
    with pytest.raises(DuplicateError, match=f"number {first.pk}"):
        brought(LATER)
    assert ArticleVersion.objects.filter(state="declined").count() == 1


def test_another_article_at_a_reused_address_is_an_article_of_its_own() -> None:
    first = brought()
    other = brought(
        "Floods in the south\nA river left its bed on Monday, and a hundred people had to leave their homes."
    )
    assert other.pk != first.pk


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("HTTPS://Paper.Example/a?b=1&utm_source=x#top", "https://paper.example/a?b=1"),
        ("http://paper.example/a?b=%20&c", "http://paper.example/a?b=%20&c"),
        ("https://[::1", ""),
        ("javascript:alert(1)", ""),
        ("https://paper.example/" + "a" * 2000, ""),
    ],
)
def test_address_is_kept_without_what_tracks_readers(given: str, kept: str) -> None:
    assert plain_address(given) == kept
