"""Words with their places."""

from collections.abc import Iterable


def placed(words: Iterable[str]) -> list[tuple[str, int]]:
    return [(word, place) for place, word in enumerate(words)]
