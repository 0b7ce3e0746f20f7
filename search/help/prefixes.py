"""What begins so: sorted keys, each with what it stands for and how much that weighs."""

from collections.abc import Iterable, Sequence

import numpy as np

from search.help.texts import Array, Arrays, Table, Texts, by_bytes, text_arrays


class Prefixes:
    """Sorted keys in one layer or several; several may stand for one thing."""

    def __init__(self, *layers: Table, name: str) -> None:
        self._layers = [(Texts(one, name), one[f"{name}/stands"], one[f"{name}/weight"]) for one in layers]

    def best(self, prefix: str, most: int) -> list[int]:
        """Return the numbers of the weightiest things with a key that begins so, the weightiest first."""
        found: list[tuple[int, int]] = []
        for keys, stands, weights in self._layers if prefix else ():
            first, last = keys.beginning(prefix)
            places = first + heaviest(weights[first:last], 4 * most)  # one thing may come by several keys
            found += zip(weights[places].tolist(), stands[places].tolist(), strict=True)
        ordered = sorted(found, key=lambda one: -one[0])
        return list(dict.fromkeys(number for _, number in ordered))[:most]


def prefix_arrays(name: str, rows: Iterable[tuple[str, int, int]]) -> Arrays:
    """Return the arrays of (key, number of what it stands for, weight) under a name."""
    ordered = sorted(((by_bytes(key), number, weight) for key, number, weight in rows))
    return {
        **text_arrays(name, [key.decode("utf-8", "surrogatepass") for key, _, _ in ordered]),
        f"{name}/stands": np.fromiter((number for _, number, _ in ordered), np.int32, len(ordered)),
        f"{name}/weight": np.fromiter((weight for _, _, weight in ordered), np.int64, len(ordered)),
    }


def heaviest(weights: Array | Sequence[int], most: int) -> Array:
    """Return the places of the largest weights, the largest first, equals in order."""
    weights = np.asarray(weights)
    if not len(weights):
        return np.zeros(0, np.int64)
    several = min(most, len(weights))
    top = np.argpartition(-weights, several - 1)[:several]
    return top[np.lexsort((top, -weights[top]))]
