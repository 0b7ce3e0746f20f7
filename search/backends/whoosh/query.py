"""Haystack's query, which builds the archive's own question in place of a string."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from typing import Any, Self

from haystack.backends import BaseSearchQuery, SearchNode

from search.backends.whoosh.request import Answer
from search.backends.whoosh.schema import INTERVALS
from search.query import nodes
from search.query.nodes import Clause, Group, Node, Question
from search.query.parse import parse

_READERS: dict[str, Callable[[str], Node]] = {
    "exact": nodes.Phrase,
    "startswith": nodes.Prefix,
    "fuzzy": partial(nodes.Fuzzy, edits=1),
}
_ANY_DAY = (date.min.toordinal(), date.max.toordinal())


class Query(BaseSearchQuery):
    """Collects filters and runs them; `answer` is the whole of what the engine said."""

    answer: Answer | None = None

    def run(self, spelling_query: str | None = None, **kwargs: Any) -> None:  # noqa: ANN401  # Haystack's signature
        """Run the query and keep all of the answer; Haystack's own keeps four parts of it."""
        response = self.backend.search(self.build_query(), **(self.build_params(spelling_query) | kwargs))
        self._results = response["results"]
        self._hit_count = response["hits"]
        self._facet_counts = self.post_process_facets(response)
        self._spelling_suggestion = None
        self.answer = response["answer"]

    def run_mlt(self, **kwargs: Any) -> None:  # noqa: ANN401  # Haystack's signature
        """Find similar records, as many as the limits say."""
        super().run_mlt(start_offset=self.start_offset, end_offset=self.end_offset, **kwargs)

    def build_query(self) -> Question:
        """Return the question that all filters make together."""
        asked = [value for value in _values(self.query_filter) if isinstance(value, Question)]
        language, strict = (asked[0].language, asked[0].strict) if asked else ("und", False)
        root = self._node(self.query_filter)
        return Question(root=root if root.clauses else nodes.Everything(), language=language, strict=strict)

    def build_query_fragment(self, field: str, filter_type: str, value: Any) -> Node:  # noqa: ANN401
        """Return the node for one filter, such as `title__startswith="Er"`."""
        value = value.prepare(self) if hasattr(value, "prepare") else value
        if isinstance(value, Question):
            return value.root
        if field in INTERVALS:
            return nodes.Dated(field, _interval(filter_type, value))
        values = value if isinstance(value, list | tuple | set) else [value]
        if field not in ("content", "text", "title"):
            return nodes.Chosen(field, tuple(map(str, values)))
        read = _READERS.get(filter_type, _read)
        found = Group(tuple(Clause(read(str(one))) for one in values))
        return nodes.InTitle(found) if field == "title" else found

    def _node(self, tree: SearchNode) -> Group:
        need: nodes.Need = "must" if tree.connector == tree.AND else "should"
        parts = []
        for child in tree.children:
            if isinstance(child, SearchNode):
                parts.append(Clause(self._node(child), need))
            else:
                field, filter_type = tree.split_expression(child[0])
                parts.append(Clause(self.build_query_fragment(field, filter_type, child[1]), need))
        found = Group(tuple(parts))
        return Group((Clause(found, "not"),)) if tree.negated and parts else found

    def _clone(self, klass: type[Any] | None = None, using: str | None = None) -> Self:
        clone: Self = super()._clone(klass, using)
        clone.spelling_query = None
        return clone


def _read(text: str) -> Node:
    return parse(text).root


def _values(tree: SearchNode) -> Iterable[object]:
    for child in tree.children:
        if isinstance(child, SearchNode):
            yield from _values(child)
        else:
            yield child[1]


def _interval(filter_type: str, value: Any) -> tuple[int, int]:  # noqa: ANN401  # a date, or two
    if filter_type in ("range", "in"):
        return min(value).toordinal(), max(value).toordinal()
    day = value.toordinal()
    limits = {
        "gt": (day + 1, _ANY_DAY[1]),
        "gte": (day, _ANY_DAY[1]),
        "lt": (_ANY_DAY[0], day - 1),
        "lte": (_ANY_DAY[0], day),
    }
    return limits.get(filter_type, (day, day))
