"""The whole way by keys alone: from a feed to a published article that readers find."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.archive.site import Site as Newspaper
from tests.browser.conftest import Site

pytestmark = pytest.mark.browser


def press_through_to(page: Page, place: Locator) -> None:
    """Press the tab key until a place has the focus, then enter."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if place.evaluate("place => place === document.activeElement"):
            page.keyboard.press("Enter")
            return
    raise AssertionError(f"{place} cannot be reached by the tab key")


def test_from_a_feed_to_a_published_article_by_keys_alone(page: Page, site: Site, paper: Newspaper) -> None:
    page.goto(f"{site.url}/admin/archive/article/add/")
    page.keyboard.type(site.curator)
    page.keyboard.press("Tab")
    page.keyboard.type(site.password)
    page.keyboard.press("Enter")
    press_through_to(page, page.get_by_role("link", name="Add from the web"))
    expect(page.get_by_label("Address")).to_be_focused()
    page.keyboard.type(paper.url("/feed"))
    page.keyboard.press("Enter")
    expect(page.get_by_text("1 of 2 added")).to_be_visible(timeout=60_000)  # the page shows itself anew
    expect(page.get_by_text("there is no such page (404)")).to_be_visible()
    press_through_to(page, page.get_by_role("link", name=paper.url("/news/storm")))
    page.wait_for_url(re.compile(r"/article/\d+/change/"))
    expect(page.get_by_role("heading", name="Storm closes the harbour of Ostend").first).to_be_visible()
    page.keyboard.press("p")
    expect(page.locator(".messagelist")).to_contain_text("is published")
    page.goto(f"{site.url}/search/?q=Ostend")
    expect(page.get_by_role("link", name="Storm closes the harbour of Ostend")).to_be_visible()
