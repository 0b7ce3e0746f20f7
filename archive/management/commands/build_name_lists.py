"""Make the lists of given names, family names and frequent words that the detector of people ships with."""

import gzip
import math
from argparse import ArgumentParser
from collections import defaultdict
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

from django.core.management.base import BaseCommand, CommandError

import languages
from archive.detect.names import romanise, script_of
from archive.detect.people import lists

FREQUENT = ("en", "ar", "vi", "de", "fr", "es", "tr", "ru", "pt", "it", "nl")
LEAST_ZIPF = 3.0  # once in a million words


class Command(BaseCommand):
    """Write the lists anew from two packages that only this command needs."""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the folder to write to."""
        parser.add_argument("--to", type=Path, default=lists.FOLDER, help="The folder to write to.")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ANN401
        """Write one file of names a script and one of frequent words a language."""
        folder: Path = options["to"]
        given, family = _names(_package("faker.providers.person"))
        for script in given:
            _write(folder / f"given-{script}.txt.gz", "\n".join(sorted(given[script])))
            _write(folder / f"family-{script}.txt.gz", "\n".join(sorted(family[script])))
            self.stdout.write(f"{script}: {len(given[script])} given names, {len(family[script])} family names")
        frequency = _package("wordfreq")
        for code in FREQUENT:
            words = _frequent(frequency, code)
            lines = (f"{level} {' '.join(sorted(words[level]))}" for level in sorted(words))
            _write(folder / f"frequent-{code}.txt.gz", "\n".join(lines))
            self.stdout.write(f"{code}: {sum(map(len, words.values()))} frequent words")


def _package(name: str) -> ModuleType:
    try:
        return import_module(name)
    except ImportError as error:
        raise CommandError(f"{name} is not installed; run: pip install faker wordfreq") from error


def _names(package: ModuleType) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Return given and family names by script, in the form in which they are looked up."""
    given: dict[str, set[str]] = defaultdict(set)
    family: dict[str, set[str]] = defaultdict(set)
    for module in iter_modules(package.__path__):
        provider = import_module(f"{package.__name__}.{module.name}").Provider
        for attribute in dir(provider):
            kind = given if "first_name" in attribute else family if "last_name" in attribute else None
            found = getattr(provider, attribute)
            if kind is None or not isinstance(found, (list, tuple, dict, set)):
                continue
            for name in found:
                script = script_of(name) if isinstance(name, str) else ""
                if script and len(name) > 1 and " " not in name.strip():
                    kind[script].add(_key(name.strip(), script))
    return given, family


def _key(name: str, script: str) -> str:
    return lists.arabic_key(name) if script == "Arab" else romanise(name) if script == "Latn" else name.lower()


def _frequent(package: ModuleType, code: str) -> dict[int, set[str]]:
    """Return the words of a language that come once in a million or oftener, by their level from 3 to 7."""
    language = languages.get(code)
    best: dict[str, float] = {}
    for word, share in package.get_frequency_dict(code, wordlist="best").items():
        key = language.readings(word)[1 if code == "ar" else 0]
        if key and not any(c.isdigit() for c in key):
            best[key] = best.get(key, 0.0) + share
    levels: dict[int, set[str]] = defaultdict(set)
    for word, share in best.items():
        level = math.log10(share * 1e9)
        if level >= LEAST_ZIPF:
            levels[min(7, int(level))].add(word)
    return levels


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write(text.encode())
