"""A site proves who it is: by its name, though its address is connected to."""

import ssl
from collections.abc import Iterator

import pytest
import trustme

from archive.fetch import FetchError, fetch
from archive.fetch.request import tls_context
from archive.models.visit import Outcome
from tests.archive.site import Site

pytestmark = pytest.mark.django_db
PAGE = "<p>Secret.</p>"


@pytest.fixture
def authority(monkeypatch: pytest.MonkeyPatch) -> Iterator[trustme.CA]:
    """Somebody whom we believe."""
    authority = trustme.CA()
    context = ssl.create_default_context()
    authority.configure_trust(context)
    monkeypatch.setattr("archive.fetch.request.tls_context", lambda: context)
    yield authority
    tls_context.cache_clear()


def secure(site: Site, authority: trustme.CA, name: str) -> list[str | None]:
    """Have the site speak TLS under a name, and note the names that it is asked for."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert(name).configure_cert(context)
    asked: list[str | None] = []
    context.sni_callback = lambda _sock, host, _context: asked.append(host)
    site.wrap(context)
    return asked


@pytest.fixture
def named(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every name means this machine."""
    answer = [(2, 1, 6, "", ("127.0.0.1", site.port))]
    monkeypatch.setattr("archive.fetch.resolve.getaddrinfo", lambda *_, **__: answer)


@pytest.mark.usefixtures("named")
def test_the_name_is_asked_for_and_proved(site: Site, authority: trustme.CA) -> None:
    asked = secure(site, authority, "tin.example")
    site.page("/", PAGE)
    assert fetch(f"https://tin.example:{site.port}/").content.decode() == PAGE
    assert set(asked) == {"tin.example"}
    assert site.asked[-1][1]["host"] == f"tin.example:{site.port}"


@pytest.mark.usefixtures("named")
def test_a_site_that_proves_another_name_is_not_read(site: Site, authority: trustme.CA) -> None:
    secure(site, authority, "other.example")
    with pytest.raises(FetchError, match="does not prove who it is") as refused:
        fetch(f"https://tin.example:{site.port}/")
    assert refused.value.outcome == Outcome.CERTIFICATE
    assert site.asked == []


@pytest.mark.usefixtures("named", "authority")
def test_a_site_whose_proof_nobody_believes_is_not_read(site: Site) -> None:
    secure(site, trustme.CA(), "tin.example")
    with pytest.raises(FetchError) as refused:
        fetch(f"https://tin.example:{site.port}/")
    assert refused.value.outcome == Outcome.CERTIFICATE


def test_what_ships_is_checked_against_the_usual_authorities() -> None:
    context = tls_context()
    assert context.verify_mode == ssl.CERT_REQUIRED
    assert context.check_hostname
    assert len(context.get_ca_certs()) > 50


@pytest.mark.usefixtures("named")
def test_a_site_that_does_not_speak_tls_is_not_read(site: Site) -> None:
    with pytest.raises(FetchError) as refused:
        fetch(f"https://tin.example:{site.port}/")
    assert refused.value.outcome in (Outcome.CERTIFICATE, Outcome.CONNECTION)
