"""The desk in a real browser: by keys alone, and under the strict Content-Security-Policy."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Site

pytestmark = pytest.mark.browser

TEXT = """Lanterns float down the Brenta at Marostica

On 4 May 2021 the mayor of Marostica, Giacomo Fiorelight, counted two hundred lanterns on the river.

"Next year there will be more of them," Fiorelight said in Venice, where the Brenta meets the sea at last.
"""


@pytest.fixture
def desk(page: Page, site: Site) -> Iterator[Page]:
    page.goto(f"{site.url}/admin/")
    page.get_by_label("Username").fill(site.curator)
    page.get_by_label("Password").fill(site.password)
    page.keyboard.press("Enter")
    expect(page.locator("#logout-form")).to_be_visible()
    yield page


def test_every_page_of_the_desk_keeps_to_the_policy(desk: Page, site: Site) -> None:
    complaints: list[str] = []
    desk.on("console", lambda message: complaints.append(message.text) if "Content Security" in message.text else None)
    desk.on("pageerror", lambda error: complaints.append(str(error)))
    for path in (
        "",
        "archive/article/",
        "archive/article/?status=all",
        "archive/article/?hand=mine",
        "archive/article/done/",
        "archive/article/add/",
        "archive/article/1/change/?came=1",
        "archive/article/1/change/",
        "archive/article/1/history/",
        "archive/article/1/words/",
        "archive/article/1/captures/1/",
        "archive/article/1/findings/new/?words=Ankara",
        "archive/entity/",
        "archive/entity/1/change/",
        "archive/entity/1/split/",
        "archive/entity/merge/?pk=1&pk=2",
        "archive/mergesuggestion/",
        "archive/source/",
        "archive/source/add/",
        "archive/correction/",
        "password_change/",
    ):
        answer = desk.goto(f"{site.url}/admin/{path}")
        assert answer and answer.ok, path
        desk.wait_for_load_state("networkidle")
    assert complaints == []


def test_a_curator_works_by_keys_alone(desk: Page, site: Site) -> None:
    desk.goto(f"{site.url}/admin/archive/article/add/")
    desk.get_by_label("Text", exact=False).first.focus()
    desk.keyboard.insert_text(TEXT)
    desk.get_by_role("button", name="Read it in").focus()
    desk.keyboard.press("Enter")
    desk.wait_for_url(re.compile("/change/"))
    address = desk.url
    desk.keyboard.press("ArrowDown")
    row = desk.locator(".row.current")
    expect(row).to_have_class(re.compile("open"))
    name = row.get_attribute("id")
    desk.keyboard.press("a")
    expect(desk.locator(f"#{name}")).not_to_have_class(re.compile("open"))
    desk.keyboard.press("x")  # the next open one is chosen already
    expect(desk.get_by_text("1 removed")).to_be_visible()
    desk.keyboard.press("r")
    expect(desk.get_by_label(re.compile("Why"))).to_be_focused()
    desk.keyboard.type("p is a letter here, not a key")
    assert desk.url.startswith(address)
    desk.goto(address)
    desk.keyboard.press("p")
    expect(desk.locator(".messagelist")).to_contain_text("is published")


def test_what_is_selected_in_the_text_is_offered_to_be_marked(desk: Page, site: Site) -> None:
    desk.goto(f"{site.url}/admin/archive/article/1/change/")
    desk.locator("#article-words p").last.click(click_count=2, position={"x": 30, "y": 10})
    expect(desk.locator("#add-words")).not_to_have_value("")
    desk.keyboard.press("m")
    desk.wait_for_url(re.compile("/findings/new/"))


CLEAN = """Ferry boats meet at dawn off Burano

On 4 May 2021 the ferry boats of Burano met at dawn, said Giacomo Fiorelight, mayor of Marostica.
"""


def test_three_keys_from_the_queue_to_a_published_article_and_one_back(desk: Page, site: Site) -> None:
    desk.goto(f"{site.url}/admin/archive/article/add/")
    desk.get_by_label("Text", exact=False).first.fill(CLEAN)
    desk.get_by_role("button", name="Read it in").click()
    desk.wait_for_url(re.compile("/change/"))
    desk.goto(f"{site.url}/admin/archive/article/?q=Burano")
    desk.keyboard.press("o")
    desk.wait_for_url(re.compile("/change/"))
    desk.keyboard.press("A")
    expect(desk.locator(".messagelist")).to_contain_text("accepted")
    desk.keyboard.press("p")
    expect(desk.locator(".messagelist")).to_contain_text("is published")
    desk.goto(f"{site.url}/search/?q=Burano")
    expect(desk.locator("main article")).to_have_count(1)
    desk.goto(f"{site.url}/admin/archive/article/")
    desk.keyboard.press("u")
    expect(desk.locator(".messagelist")).to_contain_text("stands where it stood")
    desk.goto(f"{site.url}/search/?q=Burano")
    expect(desk.locator("main article")).to_have_count(0)


def test_what_came_in_takes_the_place_of_the_text_by_a_key(desk: Page, site: Site) -> None:
    desk.goto(f"{site.url}/admin/archive/article/1/change/")
    desk.keyboard.press("c")
    expect(desk.locator(".came-in")).to_be_visible()
    expect(desk.locator(".desk-record")).to_be_visible()
    desk.keyboard.press("c")
    expect(desk.locator("#article-words")).to_be_visible()


NEARLY = (
    CLEAN
    + """
The boats of the island had never met so early before, and the harbour master counted forty of them in the fog.

"We were cold, but we were many," said Fiorelight, who had rowed from Torcello with two friends and a dog.
"""
)


def test_pair_is_opened_compared_and_decided_by_keys(desk: Page, site: Site) -> None:
    for text in (NEARLY, NEARLY.replace("two friends", "three friends")):
        desk.goto(f"{site.url}/admin/archive/article/add/")
        desk.get_by_label("Text", exact=False).first.fill(text)
        desk.get_by_role("button", name="Read it in").click()
        desk.wait_for_url(re.compile("/change/"))
    desk.keyboard.press("d")
    expect(desk.locator(".difference ins")).to_have_text("three")
    desk.keyboard.press("x")
    expect(desk.locator(".messagelist")).to_contain_text("two different articles")
