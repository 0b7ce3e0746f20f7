"""The pages on which a curator compares two articles, and new words with those that an article has."""

import pytest
from django.urls import reverse

from archive.curate.versions import propose
from archive.models import Article, Resemblance, Source
from tests import factories
from tests.archive.admin.conftest import Desk


@pytest.fixture
def pair(known: Source) -> Resemblance:
    other = factories.article("Nhiều người <b>đã</b> đến.\n\nHọ nói vậy.", language="vi", title="Bản đầu")
    article = factories.article("Nhiều người <b>cũng</b> đến.\n\nHọ nói vậy.", language="vi", status="pending")
    return Resemblance.objects.create(article=article, other=other, resemblance=0.8, containment=0.9)


def address(pair: Resemblance) -> str:
    return reverse("admin:archive_article_copy", args=[pair.article_id, pair.pk])


def test_differences_are_marked_and_escaped(curator: Desk, pair: Resemblance) -> None:
    shown = curator.get(address(pair)).content.decode()
    assert "<del>đã</del>" in shown
    assert "<ins>cũng</ins>" in shown
    assert "<b>đã" not in shown
    assert 'lang="vi"' in shown


def test_screen_of_the_article_leads_there_and_says_why_it_is_doubtful(curator: Desk, pair: Resemblance) -> None:
    shown = curator.get(reverse("admin:archive_article_change", args=[pair.article_id])).content.decode()
    assert address(pair) in shown
    assert "Almost the same as another" in shown


def test_duplicate_is_set_aside_and_undone(curator: Desk, pair: Resemblance) -> None:
    curator.post(address(pair), {"state": "duplicate"})
    assert Article.objects.get(pk=pair.article_id).status == "duplicate"
    curator.post(address(pair), {"state": "open"})
    assert Article.objects.get(pk=pair.article_id).status == "pending"


def test_published_article_is_set_aside_by_an_editor_alone(curator: Desk, editor: Desk, pair: Resemblance) -> None:
    Article.objects.filter(pk=pair.article_id).update(status="published")
    assert curator.post(address(pair), {"state": "duplicate"}).status_code == 403
    assert editor.post(address(pair), {"state": "duplicate"}).status_code == 302
    assert Article.objects.get(pk=pair.article_id).status == "duplicate"


@pytest.mark.parametrize(("answer", "text"), [("accept", "Họ nói khác."), ("decline", "Họ nói vậy.")])
def test_new_words_are_taken_or_declined(curator: Desk, pair: Resemblance, answer: str, text: str) -> None:
    version = propose(pair.other, title=pair.other.title, text="Họ nói khác.", by=None)
    page = reverse("admin:archive_article_proposed", args=[pair.other_id, version.pk])
    assert "<ins>" in curator.get(page).content.decode()
    curator.post(page, {answer: ""})
    assert Article.objects.get(pk=pair.other_id).text.endswith(text)
    assert curator.get(page).status_code == 404


def test_every_answer_has_a_key_that_the_page_tells_of(curator: Desk, pair: Resemblance) -> None:
    version = propose(pair.other, title="Khác", text="Họ nói khác.", by=None)
    pages = {
        address(pair): ["a", "c", "x", "q"],
        reverse("admin:archive_article_proposed", args=[pair.other_id, version.pk]): ["a", "x", "q"],
    }
    for page, keys in pages.items():
        shown = curator.get(page).content.decode()
        assert "js/desk.js" in shown
        assert [key for key in "acjxqo" if f'data-key="{key}"' in shown] == [key for key in "acjxqo" if key in keys]
        assert all(f"<kbd>{key}</kbd>" in shown for key in keys)
        assert shown.count("<button") >= len(keys) - 1  # all of it works by buttons too


def test_what_is_decided_is_undone_by_key_too(curator: Desk, pair: Resemblance) -> None:
    curator.post(address(pair), {"state": "different"})
    assert 'value="open" data-key="o"' in curator.get(address(pair)).content.decode()


def test_next_leads_through_all_that_is_open_and_round_again(curator: Desk, pair: Resemblance) -> None:
    third = factories.article("Rất nhiều người đến.\n\nHọ nói vậy.", language="vi", status="pending")
    later = Resemblance.objects.create(article=third, other=pair.other, resemblance=0.5, containment=0.6)
    assert f'href="{address(later)}" data-key="j"' in curator.get(address(pair)).content.decode()
    assert f'href="{address(pair)}" data-key="j"' in curator.get(address(later)).content.decode()
    curator.post(address(later), {"state": "copy"})
    assert 'data-key="j"' not in curator.get(address(pair)).content.decode()
