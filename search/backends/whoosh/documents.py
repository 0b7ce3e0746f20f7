"""What the index takes in of a record: its words by its own language, its values, its days."""

import hashlib
import json
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from itertools import chain
from typing import Any, NamedTuple

import languages
from languages import Language
from search.backends.whoosh.schema import CHOICES, INDEX_VERSION, INTERVALS, Placed
from search.query.words import cut

LEAD = 60  # words at the start of a text that are its lead
REMEMBERED = 1 << 16  # stretches between blanks, of a language
LONGEST = 40  # letters of what is remembered; longer ones, of scripts without blanks, hardly come again


class Reading(NamedTuple):
    """A word as the index has it; `folded` is "" where it does not differ from the exact."""

    exact: str
    folded: str
    stem: str


def document(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a record that Haystack has prepared."""
    read = reader(languages.get(data["language"]))
    text, title = read(data["text"]), read(data["title"])
    found: dict[str, Any] = {name: data[name] for name in ("id", "django_ct", "django_id", "title")}
    found["stamp"] = stamp(data)
    found |= {f"text_{name}": placed for name, placed in readings(text).items()}
    found |= {f"title_{name}": placed for name, placed in readings(title).items()}
    found["lead_stem"] = [(word.stem, place) for place, word in enumerate(text[:LEAD])]
    found |= {name: _listed(data.get(name)) for name in CHOICES}
    found |= {name: [tuple(interval) for interval in data.get(name) or ()] for name in INTERVALS}
    return found


@cache
def reader(language: Language) -> Callable[[str], list[Reading]]:
    """Return what reads the words of a text in order; no word reaches over a blank, and most stretches come again."""

    def read(stretch: str) -> tuple[Reading, ...]:
        terms = language.terms(stretch)
        return tuple(Reading(cut(t.exact), cut(t.folded) if t.folded != t.exact else "", cut(t.stem)) for t in terms)

    remembered = lru_cache(maxsize=REMEMBERED)(read)

    def words(text: str) -> list[Reading]:
        stretches = text.split()
        return list(chain.from_iterable(remembered(one) if len(one) <= LONGEST else read(one) for one in stretches))

    return words


def readings(words: list[Reading]) -> dict[str, Placed]:
    """Return the words in each reading, with their places."""
    return {
        "stem": [(word.stem, place) for place, word in enumerate(words) if word.stem],
        "exact": [(word.exact, place) for place, word in enumerate(words)],
        "folded": [(word.folded, place) for place, word in enumerate(words) if word.folded],
    }


def stamp(data: Mapping[str, Any]) -> str:
    """Return the fingerprint of all that the index keeps of a record, so that an older state of it is found out."""
    told = json.dumps([INDEX_VERSION, sorted(data.items())], default=str, ensure_ascii=True)
    return hashlib.blake2b(told.encode("ascii"), digest_size=12).hexdigest()


def _listed(value: Any) -> list[str]:  # noqa: ANN401  # a field of one value or of many
    values = value if isinstance(value, list | tuple) else [value]
    return [str(one) for one in values if one not in (None, "")]
