"""What help knows of the archive: made once a state of the index, kept in memory, and renewed behind readers' backs."""

import time
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock, Thread

from django.conf import settings
from django.db import connections

from search.backends.whoosh.snapshot import Opened, opened
from search.help import gather
from search.help.prefixes import Prefixes
from search.help.vocabulary import Vocabulary

SMALL = 1_000  # articles, that are read at once
QUICK = 0.3  # seconds: what is made in so little time is made anew with every change of the archive
_REST = 20  # times as long as it took to make, it is left as it is
_KEPT = 2  # builds of the index


@dataclass(frozen=True, kw_only=True)
class Known:
    """Words, pairs of words, titles and names of one state of the archive."""

    words: Vocabulary
    pairs: Vocabulary
    titles: Prefixes  # by the id of an article
    names: Prefixes  # by the id of a name
    generation: int
    seconds: float
    made: float = field(default_factory=time.monotonic)


_all: dict[Path, Known] = {}
_making = Lock()


def reading() -> Opened:
    """Return the index as it is now; IndexUnavailableError if it cannot be read."""
    return opened(Path(str(settings.HAYSTACK_CONNECTIONS["default"]["PATH"])))


def known(index: Opened, *, patient: bool = False) -> Known | None:
    """Return what is known of the archive; of a large one it may be some changes behind, and at first nothing.

    Nobody waits for a large archive to be read unless `patient`: a thread reads it, and until then there is no help.
    """
    folder, generation = index.state
    found = _all.get(folder)
    if found is not None and found.generation == generation:
        return found
    if patient or (index.count() <= SMALL if found is None else found.seconds < QUICK):
        with _making:
            found = _all.get(folder)
            return found if found is not None and found.generation == generation else _keep(index)
    rested = found is None or time.monotonic() - found.made > found.seconds * _REST
    if rested and _making.acquire(blocking=False):
        Thread(target=_renew, args=(index,), name="help", daemon=True).start()
    return found


def make(index: Opened) -> Known:
    """Return all that is to be known of a state of the archive."""
    began = time.perf_counter()
    entities = gather.entity_counts(index)
    names = list(gather.names(entities))
    words = gather.words(index)
    return Known(
        words=Vocabulary(words, gather.MOST_WORDS),
        pairs=Vocabulary(gather.pairs(), gather.MOST_PAIRS),
        titles=Prefixes(gather.titles()),
        names=Prefixes(gather.name_rows(names)),
        generation=index.state[1],
        seconds=time.perf_counter() - began,
    )


def _keep(index: Opened) -> Known:
    folder, _ = index.state
    found = _all[folder] = make(index)
    for old in list(_all)[:-_KEPT]:
        del _all[old]
    return found


def _renew(index: Opened) -> None:
    try:
        _keep(index)
    finally:
        _making.release()
        connections.close_all()
