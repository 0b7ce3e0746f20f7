"""Least rights, address by address: who may see it, and who is turned away."""

from types import SimpleNamespace as Rows

import pytest
from django.urls import reverse

from archive.models import Capture, Correction, Feed, Job, Merge, Source, Visit
from tests import factories
from tests.archive.admin.conftest import Desk

CURATOR, EDITOR, ADMINISTRATOR = "curator", "editor", "administrator"
EVERYONE = (CURATOR, EDITOR, ADMINISTRATOR)
EDITORS = (EDITOR, ADMINISTRATOR)
# address: who may see it
SEEN_BY = {
    "archive_article_changelist": EVERYONE,
    "archive_article_add": EVERYONE,
    "archive_article_change": EVERYONE,
    "archive_article_history": EVERYONE,
    "archive_article_words": EVERYONE,
    "archive_article_finding": EVERYONE,
    "archive_article_capture": EVERYONE,
    "archive_article_delete": (),
    "archive_entity_changelist": EVERYONE,
    "archive_entity_change": EVERYONE,
    "archive_entity_merge": EDITORS,
    "archive_entity_split": EDITORS,
    "archive_entity_delete": (),
    "archive_source_changelist": EVERYONE,
    "archive_source_change": EVERYONE,
    "archive_source_add": EDITORS,
    "archive_source_delete": (ADMINISTRATOR,),
    "archive_correction_changelist": EVERYONE,
    "archive_correction_delete": EDITORS,
    "archive_mergesuggestion_changelist": EDITORS,
    "archive_feed_changelist": EVERYONE,
    "archive_feed_change": EVERYONE,
    "archive_feed_add": EDITORS,
    "archive_feed_delete": EDITORS,
    "archive_job_changelist": EVERYONE,
    "archive_job_change": EVERYONE,
    "archive_job_delete": (),
    "archive_job_web": EVERYONE,
    "archive_visit_changelist": EVERYONE,
    "archive_visit_delete": (),
    "auth_user_changelist": (ADMINISTRATOR,),
    "auth_user_add": (ADMINISTRATOR,),
    "auth_group_changelist": (ADMINISTRATOR,),
}


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
    return Rows(
        article=article,
        entity=entity,
        mention=mention,
        capture=capture,
        correction=correction,
        source=source,
        feed=Feed.objects.create(url="https://tin.example/feed"),
        job=Job.objects.create(kind="fetch", label="https://tin.example/"),
        visit=Visit.objects.create(url="https://tin.example/", outcome="fetched"),
    )


def address(name: str, rows: Rows) -> str:
    if name == "archive_article_finding":
        return reverse(f"admin:{name}", args=[rows.article.pk, f"m{rows.mention.pk}"])
    if name == "archive_article_capture":
        return reverse(f"admin:{name}", args=[rows.article.pk, rows.capture.pk])
    if name.endswith(("_changelist", "_add", "_merge", "_web")):
        return reverse(f"admin:{name}")
    return reverse(f"admin:{name}", args=[getattr(rows, name.split("_")[1]).pk])


@pytest.mark.parametrize("who", [*EVERYONE, "nobody"])
@pytest.mark.parametrize("name", SEEN_BY)
def test_a_page_is_seen_by_those_who_may_and_refused_to_all_others(
    name: str, who: str, rows: Rows, request: pytest.FixtureRequest
) -> None:
    client = request.getfixturevalue(who)
    answer = client.get(address(name, rows))
    assert answer.status_code == (200 if who in SEEN_BY[name] else 403)


@pytest.mark.parametrize("name", SEEN_BY)
def test_a_stranger_is_sent_to_the_login(name: str, rows: Rows, client: Desk) -> None:
    assert "/login/" in client.get(address(name, rows))["Location"]


STEPS = {
    ("pending", "publish"): EVERYONE,
    ("pending", "reject"): EVERYONE,
    ("published", "withdraw"): EDITORS,
    ("withdrawn", "publish"): EDITORS,
    ("rejected", "reopen"): EVERYONE,
}


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


def test_a_curator_cannot_write_entities_sources_or_corrections(curator: Desk, rows: Rows) -> None:
    answers = {
        curator.post(address("archive_entity_change", rows), {"label": "Angora"}).status_code,
        curator.post(address("archive_source_change", rows), {"name": "RT!"}).status_code,
        curator.post(address("archive_source_add", rows), {"name": "New"}).status_code,
        curator.post(address("archive_correction_delete", rows), {"post": "yes"}).status_code,
        curator.post(address("archive_entity_merge", rows), {"pk": [rows.entity.pk]}).status_code,
        curator.post(address("archive_entity_split", rows), {}).status_code,
    }
    assert answers == {403}
    rows.entity.refresh_from_db()
    assert rows.entity.label == "Ankara"


def test_a_curator_cannot_take_a_merge_back(curator: Desk, rows: Rows) -> None:
    other = factories.entity("Angora", kind="place", merged_into=rows.entity)
    merge = Merge.objects.create(entity=other, into=rows.entity, moved={"mentions": [], "corrections": [], "names": []})
    assert curator.post(reverse("admin:archive_entity_undo", args=[merge.pk])).status_code == 403
    merge.refresh_from_db()
    assert not merge.is_undone


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
