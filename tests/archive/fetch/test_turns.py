"""Sites are asked one page at a time, with the pause that they want."""

from datetime import timedelta
from email.utils import format_datetime

import pytest
from django.utils import timezone
from pytest_django.fixtures import Settings

from archive.fetch import FetchError, fetch
from archive.fetch.address import read_address
from archive.fetch.turns import stay_away, take_turn
from archive.models import Host
from archive.models.visit import Outcome
from tests.archive.site import Site

pytestmark = pytest.mark.django_db
WEB = read_address("https://tin.example/a")


@pytest.fixture
def slept(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Note how long we would have slept, and do not."""
    pauses: list[float] = []
    monkeypatch.setattr("archive.fetch.turns.time.sleep", pauses.append)
    return pauses


def test_the_second_page_waits_and_the_third_twice_as_long(settings: Settings, slept: list[float]) -> None:
    settings.FETCH_DELAY_SECONDS = 10
    for _ in range(3):
        take_turn(WEB)
    assert [round(pause, -1) for pause in slept] == [0, 10, 20]


def test_another_site_does_not_wait(settings: Settings, slept: list[float]) -> None:
    settings.FETCH_DELAY_SECONDS = 10
    take_turn(WEB)
    take_turn(read_address("https://bao.example/"))
    assert slept == [0, 0]


def test_the_pause_is_the_longer_one_of_ours_and_the_sites(settings: Settings, slept: list[float]) -> None:
    settings.FETCH_DELAY_SECONDS = 2
    take_turn(WEB, crawl_delay=30)
    take_turn(WEB, crawl_delay=30)
    assert round(slept[1]) == 30


def test_who_would_wait_for_long_is_told_to_come_later(settings: Settings, slept: list[float]) -> None:
    stay_away(WEB, "3600")
    with pytest.raises(FetchError, match="not to be asked again before") as refused:
        take_turn(WEB)
    assert refused.value.outcome == Outcome.LATER
    assert 3500 < refused.value.wait <= 3600
    assert slept == []


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("120", 120),
        ("0", 60),
        ("-5", 60),
        ("soon", 60),
        ("", 60),
        ("9" * 30, 86400),
        ("١٢٠", 60),
        ("Tue, 09 Aug 2016 10:00:00 GMT", 60),
        ("Tue, 99 Aug 2016 10:00:00 GMT", 60),
        ("Tue, 09 Aug 2016 10:00:00", 60),
    ],
)
def test_retry_after_is_read_within_reason(said: str, seconds: int) -> None:
    assert stay_away(WEB, said) == seconds
    assert Host.objects.get().next_visit is not None


def test_retry_after_may_be_a_date() -> None:
    later = timezone.now() + timedelta(hours=2)
    assert 7100 < stay_away(WEB, format_datetime(later, usegmt=False)) <= 7200


def test_a_site_that_asks_for_rest_gets_it(site: Site) -> None:
    site.answer("/", 503, Retry_After="600")
    for _ in range(2):
        with pytest.raises(FetchError) as refused:
            fetch(site.url())
        assert refused.value.outcome == Outcome.LATER
    assert site.paths() == ["/"]  # the second time nobody asked
