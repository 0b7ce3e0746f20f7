"""Haystack on Whoosh as it comes: its own backend, fed through an index class; the reference that we started from."""

import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.speed.engines import FACETS, PAGE, Answer, Engine
from benchmarks.speed.rows import Row

APP = "speed_stock"


class Stock:
    """One Haystack connection on a folder. Its single text field has the exact words; it cannot weigh two readings."""

    def create(self, folder: Path) -> None:
        """Begin an empty index."""
        self.open(folder)

    def add(self, rows: list[Row]) -> None:
        """Take in articles."""
        from haystack import connections

        index = connections["default"].get_unified_index().get_index(self.model)
        connections["default"].get_backend().update(index, [self._record(row) for row in rows])

    def finish(self) -> None:
        """Everything was committed as it came."""

    def open(self, folder: Path) -> None:
        """Open the index."""
        self.model = _configure(folder)

    def ask(self, question: dict[str, Any]) -> Answer:
        """Answer a question."""
        from haystack.inputs import Exact
        from haystack.query import SQ, SearchQuerySet

        found, words = SearchQuerySet(), [exact for _, exact in question["words"]]
        if question["operator"] == "all":
            found = found.all()
        elif question["operator"] == "prefix":
            found = found.filter(content__startswith=words[0])
        elif question["operator"] == "phrase":
            found = found.filter(content=Exact(" ".join(words)))
        else:
            parts = [SQ(content=word) for word in words]
            wanted = parts[0]
            for part in parts[1:]:
                wanted = wanted & part if question["operator"] == "and" else wanted | part
            found = found.filter(wanted)
        for name, value in question["narrow"].items():
            found = found.narrow(f"{name}:{value}")
        for name in FACETS:
            found = found.facet(name)
        if question["newest"]:
            found = found.order_by("-published")
        page = [{"id": one.pk, "title": one.title} for one in found[:PAGE]]
        counts = found.facet_counts().get("fields", {})
        facets = {name: sorted(counts.get(name, []), key=lambda c: (-c[1], str(c[0])))[:20] for name in FACETS}
        return Answer(found.count(), page, facets)

    def _record(self, row: Row) -> Any:  # noqa: ANN401  # a model made on the spot
        record, terms = row["record"], row["terms"]
        facts = {name: record[name] for name in ("title", "language", "source", "year", "person", "place")}
        one = self.model(pk=int(record["django_id"]))
        for name, value in {**facts, "published": record["published"][0][0]}.items():
            setattr(one, name, value)
        one.text = f"{terms['title_exact']} {terms['text_exact']}"
        return one


def _configure(folder: Path) -> type:
    """Set up a project of one app with one model and its index, around Haystack's own backend for Whoosh."""
    import django
    from django.conf import settings

    app = ModuleType(APP)
    app.__path__ = [str(folder)]
    app.__file__ = str(folder / "__init__.py")
    sys.modules[APP] = app
    engine = "haystack.backends.whoosh_backend.WhooshEngine"
    settings.configure(
        INSTALLED_APPS=["django.contrib.contenttypes", "haystack", APP],
        HAYSTACK_CONNECTIONS={"default": {"ENGINE": engine, "PATH": str(folder)}},
        HAYSTACK_LIMIT_TO_REGISTERED_MODELS=False,
        DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    )
    django.setup()
    from django.db import models

    meta = type("Meta", (), {"app_label": APP, "managed": False})
    model = type("Article", (models.Model,), {"__module__": APP, "Meta": meta})
    sys.modules[f"{APP}.search_indexes"] = _indexes(model)
    return model


def _indexes(model: type) -> ModuleType:
    from haystack import indexes

    one: dict[str, Any] = {name: indexes.CharField(model_attr=name) for name in ("title", "language", "source", "year")}
    many = {name: indexes.MultiValueField(model_attr=name) for name in ("person", "place")}
    rest = {
        "text": indexes.CharField(document=True, model_attr="text"),
        "published": indexes.IntegerField(model_attr="published"),
        "get_model": lambda self: model,
    }
    module = ModuleType(f"{APP}.search_indexes")
    bases = (indexes.SearchIndex, indexes.Indexable)
    module.ArticleIndex = type("ArticleIndex", bases, {**one, **many, **rest})  # type: ignore[attr-defined]
    return module


def make() -> Engine:
    """Return the engine."""
    return Stock()
