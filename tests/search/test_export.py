"""Taking along what a search finds: every format, all of it, and nothing that is not meant for readers."""

import csv
import json
import re
import tracemalloc
from collections.abc import Iterator
from datetime import date
from io import StringIO
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client

from archive.export import FORMATS, reading
from archive.export.reading import records
from archive.export.record import About
from archive.models import Article
from search import engine, export
from search.export import bundled
from search.query.request import Request
from search.rebuild import rebuild
from tests import factories as make


def sent(client: Client, path: str, **parameters: Any) -> str:
    answer: Any = client.get(path, parameters)
    assert answer.status_code == 200
    assert answer.streaming
    return b"".join(answer.streaming_content).decode()


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text, newline=""), strict=True))


def test_a_search_goes_along_whole_with_its_query_and_total(archive: SimpleNamespace, client: Client) -> None:
    asked = {"q": "Erdogan", "language": ["vi", "en"], "sort": "oldest", "page": "3"}
    found = rows(sent(client, "/search/export/csv/", **asked))
    listed = client.get("/api/v1/search/", asked | {"page": "1"}).json()
    assert [int(row["id"]) for row in found] == [hit["id"] for hit in listed["results"]]
    assert {row["query"] for row in found} == {"Erdogan"}
    assert {row["total"] for row in found} == {str(listed["total"])} == {"4"}
    assert {row["search"] for row in found} == {
        "http://testserver/search/?q=Erdogan&language=vi&language=en&sort=oldest"
    }


def test_no_highlight_goes_along(archive: SimpleNamespace, client: Client) -> None:
    assert "<mark>" in client.get("/search/?q=Erdogan").content.decode()
    for name in FORMATS:
        assert "<mark" not in sent(client, f"/search/export/{name}/", q="Erdogan")


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_is_a_file_of_its_kind(archive: SimpleNamespace, client: Client, name: str) -> None:
    answer: Any = client.get(f"/search/export/{name}/", {"q": "Erdoğan ☪"})
    assert answer.headers["Content-Type"] == FORMATS[name].content_type
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="fihrist-erdogan-')
    assert answer.headers["Content-Disposition"].endswith(f'.{FORMATS[name].extension}"')
    text = b"".join(answer.streaming_content).decode()
    assert "Erdogan makes pivot to Russia" in text
    assert "بوتين يستقبل أردوغان" in text


def test_a_mark_of_the_encoding_comes_first_where_it_is_asked_for(archive: SimpleNamespace, client: Client) -> None:
    plain = sent(client, "/search/export/csv/")
    assert sent(client, "/search/export/csv/", bom="1") == f"\ufeff{plain}"
    assert not sent(client, "/search/export/ris/", bom="1").startswith("\ufeff")


def test_what_is_ticked_goes_along_alone(archive: SimpleNamespace, client: Client) -> None:
    Article.objects.filter(pk=archive.arms.pk).update(status="withdrawn")
    asked = {"q": "Erdogan", "id": [archive.talks.pk, archive.arms.pk, archive.visit.pk, archive.talks.pk]}
    lines = [json.loads(line) for line in sent(client, "/search/export/jsonl/", **asked).splitlines()]
    assert [line["id"] for line in lines] == [archive.talks.pk, archive.visit.pk]
    assert lines[1]["text"] == archive.visit.text
    assert {row["total"] for row in rows(sent(client, "/search/export/csv/", **asked))} == {"2"}


@pytest.mark.parametrize("value", ["", "x", "-1", "٣", "9" * 40, "1e3", "0"])
def test_nonsense_that_is_ticked_takes_nothing(archive: SimpleNamespace, client: Client, value: str) -> None:
    assert rows(sent(client, "/search/export/csv/", id=value)) == []


def test_a_withdrawn_article_stays_though_the_index_has_it_still(archive: SimpleNamespace, client: Client) -> None:
    Article.objects.filter(pk=archive.pivot.pk).update(status="withdrawn")
    assert str(archive.pivot.pk) not in {row["id"] for row in rows(sent(client, "/search/export/csv/"))}


