"""The lists that ship with the detector: given names, family names, frequent words; read when first needed."""

import gzip
from functools import cache, lru_cache
from pathlib import Path

import languages
from archive.detect.names import codes, romanise, script_of

FOLDER = Path(__file__).parent.parent / "data" / "people"
SCRIPTS = ("Latn", "Arab", "Cyrl")


def arabic_key(name: str) -> str:
    """Return an Arabic word in the one form in which lists hold it."""
    return languages.get("ar").readings(name)[1]


def read_list(name: str) -> str:
    """Return the text of one packed list; "" where there is none."""
    path = FOLDER / f"{name}.txt.gz"
    return gzip.decompress(path.read_bytes()).decode() if path.exists() else ""


@cache
def given_names(script: str) -> frozenset[str]:
    """Return given names in a script: Latin ones romanised, Arabic and Cyrillic ones folded."""
    return frozenset(read_list(f"given-{script}").split()) | _own(script, "given")


@cache
def family_names(script: str) -> frozenset[str]:
    """Return family names in a script."""
    return frozenset(read_list(f"family-{script}").split()) | _own(script, "family")


def _own(script: str, kind: str) -> frozenset[str]:
    """Return the names of our own file of a script, in the form in which lists hold them; none where there is none."""
    path = FOLDER / f"own-{script}.txt"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    written = (line.partition(": ")[2].split() for line in lines if line.startswith(f"{kind}: "))
    return frozenset(arabic_key(name) for names in written for name in names)


@cache
def frequencies(code: str) -> dict[str, int]:
    """Return the level (3 to 7, powers of ten in a thousand million words) of a language's frequent words."""
    found: dict[str, int] = {}
    for line in read_list(f"frequent-{code}").splitlines():
        level, *words = line.split(" ")
        found.update(dict.fromkeys(words, int(level)))
    return found


def is_given(word: str) -> bool:
    """Tell whether a word in Latin script is a given name somewhere."""
    return _plain(word) in given_names("Latn")


def is_family(word: str) -> bool:
    """Tell whether a word in Latin script is a family name somewhere."""
    return _plain(word) in family_names("Latn")


@lru_cache(maxsize=1 << 14)
def _plain(word: str) -> str:
    return romanise(word)


@cache
def skeletons() -> tuple[frozenset[str], frozenset[str]]:
    """Return the consonant skeletons of Latin given names and family names; for words in other scripts."""
    given = frozenset(code for name in given_names("Latn") for code in codes(name)[:2] if len(code) > 1)
    family = frozenset(code for name in family_names("Latn") for code in codes(name)[:2] if len(code) > 2)
    return given, family


def is_common_name(name: str, language: str) -> bool:
    """Tell whether a name of one word is borne by so many that it says nothing about who is meant."""
    if languages.get(language).people.family_names:
        return name.lower() in frequencies(language) or len(name) < 4
    script = script_of(name)
    if script == "Arab":
        return arabic_key(name) in given_names("Arab")
    return script == "Latn" and is_given(name) and frequencies("en").get(name.lower(), 0) >= 3
