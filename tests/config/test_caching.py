"""What may be kept of pages, and the choice of a language without a cookie before it."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/", "/about/", "/people/", "/dates/", "/api/v1/", "/sources/"])
def test_a_page_is_the_same_for_all_readers_and_sets_no_cookie(client: Client, path: str) -> None:
    make.article()
    answer = client.get(path)
    assert not answer.cookies
    assert set(answer.headers["Cache-Control"].split(", ")) == {"no-cache", "public"}
    assert {"Accept-Language", "Cookie"} <= set(answer.headers["Vary"].split(", "))
    again = client.get(path, headers={"if-none-match": answer.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_an_article_page_is_not_sent_again_until_it_is_withdrawn(client: Client) -> None:
    article = make.article("Putin said so.")
    make.mention(article, "Putin", make.entity("Vladimir Putin"))
    stamp = client.get(article.get_absolute_url()).headers["ETag"]
    again = client.get(article.get_absolute_url(), headers={"if-none-match": stamp})
    assert again.status_code == 304
    assert "no-cache" in again.headers["Cache-Control"]  # so it is asked for before each use
    article.status = "withdrawn"
    article.save()
    assert client.get(article.get_absolute_url(), headers={"if-none-match": stamp}).status_code == 410


def test_what_a_curator_sees_is_kept_by_nobody_else(client: Client) -> None:
    client.force_login(User.objects.create_user("ann"))
    assert "private" in client.get("/").headers["Cache-Control"]
    desk = client.get("/admin/login/").headers.get("Cache-Control", "")
    assert "public" not in desk


def test_a_reader_chooses_a_language_on_any_page_and_it_stays(client: Client) -> None:
    page = client.get("/people/?q=a").content.decode()
    assert 'name="next" value="/people/?q=a"' in page
    strict = Client(enforce_csrf_checks=True, headers={"sec-fetch-site": "same-origin"})
    answer = strict.post(reverse("set_language"), {"language": "ar", "next": "/people/?q=a"})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/people/?q=a")
    assert 'dir="rtl"' in strict.get("/people/?q=a").content.decode()


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"sec-fetch-site": "same-origin"}, 302),
        ({"sec-fetch-site": "none"}, 302),
        ({"origin": "http://testserver"}, 302),
        ({}, 302),
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "same-site"}, 403),
        ({"origin": "https://elsewhere.example"}, 403),
        ({"origin": "null"}, 403),
    ],
)
def test_no_other_site_chooses_for_a_reader(headers: dict[str, str], status: int) -> None:
    answer = Client(enforce_csrf_checks=True).post("/i18n/setlang/", {"language": "vi"}, headers=headers)
    assert answer.status_code == status
    assert bool(answer.cookies) is (status == 302)


def test_the_choice_leads_to_no_other_site() -> None:
    answer = Client().post("/i18n/setlang/", {"language": "vi", "next": "https://elsewhere.example/"})
    assert answer.headers["Location"] == "/"


def test_reading_the_choice_is_not_allowed(client: Client) -> None:
    assert client.get("/i18n/setlang/").status_code == 405
