"""Answers of the API as examples of themselves, cut short."""

import json
from copy import copy
from typing import Any

from django.http import HttpRequest, QueryDict
from django.urls import resolve

_ITEMS = 1  # of a list of objects
_WORDS = 3  # of a list of words
_LETTERS = 120


def sample(request: HttpRequest, path: str, query: str) -> str:
    """Return what an address answers just now, cut short, or "" where it has nothing to show."""
    inner = copy(request)
    for kept in ("headers", "GET"):
        inner.__dict__.pop(kept, None)
    inner.path = inner.path_info = path
    inner.META = {name: value for name, value in request.META.items() if not name.startswith("HTTP_IF_")}
    inner.META["QUERY_STRING"] = query
    inner.GET = QueryDict(query)
    view = resolve(path)
    answer = view.func(inner, *view.args, **view.kwargs)
    if answer.status_code != 200:
        return ""
    return json.dumps(shortened(json.loads(answer.content)), ensure_ascii=False, indent=2)


def shortened(value: Any) -> Any:  # noqa: ANN401  # JSON
    """Return a value with the start of its texts, the first of its objects and a few of its words."""
    if isinstance(value, str):
        return value if len(value) <= _LETTERS else value[:_LETTERS] + "…"
    if isinstance(value, dict):
        return {name: shortened(one) for name, one in value.items()}
    if isinstance(value, list):
        most = _ITEMS if value and isinstance(value[0], dict) else _WORDS
        return [shortened(one) for one in value[:most]] + (["…"] if len(value) > most else [])
    return value
