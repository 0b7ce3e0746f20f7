"""What makes two articles alike: the telling words that they share, and the people and places."""

from collections import Counter
from collections.abc import Mapping
from typing import Any, Protocol

from whoosh import query as whoosh

import languages
from search.backends.whoosh.nodes import Constant
from search.backends.whoosh.scoring import idf

MOST_WORDS = 25
SHARED_NAME = 3.0  # what a shared person or place counts; it carries over into other languages


class Vocabulary(Protocol):
    """Knows in how many documents a word stands."""

    def frequency(self, field: str, word: str) -> int:
        """Return the number of documents with a word in a field."""

    def frequency_in(self, language: str, field: str, word: str) -> int:
        """Return the number of documents in a language with a word in a field."""


def similar_to(document: Mapping[str, Any], vocabulary: Vocabulary) -> whoosh.Query:
    """Return the query for the articles that are like one, and not itself.

    Words count in its own language alone: in others the same letters are mostly another word.
    """
    words = [whoosh.Term("text_stem", word, boost=weight) for word, weight in telling_words(document, vocabulary)]
    own_language = [Constant(whoosh.Term("language", code), 0.0) for code in document["language"]]
    parts = [whoosh.And([whoosh.Or(words), *own_language])] if words else []
    for field in ("person", "place"):
        parts += [Constant(whoosh.Term(field, value), SHARED_NAME) for value in document[field]]
    if not parts:
        return whoosh.NullQuery
    return whoosh.AndNot(whoosh.Or(parts), whoosh.Term("id", document["id"]))


def telling_words(document: Mapping[str, Any], vocabulary: Vocabulary) -> list[tuple[str, float]]:
    """Return the stems that tell most about a document among those in its language, with their weights from 0 to 1."""
    (code,) = document["language"]
    language = languages.get(code)
    words = (word for field in ("title_stem", "text_stem") for word, _ in document[field])
    counts = Counter(word for word in words if not language.is_stop_word(word))
    total = vocabulary.frequency("language", code)
    weights = {}
    for word, count in counts.most_common(200):
        found = vocabulary.frequency_in(code, "text_stem", word)
        if found > 1:  # in another article too
            weights[word] = count * max(idf(total, found), 0.0)
    best = sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:MOST_WORDS]
    most = best[0][1] if best else 1.0
    return [(word, weight / most) for word, weight in best if weight > 0]
