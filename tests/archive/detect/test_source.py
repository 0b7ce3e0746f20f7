"""A source is named only where the page gives it away."""

import pytest

from archive.detect.source import Publisher, find_source, host_of

KNOWN = [
    Publisher("cnn", ["CNN"], ["cnn.com"]),
    Publisher("sputnik", ["Sputnik", "Sputnik News"], ["sputniknews.com"]),
    Publisher("odd", ["A+ (News)"], []),
]


def found(*lines: str, url: str = "", sitename: str = "") -> str | None:
    guess = find_source(lines, url=url, sitename=sitename, known=KNOWN)
    return guess.slug if guess else None


@pytest.mark.parametrize(
    ("line", "slug"),
    [
        ("CNN — Nine months after Turkish forces shot a plane, it is over.", "cnn"),
        ("(CNN) -- Nine months after", "cnn"),
        ("02:49 - Source: CNN", "cnn"),
        ("CNN’s Matthew Chance and Arwa Damon contributed to this report.", "cnn"),
        ("© Sputnik / Sergey Guneev", "sputnik"),
        ("Comment via FacebookComment via Sputnik", "sputnik"),
        ("© 2016 A+ (News)", "odd"),
    ],
)
def test_lines_that_only_its_own_pages_have(line: str, slug: str) -> None:
    assert found("Something else.", line) == slug


@pytest.mark.parametrize(
    "line",
    [
        "political analyst Erel Tellal told Sputnik.",
        "The minister told CNN that he would not go.",
        "CNN reported on Tuesday that he would not go.",
        "theo La Croix.",
        "© AP Photo / Manu Brabo, File",
        "SCNN — not the same name",
        "",
    ],
)
def test_a_source_that_is_merely_cited_is_none(line: str) -> None:
    assert found(line) is None


def test_the_address_decides_first() -> None:
    assert found("© Sputnik / X", url="https://edition.CNN.com/2016/08/09/a") == "cnn"
    assert found(url="https://www.cnn.com:443/a") == "cnn"
    assert found(url="https://notcnn.com/a") is None
    assert found(url="https://cnn.com.example.org/a") is None


def test_the_name_of_the_site_decides() -> None:
    assert found(sitename="sputnik news") == "sputnik"
    assert found(sitename="CNN Brasil") is None


def test_bad_addresses_have_no_host() -> None:
    assert [host_of(url) for url in ("", "no address", "http://[", "https://WWW.Example.ORG/x")] == [
        "",
        "",
        "",
        "example.org",
    ]


def test_evidence_says_why() -> None:
    guess = find_source(["© Sputnik / Sergey Guneev"], url="", sitename="", known=KNOWN)
    assert guess and guess.evidence == "it holds the rights: “© Sputnik / Sergey Guneev”"
