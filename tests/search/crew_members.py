"""What may become of a process that fills an index; named here, as a fresh process can only find it by its path."""

import os
from multiprocessing.connection import Connection
from pathlib import Path

from search.faults import RebuildError


def counts(orders: Connection, folder: Path, full: int) -> None:
    """Takes all that it is sent, and at the end says how much a segment may hold."""
    while (keys := orders.recv()) is not None:
        orders.send(len(keys))
    orders.send([full])


def is_killed(orders: Connection, folder: Path, full: int) -> None:
    """Ends as the kernel ends a process where memory runs out."""
    orders.recv()
    os.kill(os.getpid(), 9)


def is_killed_at_once(orders: Connection, folder: Path, full: int) -> None:
    """Ends before it has taken anything."""
    os._exit(3)


def finds_the_disk_full(orders: Connection, folder: Path, full: int) -> None:
    """Says so."""
    orders.recv()
    orders.send(OSError(28, "No space left on device", str(folder)))


def cannot_read_an_article(orders: Connection, folder: Path, full: int) -> None:
    """Says which."""
    orders.recv()
    orders.send(RebuildError("Article 7 cannot be indexed."))
