"""Classes of words that stand between the same neighbours: a name that no model has seen is like those it has.

Made by `manage.py build_word_classes` from news without annotations; see `cluster.py`.
"""

from functools import cache
from typing import NamedTuple

from archive.detect.people import lists


class WordClass(NamedTuple):
    """A class, a finer one inside it, and how often a word stands beside names, titles and words of speech."""

    coarse: str
    fine: str
    company: str


@cache
def classes(code: str) -> dict[str, WordClass]:
    """Return the classes of a language's words; none where there is no file."""
    found: dict[str, WordClass] = {}
    for line in lists.read_list(f"classes-{code}").splitlines():
        coarse, fine, company, *words = line.split(" ")
        found.update(dict.fromkeys(words, WordClass(coarse, f"{coarse}.{fine}", company)))
    return found
