"""What stands in a text between two blanks, and how its words are read; remembered, as it comes again and again."""

import re
from collections.abc import Callable, Collection, Iterator
from functools import cache, lru_cache

from languages import Language
from search.query.words import cut

LONGEST = 40  # letters of what is remembered; longer ones, of scripts without blanks, hardly come again
REMEMBERED = 1 << 16  # a language
FEW = 64  # that are looked for one by one; more are found sooner by going through the text

_CHUNK = re.compile(r"\S+")

Readings = tuple[str, ...]


@cache
def reader(language: Language) -> Callable[[str], Readings]:
    """Return what tells under which spellings, folded forms and stems the words of a chunk stand in the index."""

    def read(chunk: str) -> Readings:
        words = (language.readings(chunk[start:end]) for start, end in language.segment(chunk))
        return tuple({cut(reading): None for word in words if word[0] for reading in word})

    remembered = lru_cache(maxsize=REMEMBERED)(read)
    return lambda chunk: remembered(chunk) if len(chunk) <= LONGEST else read(chunk)


def places(text: str, chunks: Collection[str]) -> Iterator[tuple[int, str]]:
    """Yield where chunks stand in a text, in any order."""
    if len(chunks) > FEW:
        yield from ((match.start(), match[0]) for match in _CHUNK.finditer(text) if match[0] in chunks)
        return
    for chunk in chunks:
        end = 0
        while (start := text.find(chunk, end)) >= 0:
            end = start + len(chunk)
            if (not start or text[start - 1].isspace()) and (end == len(text) or text[end].isspace()):
                yield start, chunk
            else:
                end = start + 1
