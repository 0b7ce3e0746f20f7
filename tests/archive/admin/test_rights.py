"""Least rights, address by address: who may see it, and who is turned away."""

from types import SimpleNamespace as Rows

import pytest
from django.contrib.admin import site
from django.http import QueryDict
from django.urls import reverse

from archive.models import (
    ArticleVersion,
    Capture,
    Correction,
    Feed,
    Import,
    Job,
    Merge,
    MergeSuggestion,
    Resemblance,
    Source,
    Visit,
)
from tests import factories
from tests.archive.admin.conftest import Desk
from tests.archive.admin.rights import ACTIONS, EVERYONE, SEEN_BY, SENT, STEPS


@pytest.fixture
def rows(known: Source) -> Rows:
    article = factories.article("Ankara said so.", status="pending")
    entity = factories.entity("Ankara", kind="place")
    mention = factories.mention(article, "Ankara", entity)
    capture = Capture.objects.create(
        article=article, sha256=Capture.keep(b"Ankara said so."), size=15, content_type="text/plain"
    )
    correction = Correction.objects.create(kind="place", surface="Nowhere", action="remove")
    source = factories.source("rt")
    twin = factories.article("Ankara said so, again.", status="pending")
    version = ArticleVersion.objects.create(article=article, number=2, title="T", text="Other.", state="proposed")
    pair = Resemblance.objects.create(article=twin, other=article, resemblance=0.9, containment=0.9)
    other = factories.entity("Angora", kind="place")
    merged = factories.entity("Ankyra", kind="place", merged_into=entity)
    return Rows(
        article=article,
        entity=entity,
        mention=mention,
        capture=capture,
        correction=correction,
        source=source,
        version=version,
        pair=pair,
        other=other,
        merge=Merge.objects.create(entity=merged, into=entity, moved={"mentions": [], "corrections": [], "names": []}),
        mergesuggestion=MergeSuggestion.objects.create(entity=entity, other=other, score=0.9),
        **{"import": Import.objects.create(files=[{"name": "one.txt", "size": 3}], state="done")},
        feed=Feed.objects.create(url="https://tin.example/feed"),
        job=Job.objects.create(kind="fetch", label="https://tin.example/"),
        visit=Visit.objects.create(url="https://tin.example/", outcome="fetched"),
    )


def address(name: str, rows: Rows) -> str:
    if name == "archive_article_finding":
        return reverse(f"admin:{name}", args=[rows.article.pk, f"m{rows.mention.pk}"])
    if name == "archive_article_capture":
        return reverse(f"admin:{name}", args=[rows.article.pk, rows.capture.pk])
    if name in ("archive_article_proposed", "archive_article_copy"):
        one = rows.version if name.endswith("proposed") else rows.pair
        return reverse(f"admin:{name}", args=[one.article_id, one.pk])
    if name == "archive_entity_undo":
        return reverse(f"admin:{name}", args=[rows.merge.pk])
    if name.endswith(("_changelist", "_add", "_merge", "_web", "_done", "article_undo")):
        return reverse(f"admin:{name}")
    return reverse(f"admin:{name}", args=[getattr(rows, name.split("_")[1]).pk])


@pytest.mark.parametrize("name", SEEN_BY)
def test_a_page_is_seen_by_those_who_may_and_refused_to_all_others(
    name: str, rows: Rows, request: pytest.FixtureRequest
) -> None:
    for who in ("nobody", *EVERYONE):
        client = request.getfixturevalue(who)
        answer = client.get(address(name, rows))
        assert answer.status_code == (200 if who in SEEN_BY[name] else 403), who


@pytest.mark.parametrize("name", SEEN_BY)
def test_a_stranger_is_sent_to_the_login(name: str, rows: Rows, client: Desk) -> None:
    assert "/login/" in client.get(address(name, rows))["Location"]


