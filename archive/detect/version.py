"""Which version of the detectors reads a language, so that articles read by others can be read again."""

from functools import cache
from hashlib import blake2b
from pathlib import Path

import languages
from archive.detect.plugin import Detector, called, detector_for

_FOLDERS = (Path(__file__).parent, Path(languages.__file__).parent)
_LONGEST = 120


def version(language: str) -> str:
    """Return who reads a language just now: "fihrist-3f9a2c1b7d4e", or with a plug-in "…+gliner-2.1"."""
    return version_with(detector_for(language))


def version_with(detector: Detector | None) -> str:
    """Return the version of the built-in detectors with a plug-in that takes the place of some of them."""
    return built_in() if detector is None else f"{built_in()}+{called(detector)}"[:_LONGEST]


@cache
def built_in() -> str:
    """Return the version of rules, lists, models and language files: a digest of them, so that nobody forgets it."""
    digest = blake2b(digest_size=6)
    for folder in _FOLDERS:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(f"{path.relative_to(folder)}\0".encode())
                digest.update(path.read_bytes())
    return f"fihrist-{digest.hexdigest()}"
