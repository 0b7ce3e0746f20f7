"""What stands in a text between two blanks, and how its words are read; remembered, as it comes again and again."""

import re
from collections.abc import Callable, Collection, Iterator
from functools import cache, lru_cache

from languages import Language
from languages.segment import words as words_by_blanks
from search.query.words import cut

LONGEST = 40  # letters of what is remembered; longer ones, of scripts without blanks, hardly come again
REMEMBERED = 1 << 14  # a language, of those that are not one word alone
FEW = 64  # that are looked for one by one; more are found sooner by going through the text

_CHUNK = re.compile(r"\S+")
_AROUND = ".,;:!?…\"'()[]«»“”‘’،؛؟"
_UNSPACED = "\u0e00"  # the first letter of the first script that may be written without blanks

Readings = tuple[str, ...]


@cache
def reader(language: Language) -> Callable[[str], Readings]:
    """Return what tells under which spellings, folded forms and stems the words of a chunk stand in the index."""

    def read(chunk: str) -> Readings:
        words = (language.readings(chunk[start:end]) for start, end in language.segment(chunk))
        return tuple({cut(reading): None for word in words if word[0] for reading in word})

    def read_word(chunk: str) -> Readings:
        word = chunk.strip(_AROUND)
        if word.isalpha() and len(word) <= LONGEST and max(word) < _UNSPACED:
            found = language.readings(word)  # which it remembers
            return found if found[0] else ()
        return remembered(chunk) if len(chunk) <= LONGEST else read(chunk)

    remembered = lru_cache(maxsize=REMEMBERED)(read)
    return read_word if language.segment is words_by_blanks else remembered


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
