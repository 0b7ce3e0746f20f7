"""What importers give: pages, and what of it could not be read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from archive.importers.bounds import Way
from archive.ingest.incoming import RawPage


@dataclass(frozen=True, slots=True)
class Refused:
    """Something that cannot become a page, and why: what, where and the cure. The others go on."""

    origin: str
    reason: str


Item = RawPage | Refused
Reader = Callable[[BinaryIO, str, Way], Iterator[Item]]  # an open file, what to call it, how to read it
