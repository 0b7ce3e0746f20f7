"""The page that asks what words mean."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from archive.models import Article, Correction, Entity, Mention, Source
from archive.models.mention import State
from tests import factories
from tests.archive.admin.conftest import Desk

TEXT = "Erdogan came to Ankara.\n\nOn Tuesday Erdogan left."


@pytest.fixture
def article(known: Source) -> Article:
    return factories.article(TEXT, status="pending", title="A visit")


@pytest.fixture
def mention(article: Article) -> Mention:
    return factories.mention(article, "Erdogan", factories.entity("Bilal Erdogan"))


def page(article: Article, ref: str) -> Any:
    return reverse("admin:archive_article_finding", args=[article.pk, ref])


def said(pick: str, words: str = "Erdogan", **more: Any) -> Any:
    return {"words": words, "pick": pick, **more}


def test_it_offers_everybody_of_that_name(curator: Desk, article: Article, mention: Mention) -> None:
    factories.entity("Recep Tayyip Erdoğan")
    factories.entity("Emine", names={"tr": "Emine Erdoğan"})
    answer = curator.get(page(article, f"m{mention.pk}")).content.decode()
    for name in ("Recep Tayyip Erdoğan", "Bilal Erdogan", "Emine"):
        assert name in answer


def test_another_one_is_chosen(curator: Desk, article: Article, mention: Mention) -> None:
    right = factories.entity("Recep Tayyip Erdoğan")
    answer = curator.post(page(article, f"m{mention.pk}"), said(f"person:{right.pk}"))
    mention.refresh_from_db()
    assert (mention.entity, mention.state) == (right, State.ACCEPTED)
    assert answer["Location"].endswith(f"#m{mention.pk}")


def test_a_new_person_is_made(curator: Desk, article: Article, mention: Mention) -> None:
    curator.post(page(article, f"m{mention.pk}"), said("person:new", name="Recep Tayyip Erdoğan"))
    mention.refresh_from_db()
    assert mention.entity and mention.entity.label == "Recep Tayyip Erdoğan"


def test_what_was_missed_is_marked_wherever_it_stands(curator: Desk, article: Article) -> None:
    curator.post(page(article, "new"), said("person:new", name="Recep Tayyip Erdoğan"))
    assert article.mentions.filter(state=State.ADDED).count() == 2


def test_a_person_becomes_a_place_or_a_date(curator: Desk, article: Article, mention: Mention) -> None:
    place = factories.entity("Erdogan", kind="place", slug="erdogan-place")
    curator.post(page(article, f"m{mention.pk}"), said(f"place:{place.pk}"))
    mention.refresh_from_db()
    assert mention.kind == "place"
    curator.post(page(article, f"m{mention.pk}"), said("date:", value="2016"))
    assert not article.mentions.standing().exists()
    assert article.dates.count() == 2


def test_a_date_is_corrected(curator: Desk, article: Article) -> None:
    found = factories.date_mention(article, "Tuesday", "2016-08-09", date(2016, 8, 9))
    curator.post(page(article, f"d{found.pk}"), said("date:", words="Tuesday", value="2016-08-16"))
    found.refresh_from_db()
    assert found.value == "2016-08-16"


def test_an_editor_says_never_and_always(editor: Desk, article: Article, mention: Mention) -> None:
    other = factories.article("Erdogan again.")
    far = factories.mention(other, "Erdogan", mention.entity)
    right = factories.entity("Recep Tayyip Erdoğan")
    editor.post(page(article, f"m{mention.pk}"), said(f"person:{right.pk}", everywhere="1"))
    far.refresh_from_db()
    assert far.entity == right
    editor.post(page(article, f"m{mention.pk}"), said("never:"))
    far.refresh_from_db()
    assert far.state == State.REMOVED
    assert Correction.objects.get(article=None).action == "remove"


@pytest.mark.parametrize(
    "wrong",
    [
        said("person:new", name=""),
        said("person:new", name="x" * 10_000),
        said("person:new", name="<script>alert(1)</script>"),
        said("person:new", name="12345"),
        said("person:999999"),
        said("person:x"),
        said(""),
        said("date:", value="soon"),
        said("date:", value="9" * 10_000),
        said("place:new", words="Nowhere", name="Nowhere"),
        said("place:new", words="x" * 10_000, name="Nowhere"),
        said("place:new", words="", name="Nowhere"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_saved(curator: Desk, article: Article, wrong: Any) -> None:
    answer = curator.post(page(article, "new"), wrong)
    assert answer.status_code == 200
    assert b"errornote" in answer.content
    assert not Entity.objects.exists()
    assert not Mention.objects.exists()
    assert not Correction.objects.exists()


def test_an_entity_that_was_merged_meanwhile_is_refused(curator: Desk, article: Article, mention: Mention) -> None:
    kept = factories.entity("Recep Tayyip Erdoğan")
    gone = factories.entity("R. T. Erdogan", merged_into=kept)
    assert b"search again" in curator.post(page(article, f"m{mention.pk}"), said(f"person:{gone.pk}")).content


@pytest.mark.parametrize("ref", ["m999999", "x1", "m", "mm1", "m-1"])
def test_a_finding_that_is_not_there_is_not_found(curator: Desk, article: Article, ref: str) -> None:
    assert curator.get(page(article, ref)).status_code == 404


@pytest.mark.parametrize("query", ["%00", "%ED%A0%80", "x" * 10_000, "<b>", "%25"])
def test_any_search_is_answered(curator: Desk, article: Article, query: str) -> None:
    assert curator.get(page(article, "new") + f"?words=Erdogan&q={query}").status_code == 200


def test_places_are_shown_and_those_ticked_alone_are_changed(curator: Desk, article: Article, mention: Mention) -> None:
    second = article.text.rindex("Erdogan")
    fields = {"surface": "Erdogan", "kind": "person", "confidence": 0.4, "detector": "test"}
    again = Mention.objects.create(article=article, start=second, end=second + 7, entity=mention.entity, **fields)
    shown = curator.get(page(article, f"m{mention.pk}")).content.decode()
    assert shown.count('<input type="checkbox" name="place"') == 2
    assert "holds in" not in shown
    chosen = curator.get(page(article, f"m{mention.pk}") + f"?place={again.pk}").content.decode()
    assert "holds in 1 place alone" in chosen
    assert f'<input type="hidden" name="place" value="{again.pk}">' in chosen
    other = factories.entity("Bilal Erdoğan")
    curator.post(page(article, f"m{mention.pk}"), {**said(f"person:{other.pk}"), "place": [again.pk]})
    again.refresh_from_db()
    mention.refresh_from_db()
    assert (again.entity, mention.entity == other) == (other, False)
    assert Correction.objects.get().mention == again
    screen = curator.get(reverse("admin:archive_article_change", args=[article.pk])).content.decode()
    assert screen.count('class="row person') == 2


@pytest.mark.parametrize("place", ["x", "-1", "9" * 40, "999999"])
def test_a_place_that_is_not_there_is_no_choice(curator: Desk, article: Article, mention: Mention, place: str) -> None:
    assert curator.get(page(article, f"m{mention.pk}") + f"?place={place}").status_code == 200
