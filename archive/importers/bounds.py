"""How much an importer takes on before it says that it is too much."""

from collections.abc import Mapping
from dataclasses import dataclass, field

MOST_ITEMS = 1_000_000  # pages and rows of one run
MOST_UNPACKED = 8 * 2**30  # bytes that archives may unpack to, all in all
MOST_ENTRIES = 100_000  # files in one archive
DEEPEST = 2  # archives within one another
MOST_COLUMNS = 1000
LONGEST_NAME = 500


class TooMuchError(Exception):
    """A file goes on beyond what may be read of it; the message says what and how much."""


@dataclass(slots=True)
class Bounds:
    """What is left of them; one for all files of a run."""

    items: int = MOST_ITEMS
    unpacked: int = MOST_UNPACKED

    def take_item(self) -> None:
        """Count one page or row; raises TooMuchError when there are too many."""
        self.items -= 1
        if self.items < 0:
            raise TooMuchError("holds too many articles for one run; bring the rest in by itself")

    def take_bytes(self, size: int) -> None:
        """Count what was unpacked; raises TooMuchError when it is too much."""
        self.unpacked -= size
        if self.unpacked < 0:
            raise TooMuchError("unpacks to more than can be read in one run; unpack it and bring it in by parts")


@dataclass(frozen=True, slots=True)
class Way:
    """How files are to be read: which column is what, and how much is left to be taken."""

    columns: Mapping[str, str] = field(default_factory=dict)
    bounds: Bounds = field(default_factory=Bounds)
    depth: int = 0


def called(*parts: str) -> str:
    """Return what messages call an item within files: its names in a row, none too long, nothing that turns a line."""
    whole = "/".join(part for part in parts if part)
    shown = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in whole)
    return shown if len(shown) <= LONGEST_NAME else f"{shown[: LONGEST_NAME // 2]}…{shown[-LONGEST_NAME // 2 + 1 :]}"
