"""What was worked out lately, up to a number of bytes."""

from collections import OrderedDict
from threading import Lock
from typing import Generic, TypeVar

from search.backends.whoosh.codec.container import Array

Key = TypeVar("Key")
Kept = TypeVar("Kept", bound=tuple[Array, ...])

BYTES = 32 << 20


class Memory(Generic[Key, Kept]):
    """Keeps tuples of arrays; those that were not asked for the longest give way."""

    def __init__(self, limit: int = BYTES) -> None:
        self._kept: OrderedDict[Key, Kept] = OrderedDict()
        self._left = limit
        self._lock = Lock()

    def get(self, key: Key) -> Kept | None:
        """Return what is kept under a key."""
        with self._lock:
            found = self._kept.get(key)
            if found is not None:
                self._kept.move_to_end(key)
            return found

    def keep(self, key: Key, value: Kept) -> Kept:
        """Keep a value, and return it."""
        with self._lock:
            if key not in self._kept:
                self._kept[key] = value
                self._left -= _size(value)
            while self._left < 0 and len(self._kept) > 1:
                self._left += _size(self._kept.popitem(last=False)[1])
        return value


def _size(value: tuple[Array, ...]) -> int:
    return 200 + sum(array.nbytes for array in value)
