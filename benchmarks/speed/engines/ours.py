"""Our own engine. Building it includes reading the texts, which the others are spared."""

from contextlib import ExitStack
from pathlib import Path
from typing import Any

from benchmarks.speed.engines import EXACT, FACETS, PAGE, WEIGHTS, Answer, Engine
from benchmarks.speed.rows import Row


class Ours:
    """The executor on segments of flat arrays."""

    def create(self, folder: Path) -> None:
        """Begin an empty index."""
        from search.backends.whoosh import contents
        from search.backends.whoosh.commit import writing
        from search.backends.whoosh.schema import build_schema

        contents.create(folder, build_schema())
        self.folder, self.open_batch = folder, ExitStack()
        self.batch = self.open_batch.enter_context(writing(folder))

    def add(self, rows: list[Row]) -> None:
        """Take in articles."""
        from search.backends.whoosh.documents import document

        for row in rows:
            self.batch.add(document(row["record"]))

    def finish(self) -> None:
        """Commit, and merge all into one segment."""
        from search.backends.whoosh.merging import optimise

        self.open_batch.close()
        optimise(self.folder)

    def open(self, folder: Path) -> None:
        """Open an index that was built before."""
        self.folder = folder

    def ask(self, question: dict[str, Any]) -> Answer:
        """Answer a question."""
        from search.backends.whoosh.execute import current_snapshot, execute
        from search.backends.whoosh.request import Ask, Choice

        answer = execute(
            current_snapshot(self.folder),
            Ask(
                query=_query(question),
                choices=tuple(Choice(field=k, wanted=frozenset([v])) for k, v in question["narrow"].items()),
                facets=FACETS,
                facet_limit=20,
                order="newest" if question["newest"] else "relevance",
                limit=PAGE,
            ),
        )
        facets = {name: list(counts) for name, counts in answer.facets.items()}
        return Answer(answer.total, [dict(one.stored) for one in answer.found], facets)


def _query(question: dict[str, Any]) -> Any:  # noqa: ANN401  # a query of Whoosh, which has no types
    from whoosh.query import And, Every, Or, Prefix, Term

    from search.backends.whoosh.nodes import Constant, Coverage, Sequence

    words, operator = question["words"], question["operator"]
    if operator == "all":
        return Constant(Every(), 0.0)
    if operator == "prefix":
        return Or([Constant(Prefix(field, words[0][1]), WEIGHTS[field]) for field in EXACT])
    if operator == "phrase":
        return Or([Sequence(tuple(((f, exact),) for _, exact in words), boost=WEIGHTS[f]) for f in EXACT])
    parts = [
        Or([Term(field, word[field in EXACT], boost=weight) for field, weight in WEIGHTS.items()]) for word in words
    ]
    return parts[0] if len(parts) == 1 else And(parts) if operator == "and" else Coverage(parts)


def make() -> Engine:
    """Return the engine."""
    return Ours()
