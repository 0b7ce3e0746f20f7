"""The desk's pages of what comes over the network: from an address, from feeds, in the background."""

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from archive.models import Article, Feed, Job, Visit
from tests import factories
from tests.archive.admin.conftest import Desk
from tests.archive.feeds.samples import article, rss
from tests.archive.site import Site

Callbacks = Callable[..., Any]
WEB = "/admin/archive/job/web/"
FEEDS = "/admin/archive/feed/"


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests never commit, so what waits for that is done when it is asked for."""
    monkeypatch.setattr("archive.tasks.transaction.on_commit", lambda work: work())


def said(answer: Any) -> str:
    return str(answer.content.decode())


def test_a_page_from_the_web_comes_in_and_is_shown(curator: Desk, site: Site) -> None:
    source = factories.source("harbour")
    answer = curator.post(WEB, {"url": site.page("/news/storm", article("Ostend")), "source": source.pk})
    made = Article.objects.get()
    assert answer["Location"] == reverse("admin:archive_article_change", args=[made.pk])
    assert (made.added_by, made.source, made.status) == (curator.user, source, "pending")


def test_what_is_refused_is_shown_with_its_reason(curator: Desk, site: Site) -> None:
    answer = curator.post(WEB, {"url": site.url("/none")}, follow=True)
    assert "there is no such page (404)" in said(answer)
    assert "Do again" in said(answer)
    assert not Article.objects.exists()


def test_a_curator_may_overrule_with_a_reason_that_is_kept(curator: Desk, site: Site) -> None:
    site.page("/robots.txt", "User-agent: *\nDisallow: /", "text/plain")
    url = site.page("/news/storm", article("Ostend"))
    assert "robots.txt asks robots not to" in said(curator.post(WEB, {"url": url}, follow=True))
    curator.post(WEB, {"url": url, "override": "The paper agreed."})
    visit = Visit.objects.get(outcome="fetched")
    assert (visit.by, visit.override) == (curator.user, "The paper agreed.")
    assert "The paper agreed." in said(curator.get("/admin/archive/visit/?override__isempty=0"))


def test_a_page_that_seems_none_may_be_taken_anyway(curator: Desk, site: Site) -> None:
    url = site.page("/news/storm", "<html><body><p>The harbour of Ostend was closed on Monday.</p></body></html>")
    assert "hardly anything to read" in said(curator.post(WEB, {"url": url}, follow=True))
    curator.post(WEB, {"url": url, "anyway": "on"})
    assert Article.objects.get().url == url


@pytest.mark.parametrize(
    "url",
    ["", "ftp://tin.example/", "javascript:alert(1)", "http://user@tin.example/", "http://2130706433/", "x" * 3000],
)
def test_an_address_that_is_none_is_refused_at_the_form(curator: Desk, url: str) -> None:
    answer = curator.post(WEB, {"url": url})
    assert answer.status_code == 200
    assert answer.context["form"].errors["url"]
    assert not Job.objects.exists()


def test_an_address_of_this_machine_is_refused(curator: Desk) -> None:
    answer = curator.post(WEB, {"url": "http://127.0.0.1/"}, follow=True)
    assert "not on the open internet" in said(answer)


def test_what_came_is_shown_as_text_and_runs_nothing(curator: Desk, site: Site) -> None:
    page = article("Ostend").replace("<p>", "<script>alert(1)</script><a href='javascript:alert(2)'>x</a><p>", 1)
    curator.post(WEB, {"url": site.page("/news/storm", page)})
    made = Article.objects.get()
    answer = curator.get(reverse("admin:archive_article_capture", args=[made.pk, made.captures.get().pk]))
    assert "<script>alert" not in said(answer)
    assert "&lt;script&gt;alert(1)" in said(answer)
    assert "href='javascript" not in said(answer)
    assert "script-src 'self'" in answer["Content-Security-Policy"]
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_an_editor_adds_a_feed_and_it_is_read_at_once(editor: Desk, site: Site) -> None:
    url = site.page("/feed", rss([site.page("/news/storm", article("Ostend"))]), "application/rss+xml")
    editor.post(f"{FEEDS}add/", {"url": url, "title": "", "interval": 60, "is_active": "on", "override": ""})
    feed = Feed.objects.get()
    assert (feed.state, feed.title, feed.added_by) == ("working", "Harbour News", editor.user)
    assert Article.objects.get().status == "pending"
    assert "Storm closes the harbour of Ostend" in said(editor.get(f"{FEEDS}{feed.pk}/change/"))


@pytest.mark.parametrize(
    "wrong",
    [{"url": "nothing"}, {"url": "http://user@tin.example/"}, {"interval": 1}, {"interval": 99_999}, {"interval": "x"}],
)
def test_a_feed_that_cannot_be_read_is_refused_at_the_form(editor: Desk, wrong: dict[str, Any]) -> None:
    data = {"url": "https://tin.example/feed", "title": "", "interval": 60, "override": ""}
    answer = editor.post(f"{FEEDS}add/", {**data, **wrong})
    assert answer.status_code == 200
    assert not Feed.objects.exists()


def test_a_broken_feed_says_since_when_and_why(curator: Desk, site: Site) -> None:
    feed = Feed.objects.create(url=site.answer("/feed", 500))
    answer = curator.post(f"{FEEDS}{feed.pk}/read/", follow=True)
    assert "answers with an error (500)" in said(answer)
    for page in (FEEDS, f"{FEEDS}{feed.pk}/change/"):
        assert "broken since" in said(curator.get(page))
        assert "answers with an error (500)" in said(curator.get(page))
    assert "feed is broken" in said(curator.get("/admin/"))


def test_feeds_are_read_from_the_list(curator: Desk, site: Site) -> None:
    feed = Feed.objects.create(url=site.page("/feed", rss([]), "application/rss+xml"))
    curator.post(FEEDS, {"action": "read_chosen", "_selected_action": [feed.pk]}, follow=True)
    feed.refresh_from_db()
    assert feed.state == "empty"


def test_who_overruled_robots_for_a_feed_is_kept(editor: Desk) -> None:
    feed = Feed.objects.create(url="https://tin.example/feed")
    data = {"url": feed.url, "title": "Tin", "interval": 60, "override": "The paper agreed."}
    editor.post(f"{FEEDS}{feed.pk}/change/", data)
    feed.refresh_from_db()
    assert (feed.override, feed.override_by) == ("The paper agreed.", editor.user)
    editor.post(f"{FEEDS}{feed.pk}/change/", {**data, "override": ""})
    feed.refresh_from_db()
    assert feed.override_by is None


def test_a_job_that_goes_on_is_shown_anew(curator: Desk) -> None:
    job = Job.objects.create(kind="fetch", label="Reading", state="running", beat=timezone.now(), total=10, done=3)
    answer = curator.get(f"/admin/archive/job/{job.pk}/change/")
    assert answer["Refresh"] == "3"
    assert "3 of 10" in said(answer)
    assert "Do again" not in said(answer)


def test_a_failed_job_is_done_again(curator: Desk, site: Site) -> None:
    url = site.answer("/news/storm", 500)
    curator.post(WEB, {"url": url})
    job = Job.objects.get()
    site.page("/news/storm", article("Ostend"))
    curator.post(f"/admin/archive/job/{job.pk}/retry/")
    job.refresh_from_db()
    assert (job.tries, Article.objects.get().url) == (2, url)


def test_what_changes_something_is_no_link(curator: Desk) -> None:
    feed, job = Feed.objects.create(url="https://tin.example/"), Job.objects.create(kind="fetch", label="")
    assert curator.get(f"{FEEDS}{feed.pk}/read/").status_code == 405
    assert curator.get(f"/admin/archive/job/{job.pk}/retry/").status_code == 405


def test_a_curator_cannot_change_feeds(curator: Desk) -> None:
    feed = Feed.objects.create(url="https://tin.example/")
    assert curator.post(f"{FEEDS}add/", {"url": "https://tin.example/b"}).status_code == 403
    assert curator.post(f"{FEEDS}{feed.pk}/change/", {"url": "https://tin.example/b"}).status_code == 403


@pytest.mark.parametrize("path", [WEB, FEEDS, "/admin/archive/job/", "/admin/archive/visit/"])
def test_nobody_else_sees_them(nobody: Desk, path: str) -> None:
    assert nobody.get(path).status_code == 403
