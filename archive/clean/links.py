"""Cuts what leads away from the article: links to other articles, in its midst and under it, and tags."""

from functools import cache

import regex

from archive.clean.draft import Draft, Line
from archive.clean.furniture import either

_TAG = regex.compile(r"[#＃]?[^,،、;|#]{1,40}")
_CAPITALISED = regex.compile(r"\b[\p{Lu}\p{N}]")
_COLON = regex.compile(r"\S\s*[:：]\s+\S")


def cut_links(draft: Draft) -> None:
    """Cut tags and links to other articles."""
    tail_is_furniture = bool(draft.lines and draft.lines[-1].rule)
    tagged = _cut_tags(draft)
    labelled = _cut_labelled(draft)
    _cut_list_below(draft, certain=tagged or tail_is_furniture)
    if labelled:
        _cut_inline(draft)


def _cut_tags(draft: Draft) -> bool:
    """Cut a line of tags under the text; tell whether there was one."""
    for line in reversed(draft.kept[-6:]):
        items = regex.split(r"[,،、;|#]", line.text)
        bare = len(items) >= 4 and not line.ends_a_sentence and all(len(item.split()) <= 5 for item in items)
        if (bare and line.words <= 60) or (_label("tags").match(line.key) and line.words <= 60):
            line.rule = "tags"
            return True
        if line.is_prose:
            return False
    return False


def _cut_labelled(draft: Draft) -> bool:
    """Cut links that say that they are links, alone or as the label of a list; tell whether there were any."""
    found, listing = False, False
    body = False
    for line in draft.kept:
        if not body:
            body = line.is_prose
        elif _alone("related").fullmatch(line.key):
            line.rule, listing, found = "related links", True, True
        elif _is_labelled_link(line) or (listing and line.is_heading and line.words >= 4):
            line.rule, found = "related links", True
        else:
            listing = False
    return found


def _is_labelled_link(line: Line) -> bool:
    """Tell whether a line is a link with its label: "Read more: …", "Opinion: …"."""
    if line.words > 30:
        return False
    if _label("related").match(line.key):
        return True
    return bool(_label("genres").match(line.key)) and (not line.ends_a_sentence or line.text[-1] in "?؟!")


def _cut_list_below(draft: Draft, *, certain: bool) -> None:
    """Cut a list of headlines under the text: where more furniture follows it, or all its words are capitalised."""
    run: list[Line] = []
    for line in reversed(draft.kept):
        if not line.is_heading or line.words < 4:
            break
        run.append(line)
    if len(run) >= 2 and len(run) < len(draft.kept) and (certain or all(map(_is_capitalised, run))):
        for line in run:
            line.rule = "related links"


def _is_capitalised(line: Line) -> bool:
    """Tell whether most words of a line begin with a capital, as in the headlines of some papers."""
    return len(_CAPITALISED.findall(line.text)) >= 0.6 * len(line.text.split())


def _cut_inline(draft: Draft) -> None:
    """Cut bare headlines between paragraphs, in a page that is known to put links there.

    Such a headline has a colon, or has no text under it but the next heading.
    """
    kept = draft.kept
    starts = next((place for place, line in enumerate(kept) if line.is_prose), len(kept))
    for place in range(starts + 1, len(kept) - 1):
        line, following = kept[place], kept[place + 1]
        bare = bool(_COLON.search(line.text)) or _is_bodiless(kept[place - 1], line, following)
        if bare and line.is_heading and line.words >= 4:
            line.rule = "related links"


def _is_bodiless(before: Line, line: Line, following: Line) -> bool:
    """Tell whether a heading, which is no question to the reader, has another heading right under it."""
    return before.is_prose and not line.ends_a_sentence and following.is_heading and not following.ends_a_sentence


@cache
def _label(field: str) -> "regex.Pattern[str]":
    """Return a pattern for a label with a colon and more after it."""
    return regex.compile(rf"\W*(?:{either(field)})\s*[:：]\s*\S", regex.I)


@cache
def _alone(field: str) -> "regex.Pattern[str]":
    """Return a pattern for a label alone on its line."""
    return regex.compile(rf"\W*(?:{either(field)})\W*", regex.I)
