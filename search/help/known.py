"""What help knows of the archive: kept beside the index for all processes, and what came in since beside that.

The file holds all that was there when it was made; what the parts of the index that are newer add is read at once
and kept in memory. Where they are many, or where there is no file yet, a thread writes the file anew.
"""

import logging
import time
from pathlib import Path
from threading import Lock, Thread

from django.conf import settings
from django.db import connections

from search.backends.whoosh.lock import LockedError, holding
from search.backends.whoosh.snapshot import Opened, opened
from search.help import kept
from search.help.gather import gathered
from search.help.kept import Kept
from search.help.prefixes import Prefixes
from search.help.texts import Table
from search.help.vocabulary import Vocabulary

SMALL = 1_000  # articles that are read at once, where there is no file
FRESH = 200  # articles beside the file that are read at once; of more, the file is made anew
LOCK = "help.lock"
_OPEN = 2  # builds of the index
_REST = 60  # seconds after which a file that could not be made is tried again

log = logging.getLogger(__name__)


class Known:
    """Words, pairs of words, titles and names of one state of the archive: the file's, and those of newer parts."""

    def __init__(self, generation: int, file: Kept | None, newer: dict[str, Table]) -> None:
        self.generation = generation
        self.file = file
        self.newer = newer
        layers = [*(() if file is None else (file.table,)), *newer.values()]
        self.words = Vocabulary(*layers, name="words")
        self.pairs = Vocabulary(*layers, name="pairs")
        self.titles = Prefixes(*layers, name="titles")  # by the id of an article
        self.names = Prefixes(*layers, name="names")  # by the id of a name


_all: dict[Path, Known] = {}
_making = Lock()  # in memory
_writing = Lock()
_refused: dict[Path, float] = {}


def reading() -> Opened:
    """Return the index as it is now; IndexUnavailableError if it cannot be read."""
    return opened(Path(str(settings.HAYSTACK_CONNECTIONS["default"]["PATH"])))


def known(index: Opened) -> Known | None:
    """Return what is known of the archive; of one that many articles came into it may be a little behind.

    Nothing only where a large index lies there without its file, until that is made.
    """
    folder, generation = index.state
    found = _all.get(folder)
    file = kept.read(folder, found.file if found else None)
    if found is not None and found.generation == generation and found.file is file:
        return found
    with _making:
        found = _all.get(folder)
        if found is None or found.generation != generation or found.file is not file:
            found = _made(index, file, found.newer if found else {})
        if found is not None:
            _all[folder] = found
            for old in list(_all)[:-_OPEN]:
                del _all[old]
    return found


def keep(index: Opened) -> None:
    """Write what is known of an index beside it; OSError if the disk refuses, LockedError if another is at it."""
    folder, _ = index.state
    with holding(folder, LOCK, timeout=0):
        began = time.monotonic()
        arrays = gathered(index)
        kept.write(folder, arrays, index.parts(), time.monotonic() - began)


def keep_aside(folder: Path) -> None:
    """Write what is known of a build that does not count yet, unless it is soon read; it may do without."""
    index = Opened(folder)
    if index.count() > SMALL:
        try:
            keep(index)
        except OSError as error:
            log.warning("What help knows cannot be kept in %s: %s", folder, error)


def _made(index: Opened, file: Kept | None, before: dict[str, Table]) -> Known | None:
    """Put together what is known; of the newer parts only those are read that were not there before."""
    _, generation = index.state
    newer = index.parts() if file is None else index.parts() - file.parts
    if file is None and index.count() > SMALL:
        _keep_soon(index)
        return None
    if file is not None and index.documents_of(newer) > FRESH:
        if file.rested:
            _keep_soon(index)
        newer = frozenset()
    layers = {part: before[part] if part in before else gathered(index, {part}) for part in sorted(newer)}
    return Known(generation, file, layers)


def _keep_soon(index: Opened) -> None:
    folder, _ = index.state
    if time.monotonic() - _refused.get(folder, -_REST) >= _REST and _writing.acquire(blocking=False):
        Thread(target=_keep, args=(index,), name="help", daemon=True).start()


def _keep(index: Opened) -> None:
    folder, _ = index.state
    try:
        keep(index)
    except LockedError:
        pass  # another process is at it
    except OSError as error:
        _refused[folder] = time.monotonic()
        log.warning("What help knows cannot be kept in %s: %s", folder, error)
    finally:
        _writing.release()
        connections.close_all()
