"""One request to one address that was checked, bounded in time and size, and its answer.

urllib3 is given the IP address to connect to and, apart from it, the name for TLS and the Host header; it
asks no resolver and no proxy of the environment. A guard cuts the connection when the time is up, so
that a site which sends a letter now and then holds nobody up.
"""

import os
import socket
import ssl
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from threading import Event, Timer

import certifi
from django.conf import settings
from django.utils.translation import gettext as _
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import DecodeError, HTTPError
from urllib3.response import BaseHTTPResponse
from urllib3.util.ssl_ import create_urllib3_context

from archive.fetch.address import WebAddress
from archive.fetch.fault import FetchError
from archive.fetch.resolve import addresses_of
from archive.models.visit import Outcome

ENCODINGS = ("gzip", "deflate", "br")
_CHUNK = 64 * 1024
_MOST_ADDRESSES = 3  # that are tried of a host before it counts as not reached


@dataclass(frozen=True, slots=True)
class Answer:
    """What a site answered: `headers` by small letters, `content` decompressed, `address` who answered."""

    status: int
    headers: Mapping[str, str]
    content: bytes
    address: str

    @property
    def content_type(self) -> str:
        """Return the kind of file without its parameters, in small letters; empty where nothing is said."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


def ask(web: WebAddress, headers: Mapping[str, str], *, until: float) -> Answer:
    """Return what a site answers by the clock's time `until` (of time.monotonic); raises FetchError."""
    addresses = addresses_of(web, seconds=_left(web, until))[:_MOST_ADDRESSES]
    for address in addresses[:-1]:
        try:
            return _ask_at(address, web, headers, until)
        except FetchError as error:
            if error.outcome != Outcome.CONNECTION:
                raise
    return _ask_at(addresses[-1], web, headers, until)


def _ask_at(address: str, web: WebAddress, headers: Mapping[str, str], until: float) -> Answer:
    connection = _connection(address, web, _left(web, until))
    late = Event()
    try:
        connection.connect()
        with _guard(connection, late, _left(web, until)):
            connection.request("GET", web.path, headers={**headers, "Host": web.netloc}, preload_content=False)
            answer = connection.getresponse()
            try:
                content = _read(answer, web)
            finally:
                answer.close()
        _left(web, until)  # what was cut off may look like an end
        return Answer(answer.status, {k.lower(): v for k, v in answer.headers.items()}, content, address)
    except (HTTPError, OSError, ValueError) as error:
        raise _fault(web, error, late=late.is_set()) from error
    finally:
        connection.close()


def _connection(address: str, web: WebAddress, seconds: float) -> HTTPConnection:
    if web.scheme == "http":
        return HTTPConnection(address, web.port, timeout=seconds)
    context = tls_context()
    return HTTPSConnection(address, web.port, timeout=seconds, ssl_context=context, server_hostname=web.host)


@cache
def tls_context() -> ssl.SSLContext:
    """Return whom to believe that a site is who it says."""
    context = create_urllib3_context(cert_reqs=ssl.CERT_REQUIRED)
    context.check_hostname = True  # by the name, never by the address that is connected to
    context.load_verify_locations(certifi.where())
    return context


@contextmanager
def _guard(connection: HTTPConnection, late: Event, seconds: float) -> Iterator[None]:
    """Cut the connection when the time is up, whatever is being waited for."""
    sock: socket.socket = connection.sock
    line = socket.socket(sock.family, sock.type, fileno=os.dup(sock.fileno()))

    def cut() -> None:
        late.set()
        line.shutdown(socket.SHUT_RDWR)

    timer = Timer(seconds, cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        line.close()


def _read(answer: BaseHTTPResponse, web: WebAddress) -> bytes:
    """Return the content, decompressed piece by piece and never more of it than may be kept."""
    encoding = answer.headers.get("content-encoding", "identity").strip().lower()
    if encoding not in (*ENCODINGS, "identity", "x-gzip", ""):
        why = _("it is compressed in a way that was not asked for (%(how)s).")
        raise FetchError(Outcome.KIND, str(web), why % {"how": encoding[:50]})
    most, content = settings.FETCH_MAX_BYTES, bytearray()
    announced = answer.headers.get("content-length", "")
    while not (announced.isdecimal() and int(announced) > most):
        piece = answer.read(_CHUNK)
        content += piece
        if not piece:
            return bytes(content)
        if len(content) > most:
            break
    why = _("it is larger than %(most)d MB (FETCH_MAX_MEGABYTES). Save the article alone.") % {"most": most >> 20}
    raise FetchError(Outcome.SIZE, str(web), why)


def _left(web: WebAddress, until: float) -> float:
    """Return the seconds left; raises FetchError where there are none."""
    left = until - time.monotonic()
    if left <= 0:
        raise _fault(web, TimeoutError(), late=True)
    return left


def _fault(web: WebAddress, error: Exception, *, late: bool) -> FetchError:
    """Return in our words what went wrong on the line."""
    reason = error.__cause__ if isinstance(error, HTTPError) else error
    if late or isinstance(error, TimeoutError) or "timed out" in str(error):
        why = _("it did not answer within %(seconds)d seconds (FETCH_SECONDS). Try again later.")
        return FetchError(Outcome.TIME, str(web), why % {"seconds": settings.FETCH_SECONDS})
    if isinstance(error, ssl.SSLError) or isinstance(reason, ssl.SSLError):
        why = _("it does not prove who it is (%(why)s); it was not read.")
        return FetchError(Outcome.CERTIFICATE, str(web), why % {"why": str(error)[:200]})
    if isinstance(error, DecodeError):
        return FetchError(Outcome.KIND, str(web), _("it is compressed, but not as it says; it cannot be read."))
    why = _("it could not be reached, or broke off (%(why)s). Try again later.")
    return FetchError(Outcome.CONNECTION, str(web), why % {"why": f"{type(error).__name__}: {error}"[:200]})
