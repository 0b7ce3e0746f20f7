"""Writes one segment: documents are taken in one by one, and turned into arrays all at once."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from whoosh.fields import FieldType, Schema

from search.backends.whoosh import schema as fields
from search.backends.whoosh.codec.columns import IntervalsWriter, ValuesWriter
from search.backends.whoosh.codec.container import ContainerWriter
from search.backends.whoosh.codec.files import FORMAT
from search.backends.whoosh.codec.forward import FIELD, turned
from search.backends.whoosh.codec.invert import Inverter
from search.backends.whoosh.codec.postings import write_postings
from search.backends.whoosh.codec.ragged import narrow
from search.backends.whoosh.codec.stored import StoredWriter

Document = Mapping[str, Any]  # field to value; a field may be missing


class SegmentWriter:
    """Takes in the documents of one segment."""

    def __init__(self, schema: Schema) -> None:
        self._fields: dict[str, FieldType] = dict(schema.items())
        self._inverters = {name: Inverter() for name, field in self._fields.items() if field.indexed}
        self._columns: dict[str, ValuesWriter | IntervalsWriter] = {}
        for name, field in self._fields.items():
            if isinstance(field, fields.Values):
                self._columns[name] = ValuesWriter()
            elif isinstance(field, fields.Intervals):
                self._columns[name] = IntervalsWriter()
        self._stored_names = [name for name, field in self._fields.items() if field.stored]
        self._stored = StoredWriter()
        self.documents = 0

    @property
    def words(self) -> int:
        """How many words the fullest field has: what decides when a segment is large enough."""
        return max(map(len, self._inverters.values()), default=0)

    def add(self, document: Document) -> None:
        """Take in a document; on an error, this writer is to be thrown away."""
        unknown = document.keys() - self._fields.keys()
        if unknown:
            raise ValueError(f"The index has no field {', '.join(sorted(unknown))}: add it to the schema.")
        for name, inverter in self._inverters.items():
            if document.get(name):
                inverter.pad(self.documents)
                inverter.add(*_words(self._fields[name], document[name]))
        for name, column in self._columns.items():
            if document.get(name):
                column.add(self.documents, document[name])
        self._stored.add({name: document[name] for name in self._stored_names if document.get(name) is not None})
        self.documents += 1

    def write(self, path: Path) -> None:
        """Write the segment to a new file and bring it to the disk."""
        with ContainerWriter(path) as out:
            for name, inverter in self._inverters.items():
                field = self._fields[name]
                positions = field.format.supports("positions")
                inverter.pad(self.documents)
                parts = list(inverter.invert(positions))
                words = write_postings(out, f"post/{name}", parts, positions=positions)
                if name == FIELD:
                    turned(parts, self.documents).write(out, words)
                if field.scorable:
                    out.add(f"length/{name}", narrow(inverter.lengths()))
            for name, column in self._columns.items():
                for key, arrays in column.arrays(f"column/{name}", self.documents):
                    out.add(key, *arrays)
            for key, arrays in self._stored.arrays():
                out.add(key, *arrays)
            out.finish(notes(self.documents, list(self._inverters), self._columns))


def notes(documents: int, indexed: list[str], columns: Mapping[str, object]) -> dict[str, Any]:
    """Return what a segment says of itself."""
    kinds = {name: "values" if isinstance(column, ValuesWriter) else "intervals" for name, column in columns.items()}
    return {"format": FORMAT, "documents": documents, "indexed": indexed, "columns": kinds}


def _words(field: FieldType, value: Any) -> tuple[list[str], Sequence[int]]:  # noqa: ANN401  # as the field has it
    if isinstance(field, fields.Words):
        return [word for word, _ in value], [position for _, position in value]
    words = sorted({*value}) if isinstance(field, fields.Values) else [str(value)]
    return words, range(len(words))
