"""Streams every format of an archive of N articles: `python -m benchmarks.export --articles 20000`.

`--site FOLDER` takes a site that is there, with its index, and asks for everything by the address that readers use.
"""

import argparse
import gc
import json
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.export.whole import sent
from benchmarks.scratch import scratch_site

NAMES = ("csv", "jsonl", "ris", "bibtex", "csl")
WORDS = "Tổng thống Thổ Nhĩ Kỳ đến thăm Nga vào ngày 9/8 và gặp ông Putin tại Saint Petersburg. "


def main() -> int:
    """Print articles a second, bytes, and how far memory grew, by format."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--articles", type=int, default=20_000)
    asked.add_argument("--letters", type=int, default=4_000)
    asked.add_argument("--json", action="store_true")
    asked.add_argument("--site", type=Path, help="the folder of a site that is there")
    asked.add_argument("--formats", default=",".join(NAMES), help="parted by commas")
    options = asked.parse_args()
    names = options.formats.split(",")
    with scratch_site(options.site):
        keys = [] if options.site else fill(options.articles, options.letters)
        table = [sent(name) if options.site else measured(name, keys) for name in names]
    for row in table:
        print(json.dumps(row) if options.json else line(row))
    return 0


def line(row: dict[str, Any]) -> str:
    """Return the figures of a format for people."""
    first = f"first byte after {row['first'] * 1000:.0f} ms " if "first" in row else ""
    return (
        f"{row['format']:7} {row['articles']:7} articles {row['articles'] / row['cpu']:7.0f} a second of processor "
        f"{first}{row['bytes'] / 1e6:7.1f} MB sent {row['grown'] / 1e6:6.1f} MB of memory more"
    )


def fill(number: int, letters: int) -> list[int]:
    """Write articles, each with two persons and a place, and return their ids."""
    import languages
    from archive.models import Article, Entity, Language, Mention, Source

    spoken = languages.get("vi")
    language = Language.objects.create(code="vi", name=spoken.name, english=spoken.english, direction="ltr")
    source = Source.objects.create(slug="paper", name="Paper")
    entities = [Entity.objects.create(kind="person", slug=f"p{n}", label=f"Person {n}") for n in range(500)]
    text, day = (WORDS * (letters // len(WORDS) + 1))[:letters], date(2016, 8, 9)
    common = {"language": language, "source": source, "status": "published", "text": text, "published": "2016-08-09"}
    days = {"published_earliest": day, "published_latest": day}
    for start in range(0, number, 500):
        rows = (
            Article(title=f"Article {n}", fingerprint=f"{n}", **common, **days)
            for n in range(start, min(start + 500, number))
        )
        made = Article.objects.bulk_create(rows)
        Mention.objects.bulk_create(
            Mention(
                article=article,
                kind="person",
                entity=entities[(article.pk * step) % 500],
                start=step,
                end=step + 5,
                surface="Putin",
                confidence=0.9,
                detector="x",
            )
            for article in made
            for step in (1, 7, 13)
        )
    return list(Article.objects.order_by("pk").values_list("pk", flat=True))


def measured(name: str, keys: list[int]) -> dict[str, Any]:
    """Return what streaming one format took; the first thousandth is left out of what memory grew."""
    from archive.export import FORMATS
    from archive.export.reading import records
    from archive.export.record import About
    from search.export import bundled

    form = FORMATS[name]
    about = About(site="Fihrist", made=date(2026, 1, 1), query="x", search="http://x/", total=len(keys))
    for _ in form.write(records(keys[:1500], str, with_text=form.with_text), about):
        pass
    gc.collect()
    before = peak = held()
    began, size = time.process_time(), 0
    for piece in encoded(bundled(form.write(records(keys, str, with_text=form.with_text), about))):
        size += len(piece)
        peak = max(peak, held())
    return {
        "format": name,
        "articles": len(keys),
        "cpu": time.process_time() - began,
        "bytes": size,
        "grown": peak - before,
    }


def encoded(pieces: Iterator[str]) -> Iterator[bytes]:
    """Yield pieces as they are sent."""
    return (piece.encode() for piece in pieces)


def held() -> int:
    """Return the bytes that this process holds."""
    told = Path("/proc/self/statm").read_text(encoding="ascii")
    return int(told.split()[1]) * 4096


if __name__ == "__main__":
    sys.exit(main())
