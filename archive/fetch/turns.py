"""Takes turns: one site is asked for one page at a time, with a pause, by all our processes together."""

import time
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from archive.fetch.address import WebAddress
from archive.fetch.fault import FetchError
from archive.models import Host
from archive.models.visit import Outcome

PATIENCE = 60.0  # seconds that somebody waits for a turn; longer is "later"
LONGEST_PAUSE = 60.0  # seconds between two pages; a Crawl-delay of hours means that nobody is to come at all
LONGEST_AWAY = timedelta(days=1)
_SHORTEST_AWAY = timedelta(minutes=1)


def take_turn(web: WebAddress, crawl_delay: float = 0) -> float:
    """Wait until the site may be asked again and return the seconds waited; raises FetchError if that is long."""
    pause = min(max(float(settings.FETCH_DELAY_SECONDS), crawl_delay), LONGEST_PAUSE)
    with transaction.atomic():
        host = _locked(web)
        now = timezone.now()
        turn = max(now, host.next_visit or now)
        wait = (turn - now).total_seconds()
        if wait > PATIENCE:
            why = _("the site is not to be asked again before %(time)s.")
            when = timezone.localtime(turn).strftime("%H:%M")
            raise FetchError(Outcome.LATER, str(web), why % {"time": when}, wait=wait)
        host.next_visit = turn + timedelta(seconds=pause)
        host.save(update_fields=["next_visit"])
    time.sleep(wait)
    return wait


def stay_away(web: WebAddress, retry_after: str) -> float:
    """Keep when a site wants to be asked again, by its Retry-After header, and return the seconds until then."""
    away = min(max(_away(retry_after), _SHORTEST_AWAY), LONGEST_AWAY)
    with transaction.atomic():
        host = _locked(web)
        host.next_visit = max(timezone.now() + away, host.next_visit or timezone.now())
        host.save(update_fields=["next_visit"])
    return away.total_seconds()


def _locked(web: WebAddress) -> Host:
    Host.objects.get_or_create(origin=web.origin)
    return Host.objects.select_for_update().get(origin=web.origin)


def _away(retry_after: str) -> timedelta:
    """Return how long, from seconds or a date; nothing where it says neither."""
    said = retry_after.strip()
    if said.isascii() and said.isdigit():
        return timedelta(seconds=min(int(said[:9]), LONGEST_AWAY.total_seconds()))
    try:
        when: datetime = parsedate_to_datetime(said)
        return when - timezone.now()
    except (ValueError, TypeError, OverflowError):
        return timedelta(0)
