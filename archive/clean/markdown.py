"""Finds the markup in a Markdown text: what of it is not the article's words."""

from typing import Any

import regex

_FRONT = regex.compile(r"\A---\s*\n(?P<body>.{0,4000}?)\n---\s*(?:\n|\Z)", regex.S)
_FIELD = regex.compile(r"^(?P<name>[A-Za-z_-]+):[ \t]*(?P<value>\S.*)$", regex.M)
_LINE = regex.compile(r"[^\n]+")
_HEADING = regex.compile(r"^[ ]{0,3}#{1,6}[ \t]+|[ \t]+#+[ \t]*$", regex.M)
_FIRST_HEADING = regex.compile(r"\A\s*#[ \t]+(?P<title>\S.*)$", regex.M)
_QUOTE = regex.compile(r"^[ ]{0,3}>[ \t]?", regex.M)
_RULE = regex.compile(r"^[ ]{0,3}(?:[-*_][ \t]*){3,}$", regex.M)
_IMAGE = regex.compile(r"!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)")
_LINK = regex.compile(r"(?<!!)(?P<open>\[)[^\]\n]{1,500}(?P<target>\]\([^)\n]{0,2000}\))")
_STRONG = regex.compile(r"(?<![\w*])(?P<open>\*{1,3}|__)(?=\S)[^*\n]{1,500}?(?<=\S)(?P<close>(?P=open))(?!\w)")

_NAMES = {
    **{"title": "title", "author": "author", "by": "author", "date": "published", "url": "url", "source": "sitename"},
    "modified": "modified",
}


def find_markup(content: str) -> list[tuple[int, int]]:
    """Return the stretches of a Markdown text that are markup, in order, none overlapping another."""
    found: list[tuple[int, int]] = []
    if front := _FRONT.match(content):
        found += [match.span() for match in _LINE.finditer(content, *front.span())]
    for pattern in (_IMAGE, _HEADING, _QUOTE, _RULE):
        found += [match.span() for match in pattern.finditer(content)]
    for match in _LINK.finditer(content):
        found += [match.span("open"), match.span("target")]
    for match in _STRONG.finditer(content):
        found += [match.span("open"), match.span("close")]
    return _apart(found)


def find_front(content: str) -> tuple[list[tuple[int, int]], dict[str, Any]]:
    """Return the stretches of the front matter of a text that has no other markup, and what it says."""
    front = _FRONT.match(content)
    if not front:
        return [], {}
    said = {match["name"].casefold(): match["value"].strip() for match in _FIELD.finditer(front["body"])}
    known = {_NAMES[name]: value for name, value in said.items() if name in _NAMES}
    return [match.span() for match in _LINE.finditer(content, *front.span())], known


def find_metadata(content: str) -> dict[str, str]:
    """Return what the front matter and the first heading of a Markdown text say of it."""
    front = _FRONT.match(content)
    said: dict[str, str] = {}
    for match in _FIELD.finditer(front["body"]) if front else ():
        name = _NAMES.get(match["name"].casefold())
        if name:
            said.setdefault(name, match["value"].strip().strip("\"'"))
    heading = _FIRST_HEADING.match(content[front.end() :] if front else content)
    if heading:
        said.setdefault("title", heading["title"].rstrip("# \t"))
    return said


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans in order, without those that overlap an earlier one."""
    apart: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if start < end and (not apart or start >= apart[-1][1]):
            apart.append((start, end))
    return apart
