"""Which machine a name means, and whether we may speak to it: the open internet alone.

What is checked here is an IP address, and the connection is made to that very address, so a name that
means something else a moment later (DNS rebinding) gains nothing.
"""

import ipaddress
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as TooLateError
from functools import cache
from socket import SOCK_STREAM, getaddrinfo

from django.conf import settings
from django.utils.translation import gettext as _

from archive.fetch.address import WebAddress
from archive.fetch.fault import FetchError
from archive.models.visit import Outcome

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
IPNetwork = ipaddress.IPv4Network | ipaddress.IPv6Network

# Not of the open internet, or a way to write an address that is not, whatever `is_global` says of them.
_CLOSED = tuple(
    ipaddress.ip_network(network)
    for network in (
        "168.63.129.16/32",  # the metadata of Azure's machines
        "192.0.0.0/24",  # protocols, metadata of some machines among them
        "192.88.99.0/24",  # relays of 6to4
        "::/96",  # IPv4 written as IPv6
        "::ffff:0:0/96",  # IPv4 mapped into IPv6
        "64:ff9b::/96",  # NAT64
        "64:ff9b:1::/48",
        "2001::/23",  # Teredo and other protocols
        "2002::/16",  # 6to4
        "fec0::/10",  # site-local, of old
    )
)


def is_allowed(address: IPAddress) -> bool:
    """Tell whether we may connect to an address: of the open internet, or named in FETCH_ALLOW."""
    if any(address in network for network in _extra(tuple(settings.FETCH_ALLOW))):
        return True
    closed = address.is_multicast or address.is_reserved or address.is_unspecified or not address.is_global
    return not closed and not any(address in network for network in _CLOSED)


@cache
def _extra(networks: tuple[str, ...]) -> tuple[IPNetwork, ...]:
    return tuple(ipaddress.ip_network(network) for network in networks)


def addresses_of(web: WebAddress, *, seconds: float) -> list[str]:
    """Return the IP addresses of a host, all of them checked; raises FetchError where one may not be spoken to."""
    if str(web.port) not in {str(port) for port in settings.FETCH_PORTS}:
        why = _("port %(port)d is not among those that may be asked (FETCH_PORTS).") % {"port": web.port}
        raise FetchError(Outcome.ADDRESS, str(web), why)
    found = _look_up(web, seconds)
    for address in found:
        if not is_allowed(address):
            why = _("its host is not on the open internet (%(address)s) and is not asked for pages.")
            raise FetchError(Outcome.ADDRESS, str(web), why % {"address": address})
    return [str(address) for address in found]


def _look_up(web: WebAddress, seconds: float) -> list[IPAddress]:
    """Return what a host means, in a thread of its own since the system's resolver takes no limit of time."""
    try:
        return [ipaddress.ip_address(web.host)]
    except ValueError:
        pass
    pool = ThreadPoolExecutor(1, thread_name_prefix="resolve")
    try:
        asked = pool.submit(getaddrinfo, web.host, web.port, type=SOCK_STREAM)
        answers = asked.result(timeout=seconds)
        return list(dict.fromkeys(ipaddress.ip_address(str(answer[4][0])) for answer in answers))
    except TooLateError as error:
        why = _("nobody says in time where it is. Try again later.")
        raise FetchError(Outcome.TIME, str(web), why) from error
    except (OSError, UnicodeError, ValueError) as error:
        why = _("there is no such host. Check the address.")
        raise FetchError(Outcome.NAME, str(web), why) from error
    finally:
        pool.shutdown(wait=False)
