"""A process that fills a part of a new index; it imports nothing of Django before that is set up."""

import signal
from collections.abc import Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Union

from search.faults import RebuildError

if TYPE_CHECKING:
    from search.backends.whoosh.codec.segment import FlatSegment

# What it is sent: ids of articles, or None when there are no more. What it answers: how many it took; at last its
# segments; or the fault that ended it.
Order = Sequence[int] | None
Reply = Union[int, "list[FlatSegment]", Exception]


def work(orders: Connection, folder: Path, full: int) -> None:
    """Take in the articles that are sent until there are no more, or whoever sends them is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches the whole group; who leads it ends it
    try:
        _fill(orders, folder, full)
    except EOFError:
        pass
    except (OSError, RebuildError) as fault:
        orders.send(fault)
    except Exception as fault:
        orders.send(RebuildError(f"{type(fault).__name__}: {fault}. The old index still stands."))


def _fill(orders: Connection, folder: Path, full: int) -> None:
    import django

    django.setup()
    from search.filling import Filler

    filler = Filler(folder, full)
    while (keys := orders.recv()) is not None:
        orders.send(filler.take(keys))
    orders.send(filler.finish())
