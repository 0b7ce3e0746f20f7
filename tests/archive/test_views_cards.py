"""The cards that tell why words are marked in an article."""

import re
from datetime import date

import pytest
from django.test import Client

from archive.detect.reason import reason
from archive.models import Article
from search.rebuild import rebuild
from tests import factories
from tests.archive.test_views_article import ARABIC, page

pytestmark = pytest.mark.django_db


@pytest.fixture
def arabic() -> Article:
    article = factories.article(ARABIC, language="ar", title="قمة")
    factories.mention(article, "بوتين", factories.entity("Vladimir Putin"))
    factories.date_mention(article, "9 أغسطس", "2016-08-09", date(2016, 8, 9))
    return article


def test_every_mark_leads_to_a_card_that_is_there(client: Client, arabic: Article) -> None:
    html = page(client, arabic.get_absolute_url())
    wanted = set(re.findall(r'class="mark [^"]*" href="#([^"]+)"', html))
    assert len(wanted) == 2
    assert wanted <= set(re.findall(r' id="([^"]+)"', html))


def test_a_card_says_how_sure_we_are_why_and_what_else_it_could_be(client: Client) -> None:
    article = factories.article("Georgia and Q. Said in Georgia.")
    georgia = factories.entity("Georgia", "place", country="GE", key="GE")
    how = {"detector": "places.cldr", "evidence": "Georgia, country", "alternatives": ["US-GA", "TR"]}
    factories.mention(article, "Georgia", georgia, confidence=0.7, **how)
    html = page(client, article.get_absolute_url())
    assert "likely (70%)" in html
    assert 'a list of names: <span lang="en" dir="ltr">Georgia, country</span>' in html
    assert "<dt>Could also be</dt>" in html
    assert "Turkey" in html


def test_a_card_gives_its_reasons_in_the_readers_language(client: Client) -> None:
    article = factories.article("Leeds and more.")
    leeds = factories.entity("Leeds", "place", country="GB")
    how = {"detector": "places.geonames", "evidence": reason("place", "Leeds", "city", "GB")}
    factories.mention(article, "Leeds", leeds, confidence=0.7, **how)
    html = page(client, article.get_absolute_url(), accept_language="vi")
    assert "Vương quốc Anh</span></dd>" in html
    assert '<span lang="en" dir="ltr">Leeds' not in html


@pytest.mark.parametrize(
    ("detector", "state", "said"),
    [
        ("crf-ar-2", "detected", "a trained model"),
        ("people.title", "detected", "a rule"),
        ("people.known", "detected", "a list of names"),
        ("people.title", "accepted", "a curator"),
        ("ours.finder", "detected", "a detector of this site"),
    ],
)
def test_a_card_says_what_kind_of_thing_found_a_name(client: Client, detector: str, state: str, said: str) -> None:
    article = factories.article("Putin spoke.")
    factories.mention(article, "Putin", factories.entity("Vladimir Putin"), detector=detector, state=state)
    assert f"<dd>{said}" in page(client, article.get_absolute_url())


def test_marks_can_be_left_out_by_the_address(client: Client, arabic: Article) -> None:
    html = page(client, f"{arabic.get_absolute_url()}?marks=no")
    assert 'class="mark ' not in html
    assert ARABIC in html
    assert "<bdi>Vladimir Putin</bdi>" in html


def test_what_is_beyond_the_cards_leads_straight_to_its_page(client: Client) -> None:
    article = factories.article(" ".join(f"P{n}x spoke." for n in range(70)))
    for n in range(70):
        factories.mention(article, f"P{n}x", factories.entity(f"P{n}x"))
    html = page(client, article.get_absolute_url())
    assert html.count("data-card") == 60
    assert 'class="mark mark-person" href="/people/p69x/"' in html
    assert "50 more" in html


def test_a_card_counts_the_other_articles_and_leads_to_them(client: Client) -> None:
    putin, moscow = factories.entity("Vladimir Putin"), factories.entity("Moscow", "place")
    article = factories.article("Putin spoke in Moscow on 9 August, after July 2016.")
    for day, number in (("9 August", 2), ("July 2016", 0)):
        first, last = (date(2016, 8, 9), None) if number else (date(2016, 7, 1), date(2016, 7, 31))
        factories.date_mention(article, day, "2016-08-09" if number else "2016-07", first, last)
    factories.mention(article, "Putin", putin)
    factories.mention(article, "Moscow", moscow)
    for number in range(2):
        other = factories.article(f"Putin spoke again, {number}, on 9 August.")
        factories.mention(other, "Putin", putin)
        factories.date_mention(other, "9 August", "2016-08-09", date(2016, 8, 9))
    hidden = factories.article("Putin waits for 9 August.", status="pending")
    factories.mention(hidden, "Putin", putin)
    factories.date_mention(hidden, "9 August", "2016-08-09", date(2016, 8, 9))
    rebuild()
    html = page(client, article.get_absolute_url())
    assert '<a href="/people/vladimir-putin/">2 other articles</a>' in html
    assert '<a href="/places/moscow/">No other article</a>' in html
    assert '<a href="/dates/2016-08-09/">2 other articles</a>' in html
    assert '<a href="/dates/2016-07/">Other articles</a>' in html


def test_without_an_index_a_card_leads_to_other_articles_uncounted(client: Client, arabic: Article) -> None:
    assert '<a href="/people/vladimir-putin/">Other articles</a>' in page(client, arabic.get_absolute_url())
