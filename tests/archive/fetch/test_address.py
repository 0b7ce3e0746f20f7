"""Addresses are read in one way or not at all, and none but the open internet is spoken to."""

import ipaddress
import socket
from typing import Any

import pytest
from pytest_django.fixtures import Settings

from archive.fetch.address import read_address
from archive.fetch.fault import FetchError
from archive.fetch.resolve import addresses_of, is_allowed
from archive.models.visit import Outcome


@pytest.mark.parametrize(
    ("url", "read"),
    [
        ("https://example.org", "https://example.org/"),
        ("HTTP://EXAMPLE.org:80/A?b=c#d", "http://example.org/A?b=c"),
        ("https://example.org:8443/", "https://example.org:8443/"),
        ("https://báo.example/tin tức?q=ở", "https://xn--bo-mia.example/tin%20t%E1%BB%A9c?q=%E1%BB%9F"),
        ("https://example.org./", "https://example.org/"),
        ("https://example.org/a%20b", "https://example.org/a%20b"),
        ("http://93.184.215.14/", "http://93.184.215.14/"),
        ("http://[2606:4700::1]:80/", "http://[2606:4700::1]/"),
    ],
)
def test_an_address_is_read(url: str, read: str) -> None:
    assert str(read_address(url)) == read


@pytest.mark.parametrize(
    "url",
    [
        "",
        "example.org/article",
        "ftp://example.org/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,x",
        "gopher://example.org:70/",
        "http://",
        "http:///path",
        "http://user@example.org/",
        "http://user:secret@example.org/",
        "http://example.org@127.0.0.1/",
        "http://example.org\\@127.0.0.1/",
        "http://127.0.0.1\n.example.org/",
        "http://exa\x00mple.org/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://0x7f000001/",
        "http://127.1/",
        "http://0177.0.0.1/",
        "http://127.0.0.01/",
        "http://１２７.1/",
        "http://①②⑦.1/",
        "http://[::1%25eth0]/",
        "http://[::ffff:127.0.0.1/",
        "http://[v1.x]/",
        "http://example.org:99999/",
        "http://example.org:port/",
        "http://-example.org/",
        "http://exa mple.org/",
        "http://example..org/",
        "http://" + "a" * 300 + ".org/",
        "https://example.org/" + "a" * 3000,
        "https://example.org/\ud800",
    ],
)
def test_what_can_be_meant_otherwise_is_refused(url: str) -> None:
    with pytest.raises(FetchError) as refused:
        read_address(url)
    assert refused.value.outcome == Outcome.ADDRESS


CLOSED = """
0.0.0.0 127.0.0.1 127.255.255.254 10.0.0.1 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1 100.100.100.200
168.63.129.16 192.0.0.192 192.0.2.1 198.18.0.1 198.51.100.1 203.0.113.1 192.88.99.1 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255
:: ::1 ::127.0.0.1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 64:ff9b::7f00:1 64:ff9b::808:808 64:ff9b:1::1 2002:7f00:1:: 2002:808:808:: 2001::1
2001:db8::1 fe80::1 fec0::1 fc00::1 fd00:ec2::254 ff02::1 100::1
"""


@pytest.mark.parametrize("address", CLOSED.split())
def test_what_is_not_the_open_internet_is_never_spoken_to(address: str) -> None:
    assert not is_allowed(ipaddress.ip_address(address))


@pytest.mark.parametrize("address", ["93.184.215.14", "8.8.8.8", "2606:4700:4700::1111", "172.32.0.1", "192.169.0.1"])
def test_the_open_internet_is_spoken_to(address: str) -> None:
    assert is_allowed(ipaddress.ip_address(address))


def test_a_network_is_spoken_to_where_the_operator_says_so(settings: Settings) -> None:
    settings.FETCH_ALLOW = ["10.1.0.0/16", "::1/128"]
    assert is_allowed(ipaddress.ip_address("10.1.2.3"))
    assert is_allowed(ipaddress.ip_address("::1"))
    assert not is_allowed(ipaddress.ip_address("10.2.0.1"))
    assert not is_allowed(ipaddress.ip_address("127.0.0.1"))


def told(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> list[str]:
    """Have the resolver say so, and note what it is asked."""
    asked: list[str] = []

    def answer(host: str, port: int, **_: Any) -> list[Any]:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in addresses]

    monkeypatch.setattr("archive.fetch.resolve.getaddrinfo", answer)
    return asked


def test_one_closed_address_among_open_ones_is_enough_to_refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    told(monkeypatch, "93.184.215.14", "169.254.169.254")
    with pytest.raises(FetchError, match="not on the open internet"):
        addresses_of(read_address("http://example.org/"), seconds=5)


def test_open_addresses_are_given_each_once(monkeypatch: pytest.MonkeyPatch) -> None:
    told(monkeypatch, "93.184.215.14", "93.184.215.14", "93.184.215.15")
    assert addresses_of(read_address("http://example.org/"), seconds=5) == ["93.184.215.14", "93.184.215.15"]


def test_a_zone_behind_an_address_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    told(monkeypatch, "fe80::1%eth0")
    with pytest.raises(FetchError, match="not on the open internet"):
        addresses_of(read_address("http://example.org/"), seconds=5)


@pytest.mark.parametrize("port", [22, 25, 6379, 8000, 11211])
def test_other_ports_are_refused_before_anybody_is_asked(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = told(monkeypatch, "93.184.215.14")
    with pytest.raises(FetchError, match="FETCH_PORTS"):
        addresses_of(read_address(f"http://example.org:{port}/"), seconds=5)
    assert asked == []


def test_a_host_that_nobody_knows_is_said_to_be_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(*_: Any, **__: Any) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    monkeypatch.setattr("archive.fetch.resolve.getaddrinfo", nobody)
    with pytest.raises(FetchError, match="no such host") as refused:
        addresses_of(read_address("http://nowhere.example/"), seconds=5)
    assert refused.value.outcome == Outcome.NAME
    assert refused.value.passes
