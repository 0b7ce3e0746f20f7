"""What importers give: pages, and what of it could not be read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from archive.ingest.incoming import RawPage


@dataclass(frozen=True, slots=True)
class Refused:
    """Something that cannot become a page, and why: what, where and the cure. The others go on."""

    origin: str
    reason: str


Item = RawPage | Refused
Importer = Callable[[str], Iterator[Item]]
