"""Puts together what belongs in one paragraph: lines wrapped at a width, and an agency's name before its text."""

import regex

from archive.clean.draft import Draft, Line

_WIDEST, _NARROWEST = 110, 40
_DATELINE = regex.compile(r"\(?\p{Lu}[\p{L}\p{M} .,/&-]{1,60}\)?\s*[-–—]{1,2}")


def join_wrapped(draft: Draft) -> None:
    """Join the lines of a text that was wrapped at a width; one where each line is a paragraph stays as it is."""
    pairs = [
        (line, following) for line, following in zip(draft.lines, draft.lines[1:], strict=False) if not following.gap
    ]
    lengths = sorted(len(line.text) for line, _ in pairs)
    if len(lengths) < 4:
        return
    width = lengths[int(len(lengths) * 0.95) - 1]
    full = sum(_is_full(line, following, width) for line, following in pairs)
    if _NARROWEST <= width <= _WIDEST and full >= 0.7 * len(pairs):
        draft.merge(lambda line, following: not following.gap and _is_full(line, following, width))


def _is_full(line: Line, following: Line, width: int) -> bool:
    """Tell whether a line had no room for the first word of the next."""
    return len(line.text) + 1 + len(following.text.split(" ", 1)[0]) > width


def join_dateline(draft: Draft) -> None:
    """Put an agency's name that stands alone before a dash, as in "CNN —", before the paragraph that it opens."""
    draft.merge(lambda line, following: bool(_DATELINE.fullmatch(line.text)) and following.is_prose)
