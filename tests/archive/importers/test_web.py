"""Articles from the web: a page, a feed, a sitemap; and pages that only stand in for an article."""

from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from archive.importers.item import Refused
from archive.importers.web import Asking, items_at, page_at
from archive.ingest import IngestError, RawPage, ingest
from archive.models import Article
from tests.archive.feeds.samples import WORDS, article, index, rss, sitemap
from tests.archive.site import Site

pytestmark = pytest.mark.django_db


def html(title: str, body: str, head: str = "") -> str:
    return f"<!doctype html><html><head><title>{title}</title>{head}</head><body>{body}</body></html>"


def why(url: str, **how: Any) -> str:
    with pytest.raises(IngestError) as refused:
        page_at(url, **how)
    return str(refused.value)


def test_a_page_becomes_an_article_with_its_address(site: Site) -> None:
    url = site.page("/news/2016/08/09/storm", article("Ostend"))
    (page,) = items_at(url)
    assert isinstance(page, RawPage)
    made = ingest(page)
    assert (made.title, made.url) == ("Storm closes the harbour of Ostend", url)
    assert made.captures.get().origin == url


def test_the_address_is_the_one_where_redirects_led(site: Site) -> None:
    site.answer("/short", 301, Location="/long/storm")
    url = site.page("/long/storm", article("Ostend"))
    assert page_at(site.url("/short")).url == url


@pytest.mark.parametrize("make", [rss, sitemap])
def test_a_feed_or_sitemap_gives_each_of_its_articles(site: Site, make: Any) -> None:
    links = [site.page("/a", article("Ostend")), site.url("/gone"), site.page("/b", article("Brest"))]
    items = list(items_at(site.page("/feed.xml", make(links), "application/xml")))
    assert {item.url for item in items if isinstance(item, RawPage)} == {links[0], links[2]}
    (refused,) = [item for item in items if isinstance(item, Refused)]
    assert refused.origin == links[1]
    assert "no such page" in refused.reason


def test_what_a_feed_says_comes_with_the_page(site: Site) -> None:
    (page,) = items_at(site.page("/feed", rss([site.page("/a", article("Ostend"))]), "text/xml"))
    assert isinstance(page, RawPage)
    assert page.said.published == "Tue, 09 Aug 2016 10:00:00 GMT"
    assert ingest(page).published == "2016-08-09"


def test_a_part_of_an_index_that_is_broken_stops_no_other(site: Site) -> None:
    link = site.page("/a", article("Ostend"))
    parts = [site.page("/1.xml", "nothing", "text/xml"), site.page("/2.xml", sitemap([link]), "text/xml")]
    items = list(items_at(site.page("/sitemap.xml", index(parts), "text/xml")))
    assert [type(item) for item in items] in ([Refused, RawPage], [RawPage, Refused])


def test_an_address_that_cannot_be_fetched_is_refused_with_its_reason(site: Site) -> None:
    for url in (
        site.url("/none"),
        "http://127.0.0.2/",
        "ftp://tin.example/",
        "http://[bad",
        "http://user@tin.example/",
    ):
        (item,) = items_at(url)
        assert isinstance(item, Refused)
        assert len(item.reason) > len(url) + 5


@pytest.mark.parametrize(
    "title",
    [
        "Page not found",
        "404",
        "Error 404 – Harbour News",
        "Không tìm thấy trang",
        "الصفحة غير موجودة",
        "Seite nicht gefunden",
    ],
)
def test_a_missing_page_in_disguise_is_found_out(site: Site, title: str) -> None:
    body = f"<article><h1>{title}</h1><p>{'Perhaps one of these pages helps you to find what you were looking for. ' * 4}</p></article>"
    assert "no such page" in why(site.page("/news/storm", html(title, body)))


def test_an_article_about_missing_pages_is_none(site: Site) -> None:
    words = WORDS.format(name="Ostend") * 2
    body = f"<article><h1>Why “404 page not found” became a joke</h1><p>{words}</p></article>"
    assert page_at(site.page("/news/joke", html("Why “404 page not found” became a joke", body)))


