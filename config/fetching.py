"""What may be set for fetching from the web."""

import ipaddress
import re

from django.core.exceptions import ImproperlyConfigured

_CONTACT = re.compile(r"(?:https?://|mailto:)[!-'*-~]{3,200}|[!-'*-~]{1,100}@[!-'*-~]{1,100}")
_RANGES = {"FETCH_SECONDS": (1, 600), "FETCH_MAX_MEGABYTES": (1, 1024), "FETCH_DELAY_SECONDS": (0, 60)}


def refuse_nonsense(*, allow: list[str], ports: list[str], contact: str, numbers: dict[str, int]) -> None:
    """Raise ImproperlyConfigured, naming every value that cannot be meant and its cure, or return."""
    faults = [
        f"FETCH_ALLOW: {network!r} is no network; write 10.1.0.0/16." for network in allow if not _is_network(network)
    ]
    faults += [
        f"FETCH_PORTS: {port!r} is no port; write numbers, such as 80,443." for port in ports if not _is_port(port)
    ]
    if not ports:
        faults.append("FETCH_PORTS is empty, so nothing could be fetched; write 80,443.")
    if contact and not _CONTACT.fullmatch(contact):
        faults.append(f"FETCH_CONTACT={contact!r} reaches nobody; write the address of a page or of a mailbox.")
    for name, number in numbers.items():
        least, most = _RANGES[name]
        if not least <= number <= most:
            faults.append(f"{name}={number} is out of range; write a number from {least} to {most}.")
    if faults:
        raise ImproperlyConfigured("These settings cannot be meant:\n- " + "\n- ".join(faults))


def _is_network(network: str) -> bool:
    try:
        ipaddress.ip_network(network)
    except ValueError:
        return False
    return True


def _is_port(port: str) -> bool:
    return port.isascii() and port.isdigit() and 1 <= int(port) <= 65535
