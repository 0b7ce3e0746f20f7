"""The whole way, as people go it: a reader searches, narrows and reads; a curator publishes what the reader then finds."""

import re
import urllib.request

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Site

pytestmark = pytest.mark.browser

FRESH = """Kestrels return to Zorbury after forty years

The Zorbury council said on 3 March 2021 that a pair of kestrels nests in the old mill again.

Margaret Quillfeather, who leads the bird station in Edinburgh, called it a small wonder. "We had stopped hoping," she said.
"""


def search(page: Page, site: Site, query: str) -> None:
    page.goto(site.url)
    page.get_by_role("searchbox").first.fill(query)
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/**")


def test_a_reader_searches_narrows_and_reads(page: Page, site: Site) -> None:
    search(page, site, "Erdogan")
    expect(page.get_by_role("heading", name="5 articles")).to_be_visible()
    page.get_by_role("checkbox", name="Arabic", exact=False).first.check()
    page.get_by_role("button", name="Apply").first.click()
    expect(page.get_by_role("heading", name="1 article", exact=True)).to_be_visible()
    hit = page.locator("main article").first
    expect(hit.locator("mark").first).to_contain_text("أردوغان")
    hit.get_by_role("link").filter(has_text="بوتين").first.click()
    article = page.locator("[lang=ar][dir=rtl]").filter(has_text="بوتين").first
    expect(article).to_be_visible()
    page.locator('a[href*="/people/recep-tayyip-erdogan/"]').first.click()
    expect(page).to_have_url(re.compile("/people/recep-tayyip-erdogan/"))
    expect(page.locator("main")).to_contain_text("أردوغان")


@pytest.mark.parametrize("query", ["Tho Nhi Ky", "Thổ Nhĩ Kỳ", "أردوغان", "اردوغان", "Erdoğan"])
def test_every_spelling_finds_articles_in_every_language(page: Page, site: Site, query: str) -> None:
    search(page, site, query)
    expect(page.get_by_role("heading", name="5 articles")).to_be_visible()


def test_a_query_without_hits_says_so_and_offers_a_way_on(page: Page, site: Site) -> None:
    search(page, site, "qwertyzxcv")
    expect(page.locator("main")).to_contain_text("qwertyzxcv")
    expect(page.locator("main article")).to_have_count(0)


@pytest.mark.parametrize("letters", [10_000, 60_000])
def test_a_query_of_any_length_is_answered(site: Site, letters: int) -> None:
    with urllib.request.urlopen(f"{site.url}/search/?q={'a' * letters}", timeout=30) as answer:
        assert answer.status == 200


def test_a_curator_publishes_what_a_reader_then_finds(page: Page, site: Site) -> None:
    search(page, site, "Quillfeather")
    expect(page.locator("main article")).to_have_count(0)
    page.goto(f"{site.url}/admin/")
    page.get_by_label("Username").fill(site.curator)
    page.get_by_label("Password").fill(site.password)
    page.get_by_role("button", name="Log in").click()
    page.goto(f"{site.url}/admin/archive/article/add/")
    page.get_by_label("Text", exact=False).first.fill(FRESH)
    page.get_by_role("button", name="Read it in").click()
    expect(page.locator("body")).to_contain_text("Margaret Quillfeather")
    search(page, site, "Quillfeather")
    expect(page.locator("main article")).to_have_count(0)  # it waits for its curator
    page.go_back()
    page.go_back()
    page.get_by_role("button", name=re.compile("^Publish")).first.click()
    page.wait_for_load_state()
    search(page, site, "Quillfeather")
    expect(page.get_by_role("heading", name="1 article", exact=True)).to_be_visible()
    page.locator("main article h2 a, main article h3 a").first.click()
    expect(page.locator("main h1")).to_contain_text("Kestrels return to Zorbury")
