"""Backs the archive up and brings it back: the database as one file, captures by their hash, both verified.

In the folder of back-ups, `databases/` has one file for each back-up with a note (`.json`) of what is in it, and
`captures/` every capture once: a later back-up adds only what is new. The index is not in it; it can be made again.
"""

from dataclasses import asdict, dataclass


class BackUpError(Exception):
    """A back-up cannot be made or brought back; the message says why, and the cure."""


@dataclass(frozen=True, kw_only=True)
class Note:
    """What is in one back-up."""

    made: str
    name: str
    sha256: str
    articles: int
    captures: int
    missing: int = 0
    copied: int = 0
    folder: str = ""

    def as_json(self) -> dict[str, object]:
        """Return it for the file beside the database."""
        return asdict(self)
