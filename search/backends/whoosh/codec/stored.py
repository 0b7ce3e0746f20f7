"""What is given back with a hit: a small dictionary a document, packed one by one so that a page reads only its own."""

import json
import zlib
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from search.backends.whoosh.codec.container import Array, Container
from search.backends.whoosh.codec.ragged import narrow

_WORTH_PACKING = 200  # bytes; below, zlib makes it hardly smaller and always slower
_PLAIN, _PACKED = b"\0", b"\1"


def pack(values: Mapping[str, Any]) -> bytes:
    """Return values that JSON can hold as bytes."""
    plain = json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    return _PLAIN + plain if len(plain) < _WORTH_PACKING else _PACKED + zlib.compress(plain, 3)


def unpack(packed: bytes) -> dict[str, Any]:
    """Return the values again."""
    plain = packed[1:] if packed[:1] == _PLAIN else zlib.decompress(packed[1:])
    values: dict[str, Any] = json.loads(plain.decode("utf-8", "surrogatepass"))
    return values


class StoredWriter:
    """Collects the stored fields of documents in order."""

    def __init__(self) -> None:
        self._packed: list[bytes] = []

    def add(self, values: Mapping[str, Any]) -> None:
        """Add those of the next document."""
        self._packed.append(pack(values))

    def arrays(self) -> Iterator[tuple[str, list[Array]]]:
        """Yield what is to be written."""
        yield "stored/blob", [np.frombuffer(b"".join(self._packed), np.uint8)]
        yield "stored/end", [narrow(np.cumsum(np.array([len(packed) for packed in self._packed], np.int64)))]


class Stored:
    """The stored fields of one segment."""

    def __init__(self, container: Container) -> None:
        self._container = container
        self.ends = container["stored/end"]

    def __getitem__(self, document: int) -> dict[str, Any]:
        start = int(self.ends[document - 1]) if document else 0
        return unpack(self._container.text("stored/blob", start, int(self.ends[document])))
