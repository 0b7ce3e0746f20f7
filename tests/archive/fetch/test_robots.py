"""Robots are asked, respected, and overruled only by a person who says why."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from archive.fetch import fetch
from archive.models import Host, Visit
from archive.models.visit import Outcome
from tests.archive.fetch.test_fetch import PAGE, refused
from tests.archive.site import Site

pytestmark = pytest.mark.django_db


def test_robots_are_respected_and_asked_for_once(site: Site) -> None:
    site.page("/robots.txt", "User-agent: Fihrist\nDisallow: /closed/\n\nUser-agent: *\nDisallow: /", "text/plain")
    fetch(site.page("/open", PAGE))
    error = refused(site.page("/closed/a", PAGE))
    assert error.outcome == Outcome.ROBOTS
    assert site.paths() == ["/open"]
    assert [path for path, _ in site.asked].count("/robots.txt") == 1


def test_robots_are_respected_after_a_redirect(site: Site) -> None:
    site.page("/robots.txt", "User-agent: *\nDisallow: /closed/", "text/plain")
    site.answer("/open", 302, Location="/closed/a")
    site.page("/closed/a", PAGE)
    assert refused(site.url("/open")).outcome == Outcome.ROBOTS


def test_a_person_may_overrule_robots_and_it_is_recorded_who_and_why(site: Site) -> None:
    user = User.objects.create(username="curator")
    site.page("/robots.txt", "User-agent: *\nDisallow: /", "text/plain")
    fetch(site.page("/a", PAGE), override="The publisher agreed by letter.", by=user)
    visit = Visit.objects.get()
    assert (visit.override, visit.by) == ("The publisher agreed by letter.", user)


def test_a_reason_that_was_not_needed_is_not_recorded(site: Site) -> None:
    fetch(site.page("/a", PAGE), override="Just in case.")
    assert Visit.objects.get().override == ""


@pytest.mark.parametrize("status", [500, 503, 429])
def test_nothing_is_fetched_where_robots_cannot_be_asked_for(site: Site, status: int) -> None:
    site.answer("/robots.txt", status)
    error = refused(site.page("/", PAGE))
    assert error.outcome == Outcome.LATER
    assert site.paths() == []


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_site_without_robots_allows_everything(site: Site, status: int) -> None:
    site.answer("/robots.txt", status)
    assert fetch(site.page("/", PAGE)).status == 200


def test_robots_are_asked_for_again_after_a_day(site: Site) -> None:
    fetch(site.page("/", PAGE))
    Host.objects.update(robots_read=timezone.now() - timedelta(days=2))
    site.page("/robots.txt", "User-agent: *\nDisallow: /", "text/plain")
    assert refused(site.url()).outcome == Outcome.ROBOTS


def test_odd_robots_harm_nobody(site: Site) -> None:
    site.page(
        "/robots.txt", b"\xff\xfe\x00User-agent\x00: *\nCrawl-delay: soon\nDisallow\n" + b"x" * 700_000, "text/plain"
    )
    assert fetch(site.page("/", PAGE)).status == 200
