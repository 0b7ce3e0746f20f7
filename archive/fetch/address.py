"""Reads the address of a web page, strictly: what can be read in two ways is refused."""

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

import idna
from django.utils.translation import gettext as _

from archive.fetch.fault import FetchError
from archive.models.visit import Outcome

LONGEST = 2000
PORTS = {"http": 80, "https": 443}
_CONTROL = re.compile(r"[\x00-\x1f\x7f\\]")
_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
_KEPT = "%/:=&?~#+!$,;'@()*[]|"  # what an address may hold besides letters and digits


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An address in parts; `host` in ASCII and small letters, without brackets; `path` with its query."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def netloc(self) -> str:
        """Return host and port as the Host header has them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """Return the site: https://example.org."""
        return f"{self.scheme}://{self.netloc}"

    def __str__(self) -> str:
        return self.origin + self.path

    def join(self, reference: str) -> "WebAddress":
        """Return where a link or redirect on this page leads; raises FetchError."""
        try:
            return read_address(urljoin(str(self), reference.strip()))
        except ValueError as error:
            raise _refused(reference, _("it is no address")) from error


def read_address(url: str) -> WebAddress:
    """Return the parts of an address; raises FetchError for anything but a plain http or https address."""
    url = url.strip().replace(" ", "%20")
    if not url or len(url) > LONGEST or _CONTROL.search(url):
        raise _refused(url, _("it is empty, too long, or holds letters that no address has"))
    try:
        parts = urlsplit(url)
        port = parts.port
        path = quote(parts.path or "/", safe=_KEPT) + (f"?{quote(parts.query, safe=_KEPT)}" if parts.query else "")
    except (ValueError, UnicodeError) as error:
        raise _refused(url, _("it is no address")) from error
    if parts.scheme not in PORTS:
        raise _refused(url, _("only http:// and https:// can be fetched"))
    if parts.username is not None or parts.password is not None:
        raise _refused(url, _("it holds a user name; take out what stands before the @"))
    host = _host(url, parts.hostname or "", bracketed="[" in parts.netloc)
    return WebAddress(parts.scheme, host, PORTS[parts.scheme] if port is None else port, path)


def _host(url: str, name: str, *, bracketed: bool) -> str:
    """Return a host in ASCII: a name, or an IP address in its one usual notation."""
    if bracketed:
        try:
            if "%" not in name:  # no zone, such as fe80::1%eth0
                return str(ipaddress.IPv6Address(name))
            raise ValueError(name)
        except ValueError as error:
            raise _refused(url, _("its IPv6 address is none")) from error
    try:
        host = name if name.isascii() else idna.encode(name, uts46=True).decode("ascii")
    except (idna.IDNAError, UnicodeError) as error:
        raise _refused(url, _("its host is none")) from error
    host = host.lower().removesuffix(".")
    labels = host.split(".")
    if len(host) > 253 or not all(_LABEL.fullmatch(label) for label in labels):
        raise _refused(url, _("its host is none"))
    if labels[-1][0].isdigit():  # 2130706433, 127.1, 0x7f.1, 0177.0.0.1: other ways to write an IP address
        try:
            return str(ipaddress.IPv4Address(host))
        except ValueError as error:
            raise _refused(url, _("its host is a number in an odd notation; write the name of the site")) from error
    return host


def _refused(url: str, why: str) -> FetchError:
    return FetchError(Outcome.ADDRESS, url or _("The address"), _("%(why)s.") % {"why": why})
