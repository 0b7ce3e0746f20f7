"""Making one segment of several, without their deleted documents."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from search.backends.whoosh.codec.columns import Intervals, Values, intervals_arrays, values_arrays
from search.backends.whoosh.codec.container import Array, ContainerWriter
from search.backends.whoosh.codec.files import FORMAT, SegmentFile
from search.backends.whoosh.codec.forward import FIELD, ForwardWriter
from search.backends.whoosh.codec.postings import NOTHING, Inverted, Postings, write_postings
from search.backends.whoosh.codec.ragged import exclusive_sum, narrow

STRETCH = 2_000_000  # postings that are merged at a time: what bounds the memory
ROWS = 4_000  # documents whose words are


class Source(NamedTuple):
    """A segment to be merged, and which of its documents are alive."""

    file: SegmentFile
    alive: Array


def merge_files(sources: Sequence[Source], path: Path) -> None:
    """Write the living documents of some segments, in their order, as one segment."""
    with ContainerWriter(path) as out:
        first = sources[0].file
        for name in first.indexed:
            postings = [source.file.postings(name) for source in sources]
            parts = merge_postings(postings, [source.alive for source in sources])
            words = write_postings(out, f"post/{name}", parts, positions=postings[0].has_positions)
            if name == FIELD:
                _merge_forward(out, sources, words)
            lengths = [source.file.lengths(name) for source in sources]
            kept = [row[source.alive] for row, source in zip(lengths, sources, strict=True) if row is not None]
            if kept:
                out.add(f"length/{name}", narrow(np.concatenate(kept)))
            for source in sources:
                source.file.container.let_go()
        for name, kind in first.columns.items():
            arrays = _merge_values(name, sources) if kind == "values" else _merge_intervals(name, sources)
            for key, parts_of in arrays:
                out.add(key, *parts_of)
        _merge_stored(out, sources)
        documents = int(sum(source.alive.sum() for source in sources))
        out.finish({"format": FORMAT, "documents": documents, "indexed": first.indexed, "columns": first.columns})


def merge_postings(sources: Sequence[Postings], alive: Sequence[Array]) -> Iterator[Inverted]:
    """Yield the postings of one field, a stretch of words at a time."""
    bases = exclusive_sum(np.array([row.sum() for row in alive]))
    numbers = [np.where(row, np.cumsum(row) - 1 + base, -1) for row, base in zip(alive, bases, strict=True)]
    largest = max(sources, key=lambda source: len(source.lexicon))
    size = STRETCH // len(sources) or 1
    cuts = [largest.lexicon[last] for _, last in largest.stretches(size) if last < len(largest.lexicon)]
    places = [[0, *(s.lexicon.place(cut) for cut in cuts), len(s.lexicon)] for s in sources]
    for step in range(len(cuts) + 1):
        parts = [
            _living(source.inverted(place[step], place[step + 1]), number)
            for source, place, number in zip(sources, places, numbers, strict=True)
        ]
        yield _together([part for part in parts if part.words])


def _living(part: Inverted, numbers: Array) -> Inverted:
    documents = numbers[part.documents]
    lives = documents >= 0
    if lives.all():
        return Inverted(part.words, part.found, documents, part.frequencies, part.positions)
    found = np.add.reduceat(lives, exclusive_sum(part.found), dtype=np.int64)
    positions = part.positions[np.repeat(lives, part.frequencies)] if len(part.positions) else NOTHING
    words = [word for word, left in zip(part.words, found.tolist(), strict=True) if left]
    return Inverted(words, found[found > 0], documents[lives], part.frequencies[lives], positions)


def _together(parts: Sequence[Inverted]) -> Inverted:
    words = sorted(set().union(*(part.words for part in parts)))
    rank = {word: number for number, word in enumerate(words)}
    ranks = [np.fromiter(map(rank.__getitem__, part.words), np.int64, len(part.words)) for part in parts]
    found = [part.found for part in parts]
    spread = [np.add.reduceat(part.frequencies, exclusive_sum(part.found)) for part in parts]
    with_positions = any(len(part.positions) for part in parts)
    return Inverted(
        words=words,
        found=_summed(ranks, found, len(words)),
        documents=_laid([part.documents for part in parts], ranks, found, len(words)),
        frequencies=_laid([part.frequencies for part in parts], ranks, found, len(words)),
        positions=_laid([p.positions for p in parts], ranks, spread, len(words)) if with_positions else NOTHING,
    )


def _summed(ranks: Sequence[Array], lengths: Sequence[Array], size: int) -> Array:
    total = np.zeros(size, np.int64)
    for rank, length in zip(ranks, lengths, strict=True):
        total[rank] += length
    return total


def _laid(flats: Sequence[Array], ranks: Sequence[Array], lengths: Sequence[Array], size: int) -> Array:
    """Lay the rows of several parts together: the rows of one word side by side, in the order of the parts."""
    free = exclusive_sum(_summed(ranks, lengths, size))
    out = np.empty(sum(map(len, flats)), np.int64)
    for flat, rank, length in zip(flats, ranks, lengths, strict=True):
        out[np.repeat(free[rank] - exclusive_sum(length), length) + np.arange(len(flat))] = flat
        free[rank] += length
    return out


def _merge_forward(out: ContainerWriter, sources: Sequence[Source], words: list[bytes]) -> None:
    numbers = {word: number for number, word in enumerate(words)}
    writer = ForwardWriter()
    for file, alive in sources:
        # A word that is in no living document is asked for by none.
        moved = np.array([numbers.get(word, 0) for word in file.postings(FIELD).lexicon], np.int64)
        living = np.flatnonzero(alive)
        for first in range(0, len(living), ROWS):
            own, frequencies, lengths = file.forward.rows(living[first : first + ROWS].tolist())
            writer.extend(moved[own], frequencies, lengths)
    writer.write(out, words)


def _merge_values(name: str, sources: Sequence[Source]) -> Iterator[tuple[str, list[Array]]]:
    columns: list[Values] = [source.file.values(name) for source in sources]
    words = sorted(set().union(*(column.lexicon for column in columns)))
    rank = {word: number for number, word in enumerate(words)}
    flats = []
    for column, source in zip(columns, sources, strict=True):
        ranks = np.fromiter((rank[word] for word in column.lexicon), np.int64, len(column.lexicon))
        flats.append(ranks[column.flat][np.repeat(source.alive, column.lengths())])
    yield from values_arrays(f"column/{name}", words, np.concatenate(flats), _kept_lengths(columns, sources))


def _merge_intervals(name: str, sources: Sequence[Source]) -> Iterator[tuple[str, list[Array]]]:
    columns: list[Intervals] = [source.file.intervals(name) for source in sources]
    kept = [np.repeat(source.alive, column.lengths()) for column, source in zip(columns, sources, strict=True)]
    first = np.concatenate([column.first[keep] for column, keep in zip(columns, kept, strict=True)])
    last = np.concatenate([column.last[keep] for column, keep in zip(columns, kept, strict=True)])
    yield from intervals_arrays(f"column/{name}", first, last, _kept_lengths(columns, sources))


def _kept_lengths(columns: Sequence[Values] | Sequence[Intervals], sources: Sequence[Source]) -> Array:
    return np.concatenate([c.lengths()[s.alive] for c, s in zip(columns, sources, strict=True)])


def _merge_stored(out: ContainerWriter, sources: Sequence[Source]) -> None:
    blobs, lengths = [], []
    for file, alive in sources:
        blob = file.container["stored/blob"]
        length: Array = np.diff(file.stored.ends.astype(np.int64), prepend=0)
        blobs.append(blob if alive.all() else blob[np.repeat(alive, length)])
        lengths.append(length[alive])
    out.add("stored/blob", *blobs)
    out.add("stored/end", narrow(np.cumsum(np.concatenate(lengths))))
