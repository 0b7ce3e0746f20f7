"""Where the time of a results page goes: in the engine, the database, the template, or the rest."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest import mock

PARTS = ("engine", "database", "template", "inside engine", "inside template", "database in template")


def shares(paths: Sequence[str]) -> dict[str, float]:
    """Return the share of each part in the time of whole pages, asked for in this process."""
    from django.db import connection
    from django.template.base import Template
    from django.test import Client

    from search.backends.whoosh.backend import Backend

    client, spent = Client(SERVER_NAME="localhost"), dict.fromkeys(PARTS, 0.0)
    client.get(paths[0])
    with ExitStack() as watch:
        watch.enter_context(connection.execute_wrapper(_database(spent)))
        watch.enter_context(_timed(Backend, "search", "engine", spent))
        watch.enter_context(_timed(Template, "render", "template", spent))
        began = time.perf_counter()
        for path in paths:
            client.get(path)
        whole = time.perf_counter() - began
    spent["template"] = max(spent["template"] - spent["database in template"], 0.0)
    found = {part: spent[part] / whole for part in ("engine", "database", "template")}
    return {**found, "rest": max(1 - sum(found.values()), 0.0)}


def _database(spent: dict[str, float]) -> Callable[..., Any]:
    def run(execute: Callable[..., Any], *arguments: Any) -> Any:  # noqa: ANN401  # Django's own signature
        began = time.perf_counter()
        try:
            return execute(*arguments)
        finally:
            took = time.perf_counter() - began
            spent["database"] += took
            if spent["inside template"]:
                spent["database in template"] += took

    return run


@contextmanager
def _timed(owner: object, name: str, part: str, spent: dict[str, float]) -> Iterator[None]:
    """Count the time of a function, the outermost of its calls alone, as that of a part."""
    original, mark = getattr(owner, name), f"inside {part}"

    def timed(*arguments: Any, **options: Any) -> Any:  # noqa: ANN401
        spent[mark] += 1
        began = time.perf_counter()
        try:
            return original(*arguments, **options)
        finally:
            spent[mark] -= 1
            if not spent[mark]:
                spent[part] += time.perf_counter() - began

    with mock.patch.object(owner, name, timed):
        yield
