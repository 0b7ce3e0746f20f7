"""Cleans a page: takes the article out of it, word by word as it was published, and keeps what it cuts.

One file a kind of clutter; the words by which pages speak of themselves stand in `languages/`.
"""

from typing import Any

from archive.clean.byline import cut_byline
from archive.clean.captions import cut_repeated_captions, cut_video_captions
from archive.clean.decode import Decoded, DecodeError, decode, read
from archive.clean.documents import is_document
from archive.clean.draft import Draft, one_line
from archive.clean.furniture import cut_furniture
from archive.clean.html import extract
from archive.clean.links import cut_links
from archive.clean.markdown import find_front, find_markup, find_metadata
from archive.clean.page import Cut, Page
from archive.clean.parting import part_glued
from archive.clean.title import mark_highlights, take_title
from archive.clean.wrapping import join_dateline, join_wrapped

__all__ = ["Cut", "DecodeError", "Decoded", "Page", "clean", "decode", "read"]

_LONGEST_TITLE = 500
_HINTS = {"photo credit", "comments", "video duration", "page furniture"}


def clean(content: str, *, content_type: str, title: str = "") -> Page:
    """Return the article of a page in HTML, Markdown or plain text; without an article its text is empty.

    `title` is the article's, where somebody knows it; else it is found.
    """
    content = readable(content)
    kind = content_type.partition(";")[0].strip().casefold()
    metadata: dict[str, Any] = {}
    marks: list[tuple[int, int]] = []
    if kind in ("text/html", "application/xhtml+xml"):
        content, metadata = extract(content)
        content = readable(content)
    elif is_document(kind):
        marks, metadata = find_front(content)
    elif kind == "text/markdown":
        marks, metadata = find_markup(content), dict(find_metadata(content))
    known = one_line(readable(title) or str(metadata.get("title", "")))
    return _page(Draft.of(content, marks), metadata, known)


def readable(content: str) -> str:
    """Return a text with every lone surrogate and NUL, which no database keeps, as U+FFFD."""
    return content.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\0", "\ufffd")


def _page(draft: Draft, metadata: dict[str, Any], known: str) -> Page:
    """Return what is left when all rules have looked through a draft."""
    join_wrapped(draft)
    cut_furniture(draft)
    part_glued(draft)
    cut_furniture(draft)
    cut_video_captions(draft)
    mark_highlights(draft)
    cut_repeated_captions(draft)
    cut_links(draft)
    join_dateline(draft)
    byline = cut_byline(draft)
    title, derived = _take_known(draft, known) if known else take_title(draft)
    return Page(
        title=title[:_LONGEST_TITLE],
        title_is_derived=derived,
        text=draft.text(),
        byline=(byline or one_line(str(metadata.get("author", ""))))[:_LONGEST_TITLE],
        cuts=tuple(draft.cuts()),
        original=draft.original,
        metadata=metadata,
        source_hints=_hints(draft),
        stamps=tuple(line.text for line in draft.lines if line.rule == "publication stamp"),
    )


def _take_known(draft: Draft, title: str) -> tuple[str, bool]:
    """Return the title that the page names, cut where the text repeats it; else one found in the text."""
    for line in draft.kept[:3]:
        if line.text.casefold() == title.casefold() and len(draft.kept) > 1:
            line.rule = "title"
            break
    return title, False


def _hints(draft: Draft) -> tuple[str, ...]:
    """Return the lines that may give away who published the page: furniture, and the first and last of the text."""
    kept = draft.kept
    furniture = [line for line in draft.lines if line.rule in _HINTS]
    return tuple(dict.fromkeys(line.text for line in [*furniture[:50], *kept[:4], *kept[-1:]]))
