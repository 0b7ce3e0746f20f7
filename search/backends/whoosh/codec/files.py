"""One open segment: everything that its file holds, each part opened when it is first wanted."""

from functools import cached_property
from pathlib import Path
from threading import Lock
from weakref import WeakValueDictionary

from search.backends.whoosh.codec.columns import Intervals, Values
from search.backends.whoosh.codec.container import Array, BrokenFileError, Container
from search.backends.whoosh.codec.forward import GRAMS, Forward
from search.backends.whoosh.codec.postings import Postings
from search.backends.whoosh.codec.stored import Stored

FORMAT = 2
SUFFIX = ".flat"

_open: WeakValueDictionary[Path, "SegmentFile"] = WeakValueDictionary()
_opening = Lock()


class SegmentFile:
    """The parts of a segment by their names. A segment never changes, so threads and readers share it."""

    def __init__(self, path: Path) -> None:
        self.container = Container(path)
        notes = self.container.notes
        if notes["format"] != FORMAT:
            raise BrokenFileError(f"{path} was written by another version of this archive. Run `manage.py rebuild`.")
        self.documents: int = notes["documents"]
        self.indexed: tuple[str, ...] = tuple(notes["indexed"])
        self.columns: dict[str, str] = notes["columns"]
        self._postings: dict[str, Postings] = {}
        self._columns: dict[str, Values | Intervals] = {}

    def postings(self, field: str) -> Postings:
        """Return the postings of a field; KeyError if it has none."""
        found = self._postings.get(field)
        if found is None:
            if field not in self.indexed:
                raise KeyError(field)
            found = self._postings[field] = Postings(self.container, f"post/{field}")
        return found

    def lengths(self, field: str) -> Array | None:
        """Return how many words each document has in a field, or nothing where that was not counted."""
        return self.container.get(f"length/{field}")

    def values(self, field: str) -> Values:
        """Return the values of a facet."""
        column = self.column(field)
        assert isinstance(column, Values), f"{field} is no facet"  # noqa: S101
        return column

    def intervals(self, field: str) -> Intervals:
        """Return the stretches of days of a field."""
        column = self.column(field)
        assert isinstance(column, Intervals), f"{field} holds no intervals"  # noqa: S101
        return column

    def column(self, field: str) -> Values | Intervals:
        """Return a column of either kind; KeyError if there is none."""
        found = self._columns.get(field)
        if found is None:
            kind = Values if self.columns[field] == "values" else Intervals
            found = self._columns[field] = kind(self.container, f"column/{field}")
        return found

    @cached_property
    def forward(self) -> Forward:
        """The words of each document."""
        return Forward(self.container)

    @cached_property
    def grams(self) -> Postings:
        """The words that have a group of letters: their numbers, in the place of documents."""
        return Postings(self.container, GRAMS)

    @cached_property
    def stored(self) -> Stored:
        """The stored fields."""
        return Stored(self.container)


def open_segment(path: Path) -> SegmentFile:
    """Return an open segment; everybody in this process shares one."""
    with _opening:
        found = _open.get(path)
        if found is None:
            found = _open[path] = SegmentFile(path)
        return found
