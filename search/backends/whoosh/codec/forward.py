"""The other way round: which words of one field each document has, and which words have a group of letters.

With both, the documents at the top of a ranking can be compared with a query by parts of words.
"""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from search.backends.whoosh.codec.container import Array, Container, ContainerWriter
from search.backends.whoosh.codec.invert import Inverter
from search.backends.whoosh.codec.postings import Inverted, write_postings
from search.backends.whoosh.codec.ragged import Ragged, RaggedWriter, exclusive_sum, narrow
from search.query.grams import grams

FIELD = "text_exact"  # the one field that is also kept the other way round
WORDS, GRAMS = "forward/words", "forward/grams"


class ForwardWriter:
    """Writes the words of documents as numbers of the sorted words of the segment, and how often they stand there."""

    def __init__(self) -> None:
        self._steps, self._frequencies = RaggedWriter(), RaggedWriter()
        self._lengths: list[Array] = [np.zeros(0, np.int64)]

    def extend(self, words: Array, frequencies: Array, lengths: Array) -> None:
        """Add the rising words of documents that come after those of before."""
        starts = exclusive_sum(lengths)[lengths > 0]
        steps = np.diff(words, prepend=0)
        steps[starts] = words[starts]
        self._steps.extend(steps, lengths)
        self._frequencies.extend(frequencies - 1, lengths)
        self._lengths.append(lengths)

    def write(self, out: ContainerWriter, words: Iterable[bytes]) -> None:
        """Write all of it, and the groups of letters of all words."""
        for key, parts in [*self._steps.arrays(f"{WORDS}/step"), *self._frequencies.arrays(f"{WORDS}/tf")]:
            out.add(key, *parts)
        out.add(f"{WORDS}/found", narrow(np.concatenate(self._lengths)))
        write_postings(out, GRAMS, _lettered(words), positions=False)


class Forward:
    """The words of the documents of one segment."""

    def __init__(self, container: Container) -> None:
        self.found = container[f"{WORDS}/found"]
        self._steps = Ragged(container, f"{WORDS}/step")
        self._frequencies = Ragged(container, f"{WORDS}/tf")

    def row(self, document: int) -> tuple[Array, Array]:
        """Return the numbers of a document's words, rising, and how often each stands there."""
        length = int(self.found[document])
        words = np.cumsum(self._steps.row(document, length), dtype=np.int64)
        return words, self._frequencies.row(document, length).astype(np.int64) + 1

    def rows(self, documents: Iterable[int]) -> tuple[Array, Array, Array]:
        """Return the words of several documents one after the other, their frequencies, and how many each has."""
        rows = [self.row(document) for document in documents]
        lengths = np.array([len(words) for words, _ in rows], np.int64)
        none = np.zeros(0, np.int64)
        words = np.concatenate([none, *(words for words, _ in rows)])
        return words, np.concatenate([none, *(frequencies for _, frequencies in rows)]), lengths


def turned(parts: Sequence[Inverted], documents: int) -> ForwardWriter:
    """Return the postings of a field the other way round."""
    found = np.concatenate([np.zeros(0, np.int64), *(part.found for part in parts)])
    owners = np.concatenate([np.zeros(0, np.int64), *(part.documents for part in parts)])
    frequencies = np.concatenate([np.zeros(0, np.int64), *(part.frequencies for part in parts)])
    order = np.argsort(owners, kind="stable")
    writer = ForwardWriter()
    words = np.repeat(np.arange(len(found)), found)[order]
    writer.extend(words, frequencies[order], np.bincount(owners, minlength=documents))
    return writer


def _lettered(words: Iterable[bytes]) -> Iterator[Inverted]:
    inverter = Inverter()
    for word in words:
        letters = grams(word.decode("utf-8", "surrogatepass"))
        inverter.add(letters, range(len(letters)))
    return inverter.invert(positions=False)
