"""Haystack's backend: keeps the index, and answers questions from the open state of it."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import Model
from haystack import connections
from haystack.backends import BaseSearchBackend, log_query
from haystack.constants import DJANGO_CT, DJANGO_ID
from haystack.indexes import SearchIndex
from haystack.models import SearchResult
from haystack.utils import get_identifier, get_model_ct
from whoosh.fields import Schema

from search.backends.whoosh import place
from search.backends.whoosh.build import BUILDING, LEVELLING, Build, building, faults_told, held, remember, write
from search.backends.whoosh.compile import compile_question, grams_of
from search.backends.whoosh.contents import read_contents
from search.backends.whoosh.documents import document
from search.backends.whoosh.merging import due, merge_in_background
from search.backends.whoosh.request import Answer, Ask, Choice, Order, Span
from search.backends.whoosh.schema import build_schema
from search.backends.whoosh.similar import similar_to
from search.backends.whoosh.snapshot import opened
from search.faults import IndexUnavailableError
from search.query.nodes import Question
from search.query.parse import parse

FACET_LIMIT = 100  # values of a facet
_ORDERS: dict[str, Order] = {"-published": "newest", "published": "oldest"}


class Backend(BaseSearchBackend):
    """One per thread, as Haystack has it; so it holds nothing but where the index lies."""

    def __init__(self, connection_alias: str, **options: Any) -> None:  # noqa: ANN401  # Haystack's signature
        super().__init__(connection_alias, **options)

    @property
    def root(self) -> Path:
        """Return where the index lies, with all its builds."""
        return Path(str(settings.HAYSTACK_CONNECTIONS[self.connection_alias]["PATH"]))

    def setup(self) -> None:
        """Make an empty index where there is none."""
        try:
            place.current(self.root)
        except IndexUnavailableError:
            with self.aside() as build:
                build.swap()

    def build_schema(self, fields: Mapping[str, Any]) -> tuple[str, Schema]:
        """Return the name of the main field and the schema, which is our own whatever Haystack's fields are."""
        return "text", build_schema()

    def update(self, index: SearchIndex, iterable: Iterable[Model], commit: bool = True) -> None:
        """Take in records; those that are there already are replaced."""
        self.level(iterable)

    def remove(self, obj_or_string: Model | str, commit: bool = True) -> None:
        """Take a record out."""
        self.level(gone=[get_identifier(obj_or_string)])

    def level(self, records: Iterable[Model] = (), gone: Iterable[str] = ()) -> None:
        """Take in records and take others out, by their identifiers, all in one commit."""
        folder = place.current(self.root)
        with faults_told(self.root):
            remember(self.root, write(folder, self.documents(records), gone))
            if due(read_contents(folder).segments):
                merge_in_background(folder)

    def holding(self, timeout: float = 0) -> AbstractContextManager[None]:
        """Hold the lock of whoever makes the index level with the database; IndexBusyError if another does."""
        return held(self.root, LEVELLING, timeout)

    @contextmanager
    def aside(self) -> Iterator[Build]:
        """Make a new build of the index, which counts once it is swapped in; IndexBusyError if another is made."""
        with held(self.root, BUILDING, 0), faults_told(self.root), building(self.root, self.documents) as build:
            yield build

    def clear(self, models: Iterable[type[Model]] | None = None, commit: bool = True) -> None:
        """Take everything out, or everything of some models."""
        kinds = None if models is None else {get_model_ct(model) for model in models}
        gone = [one["id"] for one in self.stored() if kinds is None or one[DJANGO_CT] in kinds]
        self.level(gone=gone)

    def documents(self, records: Iterable[Model]) -> Iterator[dict[str, Any]]:
        """Yield what the index takes in of records."""
        indexes = connections[self.connection_alias].get_unified_index()
        for record in records:
            yield document(indexes.get_index(type(record)).full_prepare(record))

    def stored(self) -> list[dict[str, Any]]:
        """Return the stored fields of everything in the index."""
        return list(opened(self.root).stored())

    def is_there(self) -> bool:
        """Tell whether there is an index, whether it can be read or not."""
        return (self.root / place.CURRENT).exists()

    def count(self) -> int:
        """Return how many records are in the index."""
        return opened(self.root).count()

    def frequencies(self, field: str, words: Iterable[str]) -> dict[str, int]:
        """Return how many records have each of some words in a field."""
        return opened(self.root).frequencies(field, words)

    @log_query  # type: ignore[untyped-decorator]  # Haystack has no types
    def search(self, query_string: Question | str, **options: Any) -> dict[str, Any]:  # noqa: ANN401
        """Answer a question; `answer` in what is returned is the whole of it."""
        asked = query_string if isinstance(query_string, Question) else Question(root=parse(query_string).root)
        narrow = options.get("narrow_queries") or ()
        start = options.get("start_offset") or 0
        end = options.get("end_offset")
        ask = Ask(
            query=compile_question(asked),
            grams=grams_of(asked),
            choices=tuple(sorted((one for one in narrow if isinstance(one, Choice)), key=lambda one: one.field)),
            spans=tuple(one for one in narrow if isinstance(one, Span)),
            facets=tuple(options.get("facets") or ()),
            facet_limit=options.get("facet_limit") or FACET_LIMIT,
            order=_ORDERS.get((options.get("sort_by") or [""])[0], "relevance"),
            offset=start,
            limit=max(0, (start + 20 if end is None else end) - start),
            fold=options.get("fold") or "",
            months=bool(options.get("months")),
            spoken=options.get("spoken") or 0,
        )
        return self._response(opened(self.root).execute(ask), options.get("result_class"))

    def more_like_this(
        self,
        model_instance: Model,
        additional_query_string: Question | None = None,
        result_class: type[SearchResult] | None = None,
        **options: Any,  # noqa: ANN401  # Haystack's signature
    ) -> dict[str, Any]:
        """Find records that share the telling words, the people and the places of one."""
        start, end = options.get("start_offset") or 0, options.get("end_offset")
        query = similar_to(next(iter(self.documents([model_instance]))), opened(self.root))
        ask = Ask(query=query, offset=start, limit=max(0, (start + 5 if end is None else end) - start))
        return self._response(opened(self.root).execute(ask), result_class)

    def _response(self, answer: Answer, result_class: type[SearchResult] | None) -> dict[str, Any]:
        kind = result_class or SearchResult
        results = []
        for one in answer.found:
            app, model = one.stored[DJANGO_CT].split(".")
            rest = {name: value for name, value in one.stored.items() if name not in (DJANGO_CT, DJANGO_ID)}
            results.append(kind(app, model, one.stored[DJANGO_ID], one.score, **rest))
        facets = {"fields": dict(answer.facets), "dates": {}, "queries": {}}
        return {"results": results, "hits": answer.total, "facets": facets, "answer": answer}