@pytest.mark.parametrize("who", [*EVERYONE, "nobody"])
@pytest.mark.parametrize(("status", "step"), STEPS)
def test_a_step_is_taken_by_those_who_may_and_refused_to_all_others(
    status: str, step: str, who: str, rows: Rows, request: pytest.FixtureRequest
) -> None:
    rows.article.status = status
    rows.article.save()
    client = request.getfixturevalue(who)
    answer = client.post(reverse("admin:archive_article_step", args=[rows.article.pk]), {"step": step, "why": "so"})
    rows.article.refresh_from_db()
    allowed = who in STEPS[status, step]
    assert answer.status_code == (302 if allowed else 403)
    assert (rows.article.status != status) is allowed


@pytest.mark.parametrize(("name", "sent"), SENT)
def test_what_changes_something_is_refused_to_all_who_may_not(
    name: str, sent: str, rows: Rows, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("archive.admin.feed.read_feed", lambda feed, by: rows.job)
    monkeypatch.setattr("archive.admin.job.retry", lambda job: False)
    for who in ("reader", "nobody", *EVERYONE):
        answer = request.getfixturevalue(who).post(address(name, rows), QueryDict(sent).dict())
        if who == "reader":
            assert "/login/" in answer["Location"]
        else:
            assert (answer.status_code == 403) is (who not in SENT[name, sent]), (who, answer.status_code)


def test_no_address_of_the_desk_is_forgotten_here() -> None:
    parts = [part for part in site.urls[0] if hasattr(part, "url_patterns")]
    names = {
        getattr(page, "name", "")
        for part in parts
        for page in part.url_patterns
        if str(getattr(page, "name", "")).startswith("archive_")
    }
    assert names - SEEN_BY.keys() - {name for name, _sent in SENT} - {"archive_article_step"} == set()


@pytest.mark.parametrize("who", EVERYONE)
def test_what_is_done_with_many_is_offered_to_those_who_may(
    who: str, rows: Rows, request: pytest.FixtureRequest
) -> None:
    page = request.getfixturevalue(who).get(address("archive_article_changelist", rows)).content.decode()
    offered = {action for action in ACTIONS if f'value="{action}"' in page}
    assert offered == {action for action, may in ACTIONS.items() if who in may}


@pytest.mark.parametrize("pick", ["never:", "place:new"])
def test_a_curator_cannot_decide_for_all_articles(curator: Desk, rows: Rows, pick: str) -> None:
    said = {"words": "Ankara", "pick": pick, "name": "Ankara", "everywhere": "1"}
    assert curator.post(address("archive_article_finding", rows), said).status_code == 403
    assert not Correction.objects.filter(surface="Ankara").exists()


def test_nobody_deletes_articles_not_even_many_at_once(administrator: Desk, rows: Rows) -> None:
    data = {"action": "delete_selected", "_selected_action": [rows.article.pk], "post": "yes"}
    administrator.post(reverse("admin:archive_article_changelist"), data)
    rows.article.refresh_from_db()


def test_the_status_cannot_be_changed_by_a_form(editor: Desk, rows: Rows) -> None:
    data = {"status": "published", "fingerprint": "x", "published": "", "source": rows.source.pk, "language": "en"}
    editor.post(address("archive_article_change", rows), {**data, "byline": "", "url": ""})
    rows.article.refresh_from_db()
    assert rows.article.source == rows.source
    assert rows.article.status == "pending"
    assert rows.article.fingerprint != "x"


@pytest.mark.parametrize("name", ["step", "findings"])
def test_what_changes_something_is_never_a_link(editor: Desk, rows: Rows, name: str) -> None:
    assert editor.get(reverse(f"admin:archive_article_{name}", args=[rows.article.pk])).status_code == 405


def test_being_refused_is_said_in_a_page_of_our_own(curator: Desk, rows: Rows) -> None:
    answer = curator.get(address("archive_entity_merge", rows))
    assert "Your account may not do this" in answer.content.decode()


def test_a_form_without_its_token_is_refused_in_a_page_of_our_own(rows: Rows) -> None:
    from django.test import Client

    answer = Client(enforce_csrf_checks=True).post("/admin/login/", {"username": "x"})
    assert answer.status_code == 403
    assert "This form is too old" in answer.content.decode()
