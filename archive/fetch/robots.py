"""What a site allows robots to read (RFC 9309), asked once a day."""

from collections.abc import Callable
from datetime import timedelta

from django.utils import timezone
from protego import Protego

from archive.fetch.address import WebAddress
from archive.fetch.fault import FetchError
from archive.models import Host
from archive.models.visit import Outcome

AGENT = "Fihrist"
FRESH, FRESH_FAULT = timedelta(days=1), timedelta(minutes=10)
LARGEST = 500 * 1024
_ODD = {Outcome.SIZE, Outcome.KIND, Outcome.REDIRECTS}  # the site is there, but such a file says nothing
Reader = Callable[[WebAddress], tuple[int, bytes]]


class Rules:
    """The rules of one site for us."""

    def __init__(self, host: Host) -> None:
        status = host.robots_status or 0
        self.unreachable = status == 0 or status >= 500 or status == 429
        self._rules = Protego.parse(host.robots)

    def allow(self, web: WebAddress) -> bool:
        """Tell whether a page may be read; none may where the rules cannot be asked for."""
        return not self.unreachable and bool(self._rules.can_fetch(str(web), AGENT))

    @property
    def crawl_delay(self) -> float:
        """Return the seconds that the site wants between two pages."""
        try:
            return max(0.0, float(self._rules.crawl_delay(AGENT) or 0))
        except (TypeError, ValueError, OverflowError):
            return 0.0


def rules_of(web: WebAddress, read: Reader) -> Rules:
    """Return the rules of a site, read with `read` where they are not known or too old.

    Raises FetchError where the site itself cannot be reached or must not be.
    """
    known = Host.objects.filter(origin=web.origin).first()
    if known and known.robots_read and known.robots_read > timezone.now() - _age_allowed(known):
        return Rules(known)
    try:
        status, content = read(WebAddress(web.scheme, web.host, web.port, "/robots.txt"))
    except FetchError as error:
        if error.outcome not in _ODD:
            raise
        status, content = 0, b""
    found = content[:LARGEST].decode("utf-8", "replace").replace("\x00", "") if status == 200 else ""
    said = {"robots": found, "robots_status": status, "robots_read": timezone.now()}
    return Rules(Host.objects.update_or_create(origin=web.origin, defaults=said)[0])


def _age_allowed(host: Host) -> timedelta:
    return FRESH_FAULT if Rules(host).unreachable else FRESH
