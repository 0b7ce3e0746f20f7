"""The cards of marks in a real browser: beside the word by click and key, in the margin without JavaScript."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Site

pytestmark = pytest.mark.browser


def test_a_card_opens_beside_the_word_by_key_and_closes_by_escape(page: Page, site: Site) -> None:
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda message: complaints.append(message.text) if "Content Security" in message.text else None)
    page.goto(f"{site.url}/articles/1/")
    address = page.url
    mark = page.locator(".mark-person").first
    mark.focus()
    page.keyboard.press("Enter")
    card = page.get_by_role("dialog")
    expect(card).to_contain_text("How sure")
    expect(card).to_be_focused()
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(mark).to_be_focused()
    assert page.url == address
    assert complaints == []


def test_a_card_leads_to_the_page_of_whom_it_tells(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/articles/1/")
    page.locator(".mark-place").first.click()
    page.get_by_role("dialog").get_by_role("link").first.click()
    expect(page).to_have_url(re.compile("/places/"))


def test_without_javascript_a_mark_opens_its_card_in_the_margin(browser: Browser, site: Site) -> None:
    context = browser.new_context(locale="en", java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.url}/articles/1/")
    mark = page.locator(".mark-person").first
    card = page.locator(mark.get_attribute("href") or "none")
    expect(card).to_be_hidden()
    mark.click()
    expect(card).to_be_visible()
    expect(card).to_contain_text("Found by")
    context.close()


def test_marks_are_switched_off_without_javascript(browser: Browser, site: Site) -> None:
    context = browser.new_context(locale="en", java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.url}/articles/1/")
    mark = page.locator(".mark-person").first
    expect(mark).to_have_css("text-decoration-line", "underline")
    page.get_by_role("checkbox", name="People").uncheck()
    expect(mark).to_have_css("text-decoration-line", "none")
    page.get_by_role("link", name="Read without marks").click()
    expect(page.locator(".mark")).to_have_count(0)
    context.close()