def test_all_is_taken_however_many_pages_it_has(index: None, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = {make.article(f"Words number {n}.", day=date(2016, 8, 1 + n % 28)).pk for n in range(55)}
    rebuild()
    monkeypatch.setattr(engine, "AT_ONCE", 10)
    for sort in ("relevance", "newest", "oldest"):
        keys = [int(row["id"]) for row in rows(sent(client, "/search/export/csv/", q="words", sort=sort))]
        assert len(keys) == 55
        assert set(keys) == wanted
    monkeypatch.setattr(engine, "AT_ONCE", 11)  # the last part is full
    assert sorted(engine.keys(Request(q="words"))) == sorted(wanted)
    assert (
        list(engine.keys(Request(q="words", sort="newest"), 25))
        == list(engine.keys(Request(q="words", sort="newest")))[:25]
    )


def test_pieces_are_sent_together_and_none_before_its_time() -> None:
    made: list[int] = []

    def pieces() -> Iterator[str]:
        for n in range(20_000):
            made.append(n)
            yield f"{n}\n"

    bundles = bundled(pieces(), "\ufeff")
    first = next(bundles)
    assert first.startswith("\ufeff0\n1\n")
    assert len(made) < 10_000
    assert first + "".join(bundles) == "\ufeff" + "".join(f"{n}\n" for n in range(20_000))
    assert list(bundled([], "\ufeff")) == ["\ufeff"]
    assert "" not in list(bundled(["x" * 40_000]))


def test_the_query_and_the_total_go_along_where_the_format_has_a_place_for_them(
    archive: SimpleNamespace, client: Client
) -> None:
    asked = {"q": "Erdogan", "language": "-vi"}
    address = "http://testserver/search/?q=Erdogan&language=-vi"
    for line in sent(client, "/search/export/jsonl/", **asked).splitlines():
        told = json.loads(line)
        assert (told["query"], told["total"], told["search"]) == ("Erdogan", 3, address)
    remark = sent(client, "/search/export/bibtex/", **asked).splitlines()[0]
    assert remark.startswith("@comment{Fihrist: Erdogan (3) ")
    assert client.get("/search/export/ris/", asked).headers["X-Total-Count"] == "3"


def test_no_query_breaks_out_of_the_remark(archive: SimpleNamespace, client: Client) -> None:
    text = sent(client, "/search/export/bibtex/", q="Erdogan }@article{x, \\ {{")
    assert text.count("@") == 1 + text.count("@article{article")


def test_a_long_file_is_announced_by_a_page_that_starts_it(
    archive: SimpleNamespace, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = {"q": "Erdogan", "bom": "1", "start": "1"}
    assert sent(client, "/search/export/csv/", **asked).startswith("\ufeff")  # few: at once
    monkeypatch.setattr(export, "MANY", 4)
    monkeypatch.setattr(export, "_TASTED", 2)
    page = client.get("/search/export/csv/", asked)
    assert page.headers["Refresh"] == "1; url=/search/export/csv/?q=Erdogan&bom=1"
    html = page.content.decode()
    assert "5 articles as CSV" in html
    assert 'href="/search/export/csv/?q=Erdogan&amp;bom=1"' in html
    assert 'href="http://testserver/search/?q=Erdogan"' in html
    whole = sent(client, "/search/export/csv/", q="Erdogan", bom="1")
    told = re.search(r"about ([\d.,]+)\xa0(bytes|KB)", html)
    assert told is not None
    size = float(told[1].replace(",", "")) * {"bytes": 1, "KB": 1024}[told[2]]
    assert 0.5 < size / len(whole.encode()) < 2
    assert len(rows(sent(client, "/search/export/csv/", q="Erdogan"))) == 5  # programs get the file itself


def test_the_page_asks_for_what_is_long_to_be_announced(archive: SimpleNamespace, client: Client) -> None:
    form = client.get("/search/?q=Erdogan").content.decode().split('id="take"')[1].split("</form>")[0]
    assert '<input type="hidden" name="start" value="1">' in form


def test_memory_does_not_grow_with_what_is_taken(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    fields = {"language": make.language(), "source": make.source(), "status": "published", "text": "Words. " * 2000}
    Article.objects.bulk_create(Article(title=f"Article {n}", fingerprint=str(n), **fields) for n in range(600))
    keys = list(Article.objects.values_list("pk", flat=True))
    monkeypatch.setattr(reading, "AT_ONCE", 50)
    about = About(site="Fihrist", made=date(2026, 1, 2))
    tracemalloc.start()
    try:
        taken = bundled(FORMATS["jsonl"].write(records(keys, str, with_text=True), about))
        length = sum(map(len, taken))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert length > 8_000_000
    assert peak < length / 3


@pytest.mark.parametrize("path", ["/search/export/pdf/", "/search/export/CSV/", "/search/export/%3Cb%3E/"])
def test_a_format_that_is_not_there_is_not_found_and_the_others_are_named(client: Client, db: None, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "csv, jsonl, ris, bibtex, csl" in answer.content.decode()
    assert "<b>" not in answer.content.decode().split("csv, jsonl")[0][-80:]


def test_without_an_index_a_page_says_so(client: Client, db: None) -> None:
    assert client.get("/search/export/csv/").status_code == 503
    assert client.get("/search/feed/").status_code == 503


@pytest.mark.parametrize(
    "asked",
    [
        {"page": "1000000000"},
        {"from": "2016-02-31", "to": "x"},
        {"mentions": "9999-99"},
        {"person": "no-one"},
        {"q": "((("},
        {"q": "\x00\ud800".encode("utf-8", "surrogatepass")},
        {"language": [str(n) for n in range(80)]},
    ],
)
def test_no_request_breaks_an_export_or_a_feed(archive: SimpleNamespace, client: Client, asked: dict[str, Any]) -> None:
    sent(client, "/search/export/csv/", **asked)
    assert client.get("/search/feed/", asked).status_code == 200


def test_only_reading_is_allowed(client: Client, db: None) -> None:
    for path in ("/search/export/csv/", "/search/feed/", "/api/v1/schema/"):
        assert client.post(path).status_code == 405


def test_the_page_offers_every_format_for_what_it_shows(archive: SimpleNamespace, client: Client) -> None:
    html = client.get("/search/", {"q": "Erdogan", "language": "-vi", "page": "1"}).content.decode()
    for name in FORMATS:
        assert f'formaction="/search/export/{name}/"' in html
    form = html.split('<form class="take"')[1].split("</form>")[0]
    assert '<input type="hidden" name="q" value="Erdogan">' in form
    assert '<input type="hidden" name="language" value="-vi">' in form
    assert f'<input form="take" type="checkbox" name="id" value="{archive.talks.pk}">' in html
    assert html.count('class="Z3988"') == html.count('name="id"') == 3
    assert 'href="/search/feed/?q=Erdogan&amp;language=-vi"' in html
