"""Articles a second by the way they come in, each way into an archive of its own."""

import io
import json
import subprocess
import sys
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from itertools import islice
from pathlib import Path
from typing import Any

Row = Mapping[str, Any]
ROUTES = ("jsonl", "csv", "zip of .txt", "zip of .html", "warc.gz")


def write_route(route: str, rows: Iterable[Row], folder: Path) -> Path:
    """Write articles to a file of a kind and return it."""
    return {
        "jsonl": _jsonl,
        "csv": _csv,
        "zip of .txt": _texts,
        "zip of .html": _pages,
        "warc.gz": _warc,
    }[route](rows, folder)


def measure(path: Path, processes: int) -> dict[str, Any]:
    """Bring a file into a new archive in a process of its own; return what that took."""
    command = [sys.executable, "-m", "benchmarks.ingest.run", str(path), str(processes)]
    told = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    found = json.loads(told.stdout.splitlines()[-1])
    rate = found["articles"] / found["seconds"]
    return {**found, "rate": rate, "rate_per_cpu_second": found["articles"] / found["cpu"]}


def _jsonl(rows: Iterable[Row], folder: Path) -> Path:
    path = folder / "articles.jsonl"
    path.write_text("".join(json.dumps(dict(row), ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def _csv(rows: Iterable[Row], folder: Path) -> Path:
    import csv

    path = folder / "articles.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ["title", "text", "date", "url", "source"], extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
    return path


def _texts(rows: Iterable[Row], folder: Path) -> Path:
    return _zip(folder, "txt", (f"{row['title'] or ''}\n\n{row['text']}" for row in rows))


def _pages(rows: Iterable[Row], folder: Path) -> Path:
    return _zip(folder, "html", map(_html, rows))


def _zip(folder: Path, ending: str, contents: Iterable[str]) -> Path:
    path = folder / f"articles-{ending}.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, content in enumerate(contents):
            archive.writestr(f"{number:06}.{ending}", content)
    return path


def _warc(rows: Iterable[Row], folder: Path) -> Path:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    path = folder / "articles.warc.gz"
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for number, row in enumerate(rows):
            headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
            told = str(row.get("url") or "")
            url = told if told.startswith("http") else f"https://example.org/{number}"
            body = io.BytesIO(_html(row).encode())
            writer.write_record(writer.create_warc_record(url, "response", payload=body, http_headers=headers))
    return path


def _html(row: Row) -> str:
    title = escape(str(row["title"] or ""))
    words = "".join(f"<p>{escape(part)}</p>" for part in str(row["text"]).split("\n") if part.strip())
    body = f"<article><h1>{title}</h1>{words}</article>"
    return f"<!doctype html><html><head><title>{title}</title></head><body>{body}</body></html>"


def some(rows: Iterable[Row], most: int) -> Iterator[Row]:
    """Yield the first articles that have words."""
    return islice((row for row in rows if row.get("text")), most)
