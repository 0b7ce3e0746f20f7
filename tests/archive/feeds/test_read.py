"""Reading feeds: what is new comes in once, and how the feed is, is kept."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from archive.feeds.entries import MOST_TRIES
from archive.feeds.read import read_feed
from archive.ingest import ingest
from archive.models import Article, Capture, Feed, FeedEntry, Job, Visit
from tests import factories
from tests.archive.feeds.samples import article, atom, index, rss, sitemap
from tests.archive.site import Site

pytestmark = pytest.mark.django_db
NAMES = ("Ostend", "Brest", "Gdansk")


@pytest.fixture
def told(site: Site) -> Feed:
    """A feed that tells of three articles."""
    links = [site.page(f"/{name}", article(name)) for name in NAMES]
    return Feed.objects.create(url=site.page("/feed", rss(links), "application/rss+xml", ETag='"1"'))


def read(feed: Feed) -> Job:
    job = read_feed(feed, here=True)
    feed.refresh_from_db()
    return job


def outcomes(feed: Feed) -> list[str]:
    return [entry.outcome for entry in feed.entries.order_by("pk")]


def test_what_a_feed_tells_of_comes_in_and_waits(told: Feed) -> None:
    job = read(told)
    assert (job.state, job.done, job.total, job.problems) == (Job.State.DONE, 3, 3, 0)
    assert Article.objects.pending().count() == 3
    assert {str(a.title) for a in Article.objects.all()} == {f"Storm closes the harbour of {name}" for name in NAMES}
    assert (told.state, told.kind, told.title, told.etag) == (Feed.State.WORKING, "rss", "Harbour News", '"1"')
    assert told.next_due and told.next_due > timezone.now() + timedelta(minutes=59)
    assert set(told.entries.values_list("article", flat=True)) == set(Article.objects.values_list("pk", flat=True))


def test_the_bytes_are_kept_with_their_hash_as_they_came(told: Feed, site: Site) -> None:
    read(told)
    capture = Capture.objects.get(origin=site.url("/Brest"))
    assert capture.read() == article("Brest").encode()
    assert Visit.objects.get(url=site.url("/Brest")).sha256 == capture.sha256


def test_a_second_reading_asks_for_nothing_again(told: Feed, site: Site) -> None:
    read(told)
    site.routes["/feed"] = (304, {}, b"")
    site.asked.clear()
    job = read(told)
    assert [path for path, _ in site.asked] == ["/feed"]
    assert site.asked[0][1]["if-none-match"] == '"1"'
    assert (job.done, told.state, Article.objects.count()) == (0, Feed.State.WORKING, 3)


def test_only_what_is_new_is_fetched(told: Feed, site: Site) -> None:
    read(told)
    links = [site.url(f"/{name}") for name in NAMES]
    site.page("/feed", rss([site.page("/Riga", article("Riga")), *links]), "application/rss+xml")
    site.asked.clear()
    read(told)
    assert site.paths() == ["/feed", "/Riga"]
    assert Article.objects.count() == 4


def test_what_was_killed_half_way_is_finished_by_the_next_reading(told: Feed, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[object] = []

    def killed(raw: object, **how: object) -> object:
        calls.append(raw)
        made = ingest(raw, **how)  # type: ignore[arg-type]
        if len(calls) == 2:
            raise KeyboardInterrupt  # the article is written, what became of the entry is not
        return made

    monkeypatch.setattr("archive.feeds.entries.ingest", killed)
    with pytest.raises(KeyboardInterrupt):
        read(told)
    assert Job.objects.get().state == Job.State.RUNNING
    monkeypatch.setattr("archive.feeds.entries.ingest", ingest)
    Job.objects.update(beat=timezone.now() - timedelta(hours=1))
    job = read(told)
    assert (job.state, job.tries) == (Job.State.DONE, 2)
    assert Article.objects.count() == 3
    assert sorted(outcomes(told)) == ["added", "added", "duplicate"]


def test_each_entry_says_what_became_of_it(site: Site) -> None:
    links = [
        site.page("/Ostend", article("Ostend")),
        site.page("/again", article("Ostend")),
        site.url("/gone"),
        site.answer("/moody", 500),
        site.page("/buttons", "<html><body><p>Share</p><p>Tweet</p></body></html>"),
        "http://127.0.0.2/closed",
    ]
    feed = Feed.objects.create(url=site.page("/feed", atom(links), "application/atom+xml"))
    job = read(feed)
    found = {entry.url: entry.outcome for entry in feed.entries.all()}
    expected = ["added", "duplicate", "refused", "waiting", "refused", "refused"]
    # which of the twins came first depends on the order of reading
    assert [*sorted([found[links[0]], found[links[1]]]), *(found[link] for link in links[2:])] == expected
    assert all(entry.message for entry in feed.entries.exclude(outcome="added"))
    assert (job.state, job.problems) == (Job.State.DONE, 3)


def test_what_may_work_another_time_is_tried_again_but_not_for_ever(site: Site) -> None:
    feed = Feed.objects.create(url=site.page("/feed", rss([site.answer("/moody", 500)]), "application/rss+xml"))
    for _ in range(MOST_TRIES + 2):
        read(feed)
    assert outcomes(feed) == [FeedEntry.Outcome.FAILED]
    assert site.paths().count("/moody") == MOST_TRIES


def test_a_fault_of_ours_loses_no_entry(told: Feed, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(raw: object, **how: object) -> None:
        raise RuntimeError("a fault of ours")

    monkeypatch.setattr("archive.feeds.entries.ingest", broken)
    read(told)
    assert {(entry.outcome, entry.message) for entry in told.entries.all()} == {
        ("waiting", "RuntimeError: a fault of ours")
    }
    monkeypatch.setattr("archive.feeds.entries.ingest", ingest)
    read(told)
    assert outcomes(told) == ["added"] * 3


def test_a_site_that_wants_rest_is_left_alone(told: Feed, site: Site) -> None:
    site.answer("/Gdansk", 429, Retry_After="600")
    read(told)
    assert outcomes(told).count("waiting") >= 1
    assert told.state == Feed.State.WORKING


def test_two_feeds_that_tell_of_one_article_fetch_it_once(told: Feed, site: Site) -> None:
    read(told)
    other = Feed.objects.create(url=site.page("/other", rss([site.url("/Brest")]), "application/rss+xml"))
    site.asked.clear()
    read(other)
    assert site.paths() == ["/other"]
    assert other.entries.get().article == told.entries.get(url=site.url("/Brest")).article


def test_the_source_of_the_feed_is_that_of_its_articles(told: Feed) -> None:
    told.source = factories.source("harbour")
    told.save()
    read(told)
    assert {a.source for a in Article.objects.all()} == {told.source}
    assert "the feed" in Article.objects.all()[0].source_evidence


def test_an_index_of_sitemaps_is_read_through(site: Site) -> None:
    links = [site.page(f"/{name}", article(name)) for name in NAMES]
    parts = [
        site.page("/1.xml", sitemap(links[:2]), "text/xml"),
        site.url("/2.xml"),
        site.page("/3.xml", sitemap(links[2:]), "text/xml"),
    ]
    feed = Feed.objects.create(url=site.page("/sitemap.xml", index(parts), "application/xml", ETag='"1"'))
    read(feed)
    assert (feed.state, feed.kind, feed.etag, Article.objects.count()) == (Feed.State.WORKING, "sitemap", "", 3)


@pytest.mark.parametrize(
    ("status", "content", "state", "said"),
    [
        (404, b"", Feed.State.BROKEN, "no such page"),
        (500, b"", Feed.State.BROKEN, "answers with an error"),
        (200, b"<html><p>Welcome</p></html>", Feed.State.BROKEN, "no feed"),
        (200, b"", Feed.State.BROKEN, "nothing in it"),
        (200, rss([]).encode(), Feed.State.EMPTY, "tells of no article"),
    ],
)
def test_a_feed_that_gives_nothing_says_why_and_since_when(
    site: Site, status: int, content: bytes, state: Feed.State, said: str
) -> None:
    feed = Feed.objects.create(url=site.answer("/feed", status, content, Content_Type="application/xml"))
    began = timezone.now()
    read(feed)
    since = feed.since
    assert (feed.state, since >= began) == (state, True)
    assert said in feed.message
    read(feed)
    assert feed.since == since


def test_a_broken_feed_is_asked_ever_less_often_and_works_again(told: Feed, site: Site) -> None:
    working = site.routes["/feed"]
    site.answer("/feed", 500)
    waits = []
    for _ in range(4):
        read(told)
        assert told.next_due
        waits.append(round((told.next_due - timezone.now()).total_seconds() / 3600))
    assert waits == [2, 4, 8, 16]
    site.routes["/feed"] = working
    read(told)
    assert (told.state, told.failures, Article.objects.count()) == (Feed.State.WORKING, 0, 3)


def test_the_command_reads_what_is_due(told: Feed, site: Site) -> None:
    later = Feed.objects.create(url=site.url("/later"), next_due=timezone.now() + timedelta(hours=1))
    off = Feed.objects.create(url=site.url("/off"), is_active=False)
    out = StringIO()
    call_command("fetch_feeds", stdout=out)
    assert "working  Harbour News: 3 told of, 3 added, 0 left" in out.getvalue().replace(
        " still to be fetched", " left"
    )
    assert {"/later", "/off"}.isdisjoint(site.paths())
    assert (later.state, off.state) == (Feed.State.NEW, Feed.State.NEW)
    with pytest.raises(CommandError, match="1 feeds are broken"):
        call_command("fetch_feeds", all=True, stdout=StringIO())
    assert "/off" not in site.paths()


def test_old_visits_are_forgotten(told: Feed) -> None:
    read(told)
    Visit.objects.update(at=timezone.now() - timedelta(days=91))
    Feed.objects.update(is_active=False)
    call_command("fetch_feeds", stdout=StringIO())
    assert not Visit.objects.exists()