def test_a_page_that_is_gone_and_leads_home_is_found_out(site: Site) -> None:
    site.answer("/news/2016/storm", 302, Location="/")
    site.page("/", html("Harbour News", "<p>" + "Many short headlines stand here. " * 10 + "</p>"))
    assert "front page" in why(site.url("/news/2016/storm"))


TEASER = "<p>The harbour was closed on Monday after a storm had torn two cranes from their rails and thrown them into the sea.</p>"
LOGINS = {
    "a field for a password": "<form><input type=email><input type=password></form>",
    "an offer to subscribe": "<p>Already a subscriber? Subscribe to read the whole story.</p>",
    "in Vietnamese": "<p>Đăng nhập để đọc tiếp.</p>",
    "in Arabic": "<p>هذا المحتوى للمشتركين فقط</p>",
    "by its data": '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": "False"}</script>',
}


@pytest.mark.parametrize("wall", LOGINS.values(), ids=LOGINS)
def test_a_login_wall_is_found_out(site: Site, wall: str) -> None:
    assert "login" in why(site.page("/news/storm", html("Storm", f"<article><h1>Storm</h1>{TEASER}{wall}</article>")))


def test_being_sent_to_a_login_is_found_out(site: Site) -> None:
    site.answer("/news/storm", 302, Location="/login?next=/news/storm")
    site.page("/login?next=/news/storm", html("Welcome", f"<main>{TEASER}</main>"))
    assert "login" in why(site.url("/news/storm"))


@pytest.mark.parametrize(
    "words", ["Before you continue", "We value your privacy", "Checking your browser", "نحن نقدر خصوصيتك"]
)
def test_a_question_of_consent_is_found_out(site: Site, words: str) -> None:
    body = (
        f"<main><h1>{words}</h1><p>{'We and our partners keep data on your device and read it there. ' * 5}</p></main>"
    )
    assert "consent" in why(site.page("/news/storm", html("Harbour News", body)))


def test_a_banner_above_an_article_is_no_wall(site: Site) -> None:
    banner = "<div>We value your privacy. Accept all cookies</div><form><input type=password></form>"
    assert page_at(site.page("/news/storm", article("Ostend").replace("<article>", banner + "<article>")))


@pytest.mark.parametrize(
    "body",
    [
        "<p>Share</p><p>Tweet</p><p>Facebook</p>",
        "<a href=#>Share</a><a href=#>Email</a><a href=#>Print</a><a href=#>WhatsApp</a><p>Follow us</p>",
        "<article><h1>Storm closes the harbour</h1><p>Read on for more about it.</p></article>",
        "<script>document.write('an article')</script>",
        "",
    ],
)
def test_buttons_without_an_article_are_refused(site: Site, body: str) -> None:
    assert why(site.page("/news/storm", html("Storm", body)))


def test_who_knows_better_may_take_a_page_all_the_same(site: Site) -> None:
    url = site.page("/news/storm", html("Storm", f"<article>{TEASER}{LOGINS['a field for a password']}</article>"))
    assert "login" in why(url)
    assert "two cranes" in ingest(page_at(url, Asking(anyway=True))).text


def test_older_encodings_and_odd_bytes_are_read(site: Site) -> None:
    text = "وقال الرئيس إن الميناء سيبقى مغلقا حتى يوم الخميس على الأقل. " * 12
    page = html("الميناء", f"<article><p>{text}</p></article>").encode("cp1256")
    assert "الميناء" in ingest(page_at(site.page("/ar", page, "text/html; charset=windows-1256"))).text
    assert why(site.page("/zeros", bytes(5000)))


def test_the_command_brings_in_what_an_address_holds(site: Site) -> None:
    links = [site.page("/a", article("Ostend")), site.url("/gone")]
    feed, out = site.page("/feed", rss(links), "application/rss+xml"), StringIO()
    with pytest.raises(CommandError, match="1 of 2 could not be brought in"):
        call_command("ingest", feed, processes=1, stdout=out)
    assert Article.objects.pending().get().url == links[0]
    assert "no such page" in out.getvalue()
