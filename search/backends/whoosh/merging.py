"""When segments are merged, and how that is done beside the writing and reading that goes on."""

import threading
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from search.backends.whoosh.codec.segment import FlatSegment
from search.backends.whoosh.contents import NAME, Contents, read_contents, sweep, without_empty, write_contents
from search.backends.whoosh.lock import MERGING, WRITING, LockedError, holding
from search.backends.whoosh.merge import Source, merge_files

LEAST = 4  # fewer segments are not worth merging
GROWTH = 3  # the largest of those merged has at most so many times the documents of the others together
DEAD = 1 / 3  # a segment is written anew when so much of it is deleted
_UNFINISHED = "merging-"


def due(segments: Sequence[FlatSegment]) -> slice | None:
    """Return which segments are to be merged now: one that is mostly dead, or as many of the last as are alike."""
    for place, segment in enumerate(segments):
        if segment.deleted_count() > DEAD * segment.doc_count_all():
            return slice(place, place + 1)
    sizes = [segment.doc_count() for segment in segments]
    for first in range(len(sizes) - LEAST + 1):
        run = sizes[first:]
        if max(run) <= GROWTH * (sum(run) - max(run)):
            return slice(first, len(sizes))
    return None


def merge_once(folder: Path, which: slice | None = None) -> bool:
    """Merge what is due, or which segments are named; tell whether anything was. LockedError if another merges.

    Writers go on meanwhile: the lock of writing is held only while the merged segment is put in place.
    """
    with holding(folder, MERGING, timeout=0):
        for left in folder.glob(f"{_UNFINISHED}*"):
            left.unlink()
        before = read_contents(folder)
        segments = before.segments[which or due(before.segments) or slice(0)]
        if not segments:
            return False
        merged = FlatSegment(NAME)
        path = folder / f"{_UNFINISHED}{merged.file_name()}"
        sources = [Source(segment.open(folder), ~segment.deleted()) for segment in segments]
        merged.set_doc_count(int(sum(source.alive.sum() for source in sources)))
        merge_files(sources, path)
        with holding(folder, WRITING):
            now = read_contents(folder)
            if set(segments).isdisjoint(now.segments):  # everything was removed in the meantime
                path.unlink()
                return False
            path.rename(folder / merged.file_name())
            _replace(folder, now, segments, merged)
    return True


def _replace(folder: Path, now: Contents, segments: Sequence[FlatSegment], merged: FlatSegment) -> None:
    """Put a merged segment in the place of the first of its sources that is left; what died meanwhile is dead in it."""
    left = {segment.segment_id(): segment for segment in now.segments}
    dead = []
    for old in segments:
        new = left.get(old.segment_id())
        dead.append((new.deleted() if new else np.ones(old.doc_count_all(), bool))[~old.deleted()])
    merged.set_deleted(np.concatenate(dead))
    place = next(n for n, segment in enumerate(now.segments) if segment in segments)
    kept = [segment for segment in now.segments if segment not in segments]
    kept.insert(place, merged)
    contents = Contents(now.generation + 1, now.schema, without_empty(kept))
    write_contents(folder, contents)
    sweep(folder, contents)


def optimise(folder: Path) -> None:
    """Merge all segments into one."""
    merge_once(folder, slice(0, len(read_contents(folder).segments)))


def merge_in_background(folder: Path) -> threading.Thread:
    """Merge whatever is due in a thread of its own; where somebody is at it already, leave it to them."""
    thread = threading.Thread(target=_merge_all, args=(folder,), name=f"merging {folder}", daemon=True)
    thread.start()
    return thread


def _merge_all(folder: Path) -> None:
    try:
        while merge_once(folder):
            pass
    except (LockedError, FileNotFoundError):  # at work elsewhere, or the index was replaced as a whole
        pass
