"""A file of named arrays, written once and read through one memory map.

Layout: the magic, the arrays (each begins at a multiple of eight bytes), a directory in JSON,
its length in eight bytes, the magic again. Numbers are little-endian.
"""

import json
import mmap
import os
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

MAGIC = b"FIHRIST1"
_TAIL = struct.Struct("<Q8s")
_ALIGN = 8


class BrokenFileError(Exception):
    """A file of the index is missing, cut off or not one of ours; the message says which, and the cure."""


class ContainerWriter:
    """Writes arrays one after the other; the file counts only when `finish` has returned."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("wb")
        self._file.write(MAGIC)
        self._directory: dict[str, tuple[int, str, int]] = {}

    def add(self, name: str, *parts: Array) -> None:
        """Write an array under a name, given whole or in parts that are one after the other."""
        self._file.write(bytes(-self._file.tell() % _ALIGN))
        start, dtype = self._file.tell(), np.result_type(*parts)
        for part in parts:
            self._file.write(np.ascontiguousarray(part, dtype=dtype.newbyteorder("<")).data)
        self._directory[name] = (start, dtype.newbyteorder("<").str, sum(part.size for part in parts))

    def finish(self, notes: dict[str, Any]) -> None:
        """Write the directory with some notes and bring all of it to the disk."""
        with self._file as file:
            directory = json.dumps([notes, self._directory]).encode()
            file.write(directory + _TAIL.pack(len(directory), MAGIC))
            file.flush()
            os.fsync(file.fileno())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()


class Container:
    """The arrays of one file; they are views of its memory map and live as long as somebody holds one."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            with path.open("rb") as file:
                self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            length, magic = _TAIL.unpack(self._map[-_TAIL.size :])
            if magic != MAGIC or self._map[: len(MAGIC)] != MAGIC:
                raise ValueError("it is cut off or not a file of this index")
            end = len(self._map) - _TAIL.size
            self.notes, self._directory = json.loads(self._map[end - length : end])
        except FileNotFoundError:
            raise
        except (OSError, ValueError, struct.error) as error:
            raise BrokenFileError(f"Cannot read {path}: {error}. Run `manage.py rebuild`.") from error
        self._arrays: dict[str, Array] = {}

    def __getitem__(self, name: str) -> Array:
        array = self._arrays.get(name)
        if array is None:
            start, dtype, size = self._directory[name]
            array = self._arrays[name] = np.frombuffer(self._map, dtype, size, start)
        return array

    def get(self, name: str) -> Array | None:
        """Return an array, or nothing where there is none of that name."""
        return self[name] if name in self._directory else None

    def is_whole(self) -> bool:
        """Tell whether the file still has its length: reading beyond the end of a map kills the process."""
        return self._map.size() == len(self._map)

    def let_go(self) -> None:
        """Give the memory back that what was read takes; it is read from the file again when it is wanted."""
        self._map.madvise(mmap.MADV_DONTNEED)

    def __contains__(self, name: str) -> bool:
        return name in self._directory

    def __iter__(self) -> Iterator[str]:
        return iter(self._directory)

    def text(self, name: str, start: int, end: int) -> bytes:
        """Return some bytes of an array of bytes."""
        offset: int = self._directory[name][0]
        return self._map[offset + start : offset + end]
