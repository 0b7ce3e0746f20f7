"""The front page, sources, languages, dates, and what stands where there is nothing."""

import re
from datetime import date

import pytest
from django.test import Client

from tests import factories

pytestmark = pytest.mark.django_db


def page(client: Client, path: str, **headers: str) -> str:
    response = client.get(path, headers=headers)
    assert response.status_code == 200, path
    return response.content.decode()


def test_an_empty_archive_still_has_all_its_pages(client: Client) -> None:
    factories.language("en")
    factories.source()
    for path in (
        "",
        "people/",
        "places/",
        "dates/",
        "sources/",
        "languages/",
        "about/",
        "sources/unknown/",
        "languages/en/",
    ):
        page(client, f"/{path}")


def test_the_front_page_tells_what_is_here(client: Client) -> None:
    turkey = factories.entity("Turkey", "place", {"vi": "Thổ Nhĩ Kỳ"}, slug="turkey", latitude=39.0, longitude=35.0)
    article = factories.article("Thổ Nhĩ Kỳ", language="vi", title="Nga không vui", source=factories.source("cnn"))
    factories.mention(article, "Thổ Nhĩ Kỳ", turkey)
    factories.article("Hidden", title="Waits", status="pending")
    html = page(client, "/")
    assert "<b>1</b> language" in html
    assert '<h3 class="row-title" lang="vi" dir="ltr">' in html
    assert '<a href="/places/turkey/"><bdi>Turkey</bdi></a>' in html
    assert "CNN" in html
    assert "Waits" not in html


def test_the_front_page_is_written_in_the_language_of_the_reader(client: Client) -> None:
    factories.article()
    assert '<html lang="vi" dir="ltr">' in page(client, "/", accept_language="vi-VN,vi;q=0.9")
    assert '<html lang="ar" dir="rtl">' in page(client, "/", accept_language="ar")
    assert '<html lang="en" dir="ltr">' in page(client, "/", accept_language="\x7f;;q=,*;q=x")


def test_a_chosen_language_is_kept(client: Client) -> None:
    response = client.post("/i18n/setlang/", {"language": "ar", "next": "/dates/"})
    assert response["Location"] == "/dates/"
    assert '<html lang="ar" dir="rtl">' in page(client, "/")


def test_no_page_has_styles_or_scripts_written_into_it(client: Client) -> None:
    factories.article()
    html = page(client, "/")
    assert "style=" not in html
    scripts = re.findall(r"<script[^>]*>(.*?)</script>", html, flags=re.DOTALL)
    assert not any(script.strip() for script in scripts), "a script of a page is a file of its own"


def test_the_archive_says_whose_data_it_stands_on(client: Client) -> None:
    html = page(client, "/about/")
    for name in ("GeoNames", "Natural Earth", "public domain"):
        assert name in html


def test_a_source_shows_its_articles_and_its_description_cut_to_the_allowed_markup(client: Client) -> None:
    cnn = factories.source("cnn", description="<p>Cable <b onclick=x>News</b></p>", country="US")
    factories.article(title="Talks", source=cnn)
    html = page(client, "/sources/cnn/")
    assert "<p>Cable News</p>" in html
    assert "United States" in html
    assert "Talks" in html


def test_a_language_shows_its_articles_alone(client: Client) -> None:
    factories.article(title="Talks", language="en")
    factories.article(title="محادثات", language="ar")
    html = page(client, "/languages/ar/")
    assert "محادثات" in html
    assert "Talks" not in html


def test_the_calendar_counts_the_dates_spoken_of_by_month(client: Client) -> None:
    article = factories.article("On 9 August 2016 and in 2015.", day=date(2019, 5, 1))
    factories.date_mention(article, "9 August 2016", "2016-08-09", date(2016, 8, 9))
    factories.date_mention(article, "2015", "2015", date(2015, 1, 1), date(2015, 12, 31))
    html = page(client, "/dates/")
    assert '<a href="/dates/2016-08/" title="August 2016">1</a>' in html
    assert '<a href="/dates/2015/">2015</a>' in html
    assert '<a href="/dates/2019-05/" title="May 2019">1</a>' in html


def test_a_calendar_of_centuries_stays_small(client: Client) -> None:
    text = " ".join(f"In {year}," for year in range(1500, 1900))
    article = factories.article(text, day=date(2019, 5, 1))
    for year in range(1500, 1900):
        factories.date_mention(article, f"In {year},", str(year), date(year, 1, 1), date(year, 12, 31))
    html = page(client, "/dates/")
    assert '<a href="/dates/1500/">1500</a>' in html
    assert len(html.encode()) < 120_000


@pytest.mark.parametrize("edtf", ["2016-08-09", "2016-08", "2016", "2016-08-01/2016-08-20"])
def test_a_date_shows_the_articles_that_speak_of_it(client: Client, edtf: str) -> None:
    article = factories.article("On 9 August 2016.", title="Talks", day=date(2016, 8, 10))
    factories.date_mention(article, "9 August 2016", "2016-08-09", date(2016, 8, 9))
    html = page(client, f"/dates/{edtf}/")
    assert "1 article speaks of it" in html
    assert '<q lang="en" dir="ltr">9 August 2016</q>' in html


def test_a_day_leads_to_the_days_beside_it_and_to_its_month(client: Client) -> None:
    html = page(client, "/dates/2016-03-01/")
    for path in ("/dates/2016-02-29/", "/dates/2016-03-02/", "/dates/2016-03/"):
        assert f'href="{path}"' in html


@pytest.mark.parametrize("edtf", ["0001-01-01", "9999-12-31", "9999", "2016/..", "../2016", "2016~"])
def test_a_date_at_the_end_of_time_is_answered(client: Client, edtf: str) -> None:
    page(client, f"/dates/{edtf}/")


@pytest.mark.parametrize("edtf", ["2016-02-31", "rubbish", "2016-13", "9" * 500, "1/2/3", "﷽"])
def test_a_date_that_is_none_is_not_found_and_the_page_helps(client: Client, edtf: str) -> None:
    response = client.get(f"/dates/{edtf}/")
    assert response.status_code == 404
    assert "Write 2016, 2016-08 or 2016-08-09." in response.content.decode()


def test_a_typed_date_leads_to_its_page(client: Client) -> None:
    assert client.get("/dates/?date=2016-08")["Location"] == "/dates/2016-08/"
    assert client.get("/dates/?date=/x").status_code in (302, 404)


def test_an_unknown_address_offers_to_search_for_its_words(client: Client) -> None:
    response = client.get("/people/vladimir-putin-the-elder/")
    assert response.status_code == 404
    assert 'value="vladimir putin the elder"' in response.content.decode()


def test_a_failure_is_told_without_the_site_s_insides(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: object) -> None:
        raise RuntimeError("secret")

    monkeypatch.setattr("archive.views.home.figures", fail)
    client.raise_request_exception = False
    response = client.get("/", headers={"accept-language": "ar"})
    assert response.status_code == 500
    assert "secret" not in response.content.decode()
    assert "css/site.css" in response.content.decode()
