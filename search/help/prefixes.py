"""What begins so: sorted keys, each with what it stands for and how much that weighs."""

from bisect import bisect_left
from collections.abc import Iterable

import numpy as np

_LAST = chr(0x10FFFF)


class Prefixes:
    """Sorted keys in memory; several may stand for one thing."""

    def __init__(self, rows: Iterable[tuple[str, int, int]]) -> None:
        """Take (key, number of what it stands for, weight)."""
        ordered = sorted(rows)
        self._keys = [key for key, _, _ in ordered]
        self._numbers = np.fromiter((number for _, number, _ in ordered), np.int32, len(ordered))
        self._weights = np.fromiter((weight for _, _, weight in ordered), np.int64, len(ordered))

    def __len__(self) -> int:
        return len(self._keys)

    def best(self, prefix: str, most: int) -> list[int]:
        """Return the numbers of the weightiest things with a key that begins so, the weightiest first."""
        first, last = bisect_left(self._keys, prefix), bisect_left(self._keys, prefix + _LAST)
        if not prefix or first == last:
            return []
        weights = self._weights[first:last]
        several = min(4 * most, len(weights))  # one thing may come by several keys
        top = np.argpartition(-weights, several - 1)[:several]
        ordered = top[np.lexsort((top, -weights[top]))]
        return list(dict.fromkeys(self._numbers[first + ordered].tolist()))[:most]
