"""A file that is being unpacked, and ends with an error where it unpacks to too much."""

from collections.abc import Callable
from io import BufferedReader, RawIOBase
from typing import BinaryIO, cast

from archive.importers.bounds import Bounds

_BUFFER = 2**18


class Counted(RawIOBase):
    """Reads another file and counts its bytes against the bounds of the run."""

    def __init__(self, file: BinaryIO, bounds: Bounds) -> None:
        super().__init__()
        self._bounds = bounds
        # What is there, not all that was asked for: of a file that is cut short, everything before the cut counts.
        self._some: Callable[[int], bytes] = getattr(file, "read1", file.read)

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def readinto(self, buffer: object) -> int:
        """Fill a buffer; raises TooMuchError beyond the bounds."""
        view = memoryview(buffer)  # type: ignore[arg-type]
        content = self._some(len(view))
        view[: len(content)] = content
        self._bounds.take_bytes(len(content))
        return len(content)


def counted(file: BinaryIO, bounds: Bounds) -> BinaryIO:
    """Return a file as one that counts what is read of it."""
    return cast(BinaryIO, BufferedReader(Counted(file, bounds), _BUFFER))
