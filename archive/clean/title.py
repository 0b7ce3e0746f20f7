"""Finds the title of an article among the lines of its page, or makes one from the text."""

from archive.clean.derive import derive_title
from archive.clean.draft import Draft, Line

_SHORT = 4  # words; a shorter first line may be a heading inside the text
_REACH = 3  # lines before which a title stands, where a picture's caption comes first
_BESIDE = {"photo credit", "share buttons", "publication stamp", "byline", "comments", "image file"}


def mark_highlights(draft: Draft) -> None:
    """Mark the lines under "Story highlights": they sum the article up and are no headline."""
    inside = False
    for line in draft.lines:
        if line.rule == "highlights label":
            inside = True
        elif inside and not line.rule:
            inside = line.is_highlight = line.is_heading


def take_title(draft: Draft) -> tuple[str, bool]:
    """Return the title, and whether it is only derived; a title that stands on its own line is cut from the text."""
    headline = _headline(draft)
    if headline:
        headline.rule = "title"
        return headline.text, False
    caption = next((line.text for line in draft.lines[:_REACH] if line.rule == "video caption"), "")
    return caption or derive_title([line.text for line in draft.kept]), True


def _headline(draft: Draft) -> Line | None:
    """Return the line that is the headline, if the page has one."""
    kept = draft.kept
    if len(kept) < 2 or not any(line.is_prose for line in kept):
        return None
    first = kept[0]
    if first.is_heading and not first.is_highlight:
        others = any(line.is_heading for line in kept[1:])
        return first if first.words >= _SHORT or not others else None
    return next((line for line in kept[1:_REACH] if _is_headline_below_caption(draft, line)), None)


def _is_headline_below_caption(draft: Draft, line: Line) -> bool:
    """Tell whether a heading is the headline though a line stands above it: furniture follows it at once."""
    if not line.is_heading or line.is_highlight or line.words < _SHORT:
        return False
    place = next(place for place, other in enumerate(draft.lines) if other is line)
    return any(other.rule in _BESIDE for other in draft.lines[place + 1 : place + 3])
