"""Writing: changes to the index that counts, and a whole new one built aside."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from django.db.models import Model

from search.backends.whoosh import place
from search.backends.whoosh.codec.container import BrokenFileError
from search.backends.whoosh.codec.segment import FlatSegment
from search.backends.whoosh.codec.writer import Document
from search.backends.whoosh.commit import writing
from search.backends.whoosh.compile import compile_question
from search.backends.whoosh.contents import create
from search.backends.whoosh.lock import LockedError, holding
from search.backends.whoosh.merging import optimise
from search.backends.whoosh.request import Answer, Ask
from search.backends.whoosh.schema import build_schema
from search.backends.whoosh.snapshot import Opened
from search.faults import IndexBusyError, IndexUnavailableError
from search.query.nodes import Clause, Everything, Group, Question

Prepare = Callable[[Iterable[Model]], Iterable[Document]]  # what the index takes in of records

LEVELLING, BUILDING = "level.lock", "build.lock"
_JOURNAL = "changed"  # while a build is made: the records that were written to the index that counts


class Build:
    """An index that does not count yet."""

    def __init__(self, root: Path, folder: Path, prepare: Prepare) -> None:
        self.root = root
        self._prepare = prepare
        self.folder = folder
        self.swapped = False

    def write(self, records: Iterable[Model], gone: Iterable[str] = ()) -> None:
        """Take in records and take others out, by their identifiers, in one commit."""
        write(self.folder, self._prepare(records), gone)

    def adopt(self, segments: Sequence[FlatSegment]) -> None:
        """Take over segments that were written aside, of records that it does not have, and make one of them."""
        with writing(self.folder) as batch:
            batch.adopt(segments)
        if len(segments) > 1:
            optimise(self.folder)

    def changed(self) -> set[str]:
        """Return the identifiers of the records that changed since the build began."""
        return set((self.root / _JOURNAL).read_text(encoding="utf-8").split("\n")) - {""}

    def counts(self, field: str) -> dict[str, int]:
        """Return how many records it has of each value of a field that is counted in facets."""
        answer = self._execute(Question(root=Group((Clause(Everything()),))), field)
        return dict(answer.facets[field])

    def finds(self, question: Question) -> int:
        """Return how many records it finds."""
        return self._execute(question).total

    def _execute(self, question: Question, *facets: str) -> Answer:
        return Opened(self.folder).execute(Ask(query=compile_question(question), facets=facets, limit=0))

    def swap(self) -> None:
        """Make it the one that counts."""
        place.swap(self.root, self.folder)
        self.swapped = True


@contextmanager
def building(root: Path, prepare: Prepare) -> Iterator[Build]:
    """Make a new empty build; what is not swapped in by the end of the block is removed. One at a time."""
    place.sweep_unfinished(root)
    folder = place.aside(root)
    (root / _JOURNAL).write_text("", encoding="utf-8")
    build = Build(root, folder, prepare)
    try:
        create(folder, build_schema())
        yield build
    finally:
        (root / _JOURNAL).unlink(missing_ok=True)
        if not build.swapped:
            place.remove(folder)


def write(folder: Path, documents: Iterable[Document], gone: Iterable[str]) -> list[str]:
    """Take documents into an index and take others out, in one commit; return the identifiers of all."""
    touched = []
    with writing(folder) as batch:
        for key in gone:
            batch.remove(key)
            touched.append(key)
        for document in documents:
            batch.add(document)
            touched.append(document["id"])
    return touched


def remember(root: Path, keys: Sequence[str]) -> None:
    """Tell a build that is being made which records changed meanwhile."""
    journal = root / _JOURNAL
    if keys and journal.exists():
        with journal.open("a", encoding="utf-8") as file:
            file.write("".join(f"{key}\n" for key in keys))


@contextmanager
def faults_told(root: Path) -> Iterator[None]:
    """Raise IndexUnavailableError for what the disk refuses: a full one, a folder that is read-only, a cut-off file."""
    try:
        yield
    except (OSError, BrokenFileError) as error:
        raise IndexUnavailableError(
            f"The index in {root} cannot be written: {error}. See to the disk and its permissions; "
            "what changed is kept in the outbox. If it stays so, run `manage.py rebuild`."
        ) from error


@contextmanager
def held(root: Path, name: str, timeout: float) -> Iterator[None]:
    """Hold a lock of the index; IndexBusyError if it is not to be had in so many seconds."""
    with ExitStack() as stack:
        try:
            with faults_told(root):
                root.mkdir(parents=True, exist_ok=True)
                stack.enter_context(holding(root, name, timeout))
        except LockedError as error:
            raise IndexBusyError(f"{root / name} is held by another process; try again when it is done.") from error
        yield
