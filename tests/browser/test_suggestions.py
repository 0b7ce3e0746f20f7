"""The search box completes what is typed, by keys alone, and leaves searching as it was."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Site

pytestmark = pytest.mark.browser


def test_a_name_is_completed_and_chosen_by_keys(page: Page, site: Site) -> None:
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda message: complaints.append(message.text) if "Content Security" in message.text else None)
    page.goto(f"{site.url}/")
    box = page.locator("#q")
    box.press_sequentially("Erdo")
    options = page.get_by_role("option")
    expect(options.first).to_contain_text("erdo")
    expect(page.get_by_role("status").filter(has_text="Suggestions:")).to_have_count(1)
    box.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute("aria-activedescendant", "suggestions-1-0")
    box.press("Enter")
    expect(page).to_have_url(re.compile(r"/search/\?q=erdo"))
    assert not complaints


def test_escape_closes_the_list_and_enter_searches_for_what_was_typed(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/search/")
    box = page.locator("#q")
    box.press_sequentially("Erdo")
    expect(page.get_by_role("listbox")).to_be_visible()
    box.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    box.press("Enter")
    expect(page).to_have_url(re.compile(r"/search/\?q=Erdo(&|$)"))
