"""The texts that an article has had, side by side."""

import pytest
from django.test import Client

from archive.models import Article, ArticleVersion
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def changed() -> Article:
    article = factories.article("Two ships sank.\n\nNobody was hurt.", title="Two ships sink")
    texts = [
        ("One ship sinks", "One ship sank.\n\nNobody was hurt.", "kept"),
        ("Two ships sink", article.text, "kept"),
        ("Secret", "Proposed words.", "proposed"),
        ("Refused", "Declined words.", "declined"),
    ]
    for number, (title, text, state) in enumerate(texts, start=1):
        ArticleVersion.objects.create(article=article, number=number, title=title, text=text, state=state)
    return article


def versions(client: Client, article: Article, query: str = "", status: int = 200) -> str:
    response = client.get(f"/articles/{article.pk}/versions/{query}")
    assert response.status_code == status
    return response.content.decode()


def test_title_and_text_are_shown_side_by_side(client: Client, changed: Article) -> None:
    html = versions(client, changed)
    assert "<del>One</del>" in html
    assert "<ins>Two</ins>" in html
    assert '<tr class="same"><td lang="en" dir="ltr">Nobody was hurt.</td>' in html


def test_what_was_proposed_or_declined_is_never_shown(client: Client, changed: Article) -> None:
    for query in ("", "?older=1&newer=3", "?older=3&newer=4"):
        html = versions(client, changed, query)
        for word in ("Secret", "Proposed", "Refused", "Declined"):
            assert word not in html


@pytest.mark.parametrize("query", ["?older=2&newer=1", "?older=1&newer=1", "?older=x", "?newer=%00", "?older=9999"])
def test_nonsense_compares_the_last_two(client: Client, changed: Article, query: str) -> None:
    assert "<ins>Two</ins>" in versions(client, changed, query)


def test_an_article_that_never_changed_says_so(client: Client) -> None:
    assert "ever since it came in" in versions(client, factories.article())


def test_the_article_leads_to_its_versions_only_where_there_are_several(client: Client, changed: Article) -> None:
    assert "2 versions" in client.get(changed.get_absolute_url()).content.decode()
    assert "/versions/" not in client.get(factories.article().get_absolute_url()).content.decode()


def test_the_versions_of_an_article_that_is_not_shown_are_not_shown(client: Client, changed: Article) -> None:
    for status, answer in (("withdrawn", 410), ("pending", 404), ("rejected", 404)):
        Article.objects.update(status=status)
        assert "ships" not in versions(client, changed, status=answer)


def test_an_article_called_versions_has_its_own_page(client: Client) -> None:
    article = factories.article("Its words.", title="Versions")
    assert "Its words." in client.get(article.get_absolute_url()).content.decode()
