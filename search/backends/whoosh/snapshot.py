"""The open index of this process: one for all threads, opened anew when somebody has written."""

import threading
from pathlib import Path

from search.backends.whoosh.contents import latest_generation
from search.backends.whoosh.place import current
from search.backends.whoosh.search import Snapshot
from search.faults import IndexUnavailableError

_open: dict[Path, tuple[Path, Snapshot]] = {}
_lock = threading.Lock()


def snapshot(root: Path) -> Snapshot:
    """Return the newest state of the index; IndexUnavailableError where it cannot be opened."""
    folder = current(root)
    try:
        generation = latest_generation(folder)
        with _lock:
            known = _open.get(root)
            if known is None or known[0] != folder or known[1].generation != generation:
                known = _open[root] = (folder, Snapshot(folder))
            return known[1]
    except Exception as error:  # whatever opening a damaged file may raise
        raise IndexUnavailableError(
            f"The index in {folder} cannot be opened: {error}. Run `manage.py rebuild`."
        ) from error


def forget(root: Path) -> None:
    """Let go of the open index, for instance before its folder is removed."""
    with _lock:
        _open.pop(root, None)
