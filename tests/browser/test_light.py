"""What a first view costs, from where it comes, and that nothing is kept from working by the policy."""

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Response

from tests.browser.conftest import Site
from tests.browser.walk import paths, reader

pytestmark = pytest.mark.browser

MOST = 150_000  # bytes


def listen(page: Page) -> tuple[list[Response], list[str]]:
    """Return lists of what is answered to a page and of what its console says, which fill as it loads."""
    answers: list[Response] = []
    said: list[str] = []

    def answered(one: Response) -> None:
        answers.append(one)

    def told(one: ConsoleMessage) -> None:
        said.append(one.text)

    def failed(one: Error) -> None:
        said.append(str(one))

    page.on("response", answered)
    page.on("console", told)
    page.on("pageerror", failed)
    return answers, said


@pytest.mark.parametrize("tongue", ["en", "ar"])
def test_every_page_is_light_and_comes_from_here_alone(site: Site, browser: Browser, tongue: str) -> None:
    for kind, path in paths(site.url).items():
        with reader(browser, tongue) as page:  # a new one, who has kept nothing
            answers, said = listen(page)
            page.goto(site.url + path, wait_until="networkidle")
            assert all(one.url.startswith((site.url, "data:")) for one in answers), kind
            sizes = [one.request.sizes() for one in answers if not one.url.startswith("data:")]
            assert sum(size["responseBodySize"] + size["responseHeadersSize"] for size in sizes) < MOST, kind
            assert [text for text in said if "404" not in text] == [], kind
            sheets = [one for one in answers if "text/css" in one.headers.get("content-type", "")]
            assert len(sheets) == 1, kind
            policy = answers[0].headers["content-security-policy"]
            assert "default-src 'none'" in policy and "unsafe" not in policy and "http" not in policy, kind
            assert page.evaluate("document.querySelectorAll('[style],style,[onclick],[onload]').length") == 0, kind


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_while_a_page_loads(site: Site, browser: Browser, width: int) -> None:
    for kind, path in paths(site.url).items():
        with reader(browser, width=width) as page:
            page.goto(site.url + path, wait_until="networkidle")
            moved = page.evaluate(
                "new Promise(done => { let sum = 0; new PerformanceObserver(list => { for (const one of list.getEntries())"
                " sum += one.value }).observe({type: 'layout-shift', buffered: true}); setTimeout(() => done(sum), 150) })"
            )
            assert moved < 0.05, kind


@pytest.mark.parametrize(
    ("tongue", "width", "side_by_side"), [("en", 1280, True), ("ar", 1280, True), ("vi", 320, False)]
)
def test_the_two_calendars_stand_side_by_side_where_there_is_room(
    site: Site, browser: Browser, tongue: str, width: int, side_by_side: bool
) -> None:
    with reader(browser, tongue, width=width) as page:
        page.goto(f"{site.url}/dates/", wait_until="networkidle")
        spoken, published = (page.locator(f"#{name}").bounding_box() for name in ("spoken", "published"))
        assert spoken and published
        assert (spoken["y"] == published["y"]) is side_by_side
        if side_by_side:
            assert (spoken["x"] < published["x"]) is (tongue != "ar")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
