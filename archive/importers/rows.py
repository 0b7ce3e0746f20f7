"""Makes pages of the rows of a table, whatever file it was in."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from django.utils.translation import gettext as _

from archive.importers.item import Item, Refused
from archive.ingest.incoming import RawPage
from archive.said import Said

_CLAIMS = ("published", "language", "source", "byline")
_EPOCH = (0, 4_102_444_800)  # seconds: from 1970 to 2100
_LONGEST = 500
_DEEPEST = 3


def page_of(row: Mapping[str, Any], columns: Mapping[str, str], origin: str) -> Item:
    """Return the page in a row; the day, language, source and byline it names are claims, not truth."""
    said = {field: words_in(row.get(column)) for field, column in columns.items()}
    html, text = said.get("html", ""), said.get("text", "")
    if not (html.strip() or text.strip()):
        message = _("%(row)s: nothing is in the columns of the article (%(columns)s). Say which column holds it.")
        chosen = ", ".join(columns[field] for field in ("text", "html") if field in columns) or "–"
        return Refused(origin, message % {"row": origin, "columns": chosen})
    kind, content = ("text/html", html) if html.strip() else ("text/plain", text)
    claims = {field: said.get(field, "").strip()[:_LONGEST] for field in _CLAIMS}
    if "published" in columns:
        claims["published"] = _day(row.get(columns["published"]), claims["published"])
    where = f"the table, in “{columns['published']}”" if claims["published"] else "the table"
    return RawPage(
        content=content.encode("utf-8", "surrogatepass"),
        content_type=f"{kind}; charset=utf-8",
        origin=origin,
        url=said.get("url", "").strip(),
        title=" ".join(said.get("title", "").split())[:_LONGEST],
        said=Said(**claims, where=where),
    )


def words_in(value: object, depth: int = 0) -> str:
    """Return a value as words: lists joined, of objects their name; nothing for nothing."""
    if isinstance(value, str):
        return value
    if isinstance(value, list) and depth < _DEEPEST:
        return ", ".join(words for one in value[:50] if (words := words_in(one, depth + 1)))
    if isinstance(value, dict) and depth < _DEEPEST:
        return next((words_in(value[name], depth + 1) for name in ("name", "title", "url") if name in value), "")
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def _day(value: object, words: str) -> str:
    """Return a day as ISO 8601 where a number counts the seconds since 1970, else the words that name it."""
    seconds = value if isinstance(value, int | float) and not isinstance(value, bool) else None
    if isinstance(value, str) and value.strip().isdigit() and len(value.strip()) in (10, 13):
        seconds = int(value)
    if seconds is None:
        return words
    seconds = seconds / 1000 if seconds > _EPOCH[1] else seconds
    inside = _EPOCH[0] < seconds < _EPOCH[1] and seconds > 100_000_000
    return datetime.fromtimestamp(seconds, UTC).date().isoformat() if inside else words
