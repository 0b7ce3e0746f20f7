"""The state of the index on the curators' desk, and what `manage.py check` says of it."""

from pathlib import Path
from types import SimpleNamespace

from django.core.checks import run_checks
from django.test import Client
from pytest_django.fixtures import Settings

from search.models import OutboxEntry


def test_the_desk_shows_what_waits_and_what_is_wrong(archive: SimpleNamespace, admin_client: Client) -> None:
    OutboxEntry.objects.create(article_id=archive.arms.pk)
    page = admin_client.get("/admin/search/outboxentry/").content.decode()
    assert "The index holds 5 of 5 published articles; 1 changes wait." in page
    archive.arms.delete()
    OutboxEntry.objects.all().delete()
    page = admin_client.get("/admin/search/outboxentry/").content.decode()
    assert "5 articles are in the index, 4 published" in page
    assert admin_client.get("/admin/search/outboxentry/add/").status_code == 403


def test_an_older_index_is_found_at_the_start(archive: SimpleNamespace, settings: Settings) -> None:
    assert not [message for message in run_checks() if message.id == "search.W001"]
    (Path(settings.INDEX_DIR) / "current").write_text("v0-000000000000")
    (message,) = [message for message in run_checks() if message.id == "search.W001"]
    assert "version 'v0'" in message.msg
    assert "manage.py rebuild" in message.msg
