"""What the index takes in of a record: its words by its own language, its values, its days."""

import hashlib
import json
from collections.abc import Mapping
from itertools import islice
from typing import Any

import languages
from languages.base import Term
from search.backends.whoosh.schema import CHOICES, INDEX_VERSION, INTERVALS, Placed
from search.query.words import cut

LEAD = 60  # words at the start of a text that are its lead


def document(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a record that Haystack has prepared."""
    language = languages.get(data["language"])
    text, title = list(language.terms(data["text"])), list(language.terms(data["title"]))
    found: dict[str, Any] = {name: data[name] for name in ("id", "django_ct", "django_id", "title")}
    found["stamp"] = stamp(data)
    found |= {f"text_{name}": placed for name, placed in readings(text).items()}
    found |= {f"title_{name}": placed for name, placed in readings(title).items()}
    found["lead_stem"] = [(cut(term.stem), place) for place, term in enumerate(islice(text, LEAD))]
    found |= {name: _listed(data.get(name)) for name in CHOICES}
    found |= {name: [tuple(interval) for interval in data.get(name) or ()] for name in INTERVALS}
    return found


def readings(terms: list[Term]) -> dict[str, Placed]:
    """Return the words in each reading, with their places; folded ones only where they differ from the exact."""
    return {
        "stem": [(cut(term.stem), place) for place, term in enumerate(terms) if term.stem],
        "exact": [(cut(term.exact), place) for place, term in enumerate(terms)],
        "folded": [(cut(t.folded), place) for place, t in enumerate(terms) if t.folded and t.folded != t.exact],
    }


def stamp(data: Mapping[str, Any]) -> str:
    """Return the fingerprint of all that the index keeps of a record, so that an older state of it is found out."""
    told = json.dumps([INDEX_VERSION, sorted(data.items())], default=str, ensure_ascii=True)
    return hashlib.blake2b(told.encode("ascii"), digest_size=12).hexdigest()


def _listed(value: Any) -> list[str]:  # noqa: ANN401  # a field of one value or of many
    values = value if isinstance(value, list | tuple) else [value]
    return [str(one) for one in values if one not in (None, "")]
