"""Whether the day of publication is found: on pages whose address names it, the address withheld."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date, timedelta
from typing import Any

from archive.clean import clean, read
from archive.day import day_of
from archive.detect.language import detect_language
from archive.detect.published.stated import address_witnesses
from benchmarks.ingest.pages import Saved

Dater = Callable[[bytes], "date | None"]


def day_ours(content: bytes) -> date | None:
    """Return the day as the archive finds it, where it is one day."""
    page = clean(read(content, "text/html").text, content_type="text/html")
    language = detect_language(page.text)[0]
    found = day_of(page.text, page, language=language, url="", captured=date.today())
    return found.earliest if found.earliest == found.latest else None


def day_htmldate(content: bytes) -> date | None:
    """Return the day as htmldate finds it."""
    from htmldate import find_date

    said = find_date(content.decode("utf-8", "replace"), original_date=True, extensive_search=True)
    return date.fromisoformat(said) if said else None


DATERS: dict[str, Dater] = {"ours": day_ours, "htmldate": day_htmldate}


def accuracy(pages: Sequence[Saved]) -> dict[str, Any]:
    """Return, by dater, the shares of pages dated rightly to the day, wrongly, and not at all."""
    gold = [(page, day) for page in pages if (day := _day_in(page.url))]
    return {"pages": len(gold), **{name: _shares(dater, gold) for name, dater in DATERS.items()}}


def _day_in(url: str) -> date | None:
    witness = next(address_witnesses(url), None)
    return witness.earliest if witness and witness.confidence >= 0.75 else None


def _shares(dater: Dater, gold: Sequence[tuple[Saved, date]]) -> dict[str, float]:
    right = wrong = 0
    for page, day in gold:
        found = None
        with suppress(Exception):  # another's crash is a page not dated
            found = dater(page.content)
        right += found is not None and abs(found - day) <= timedelta(days=1)
        wrong += found is not None and abs(found - day) > timedelta(days=1)
    whole = len(gold) or 1
    return {"right": round(right / whole, 4), "wrong": round(wrong / whole, 4)}
