"""The fields of the index: one shared set for all languages, each text read by its own language."""

import struct
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from whoosh import fields, formats

from search.query.narrowing import Interval

INDEX_VERSION = 5  # raise it with every change of what is written; an older index must then be rebuilt

TEXT = ("text_stem", "text_exact", "text_folded", "title_stem", "title_exact", "title_folded", "lead_stem")
CHOICES = ("language", "source", "person", "place", "country", "year", "story", "copy")
INTERVALS = ("published", "mentions")

Placed = Sequence[tuple[str, int]]  # the words of one document in one field, each with its position, in order


class Words(fields.FieldType):
    """Words with their positions, read beforehand; the value is a `Placed`."""

    def __init__(self) -> None:
        super().__init__(formats.Positions(), None, scorable=True)

    def index(self, value: Placed, **options: object) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Yield each word with its frequency and positions."""
        places: dict[str, list[int]] = defaultdict(list)
        for word, position in value:
            places[word].append(position)
        for word, found in places.items():
            yield word.encode("utf-8"), len(found), float(len(found)), self.format.encode(found)


class Values(fields.FieldType):
    """Codes and slugs, any number of them a document, matched whole and counted in facets."""

    def __init__(self) -> None:
        super().__init__(formats.Existence(), None, sortable=True)

    def index(self, value: Iterable[str], **options: object) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Yield each value once."""
        for one in sorted(set(value)):
            yield one.encode("utf-8"), 1, 1.0, b""

    def to_column_value(self, value: Iterable[str]) -> bytes:
        """Return the values as a column keeps them: parted by zero bytes."""
        return b"\0".join(one.encode("utf-8") for one in sorted(set(value)))

    def from_column_value(self, value: bytes) -> tuple[str, ...]:
        """Return the values of one document."""
        return tuple(value.decode("utf-8").split("\0")) if value else ()


class Intervals(fields.FieldType):
    """Stretches of days, any number of them a document; kept in a column and in no postings."""

    indexed = False

    def __init__(self) -> None:
        super().__init__(formats.Existence(), None, sortable=True)

    def to_column_value(self, value: Iterable[Interval]) -> bytes:
        """Return the intervals as a column keeps them: pairs of little-endian whole numbers."""
        return b"".join(struct.pack("<ii", first, last) for first, last in sorted(set(value)))

    def from_column_value(self, value: bytes) -> tuple[Interval, ...]:
        """Return the intervals of one document."""
        return tuple(struct.iter_unpack("<ii", value))


def build_schema() -> fields.Schema:
    """Return the schema; `id`, `django_ct` and `django_id` are Haystack's own names for a record."""
    schema = fields.Schema(
        id=fields.ID(stored=True, unique=True),
        django_ct=fields.ID(stored=True),
        django_id=fields.STORED(),
        stamp=fields.STORED(),
        title=fields.STORED(),
    )
    for kind, names in ((Words, TEXT), (Values, CHOICES), (Intervals, INTERVALS)):
        for name in names:
            schema.add(name, kind())
    return schema
