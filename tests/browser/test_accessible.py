"""What axe-core, a narrow screen and the keyboard find on every kind of page, in every language, light and dark."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Site
from tests.browser.walk import PATHS, TONGUES, paths, reader

pytestmark = pytest.mark.browser

LOOKS = [(tongue, dark) for tongue in TONGUES for dark in (False, True)]
KINDS = [*PATHS, "article", "place", "versions"]


def violations(page: Page) -> list[str]:
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [f"{one['id']}: {node['html'][:160]}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize(("tongue", "dark"), LOOKS)
def test_axe_finds_nothing_on_any_page(site: Site, browser: Browser, tongue: str, dark: bool) -> None:
    found: dict[str, list[str]] = {}
    with reader(browser, tongue, dark=dark) as page:
        for kind, path in paths(site.url).items():
            page.goto(site.url + path)
            open_all(page)
            found[kind] = violations(page)
    assert {kind: some for kind, some in found.items() if some} == {}
    assert set(found) == set(KINDS)


def open_all(page: Page) -> None:
    """Open what can be folded out, so that it is looked at too."""
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")


@pytest.mark.parametrize("tongue", ["en", "ar"])
def test_no_page_scrolls_sideways_on_the_narrowest_screen(site: Site, browser: Browser, tongue: str) -> None:
    """320 px are also what is left of 1280 at 400 percent."""
    wide = []
    with reader(browser, tongue, width=320) as page:
        for kind, path in paths(site.url).items():
            page.goto(site.url + path)
            open_all(page)
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                wide.append(kind)
    assert wide == []


def stops(page: Page, most: int = 400) -> Iterator[str]:
    """Go through a page with the tabulator and yield what is stood on, until the page is left.

    A date has a stop for each of its parts, and is one here.
    """
    for _ in range(most):
        page.keyboard.press("Tab")
        at = page.evaluate(
            "(e => e === document.body ? '' : e === window.before ? 'same' : (window.before = e) && e.tagName + ' ' + (e.id || e.name || e.getAttribute('href') || e.innerText))"
            "(document.activeElement)"
        )
        if not at:
            return
        if at != "same":
            yield at


@pytest.mark.parametrize("kind", ["home", "results", "article", "person", "api"])
def test_the_keyboard_reaches_everything_in_the_order_of_the_page(site: Site, browser: Browser, kind: str) -> None:
    with reader(browser) as page:
        page.goto(site.url + paths(site.url)[kind])
        first, *others = stops(page)
        assert first == "A #main"
        assert len(others) > 10
        # Whatever can be clicked and seen is stood on: a box for each.
        wanted = page.evaluate(
            "[...document.querySelectorAll('a[href],button,input:not([type=hidden]),select,summary')]"
            ".filter(e => e.checkVisibility({visibilityProperty: true}) && !e.disabled && e.tabIndex >= 0).length"
        )
        assert abs(len(others) + 1 - wanted) <= wanted * 0.02 + 1


def test_the_skip_link_leads_past_the_header(site: Site, page: Page) -> None:
    page.goto(f"{site.url}/people/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_in_viewport()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def roles(page: Page, *wanted: str) -> list[str]:
    """Return the lines of the accessibility tree with these roles, in the order in which they are read."""
    lines = (line.strip().removeprefix("- ") for line in page.locator("body").aria_snapshot().splitlines())
    return [line.split(":")[0] if not line.startswith("heading") else line for line in lines if line.startswith(wanted)]


@pytest.mark.parametrize("kind", ["home", "results", "article"])
def test_a_screen_reader_meets_the_page_in_a_sensible_order(site: Site, browser: Browser, kind: str) -> None:
    with reader(browser) as page:
        page.goto(site.url + paths(site.url)[kind])
        marks = roles(page, "banner", "main", "contentinfo")
        assert [mark.split()[0] for mark in marks] == ["banner", "main", "contentinfo"]
        headings = roles(page, "heading")
        levels = [int(one.split("[level=")[1][0]) for one in headings]
        assert levels.count(1) == 1 and levels[0] == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))
        unnamed = [line for line in roles(page, "link", "button", "searchbox", "checkbox") if '"' not in line]
        assert unnamed == []
