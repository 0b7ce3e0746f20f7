"""How often one address may ask the API."""

import ipaddress
import time

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest

WINDOW = 60  # seconds


def seconds_to_wait(request: HttpRequest) -> int:
    """Count a request and return how long its sender has to wait before the next is answered, or 0.

    Each server process counts for itself unless the cache is shared, so the limit is one to every process.
    """
    most = settings.API_REQUESTS_A_MINUTE
    if not most:
        return 0
    now = time.time()
    window = int(now // WINDOW)
    key = f"asked:{sender(request)}:{window}"
    cache.add(key, 0, WINDOW * 2)
    try:
        number = cache.incr(key)
    except ValueError:  # the cache forgot it meanwhile, or keeps nothing
        return 0
    return max(1, round((window + 1) * WINDOW - now)) if number > most else 0


def sender(request: HttpRequest) -> str:
    """Return who asks: an address, or the network of 64 bits that one IPv6 line has for itself.

    On the open internet the site stands behind a proxy, and the last of the forwarded addresses is what that one saw.
    """
    seen = request.META.get("REMOTE_ADDR", "")
    if settings.PRODUCTION:
        seen = request.headers.get("X-Forwarded-For", seen).rpartition(",")[2].strip()
    try:
        address = ipaddress.ip_address(seen)
    except ValueError:
        return "unknown"
    if isinstance(address, ipaddress.IPv6Address):
        return str(ipaddress.IPv6Network((int(address), 64), strict=False).network_address)
    return str(address)
