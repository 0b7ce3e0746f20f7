"""The languages the archive reads, one file each, found by its code: to add one, add one file here.

A file is called by its ISO 639 code of two or three letters and holds one `LANGUAGE`.
"""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from languages.base import Language, Term

__all__ = ["Language", "Term", "codes", "get"]

UNDETERMINED = "und"


def codes() -> tuple[str, ...]:
    """Return the codes of all languages that have a file."""
    return _codes_in(tuple(__path__))


@cache
def _codes_in(folders: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(name for _, name, _ in iter_modules(folders) if len(name) <= 3))


@cache
def get(code: str) -> Language:
    """Return a language by its code; the undetermined one where there is no file for it."""
    known = code if code in codes() else UNDETERMINED
    language: Language = import_module(f"{__name__}.{known}").LANGUAGE
    return language
