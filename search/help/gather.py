"""Gathers what help draws on: the words of the index, names and titles of the database. All of it is bounded.

`parts` are the files of the index that are read; all of them where none are named.
"""

from collections import Counter
from collections.abc import Collection, Iterator
from itertools import pairwise

import languages
from archive.models import Article, Entity, EntityName
from archive.models.article import ArticleQuerySet
from search.backends.whoosh.snapshot import Opened
from search.help.prefixes import prefix_arrays
from search.help.texts import Arrays, joined
from search.help.vocabulary import keys, vocabulary_arrays

MOST_WORDS = 200_000
MOST_PAIRS = 150_000
MOST_ENTITIES = 15_000
MOST_TITLES = 100_000
_READ_FOR_PAIRS = 2_000  # texts of a language by syllables; beyond them titles alone
_STARTS = 3  # words of a title, and of a name, that it is also found by
_LONGEST_KEY = 24  # letters of a title
_AT_ONCE = 500

Parts = Collection[str] | None
Row = tuple[str, int, int]  # a key, the number of what it stands for, its weight


def gathered(reading: Opened, parts: Parts = None) -> Arrays:
    """Return the arrays of words, pairs of words, titles and names."""
    articles = _articles(reading, parts)
    return joined(
        [
            vocabulary_arrays("words", words(reading, parts), MOST_WORDS),
            vocabulary_arrays("pairs", pairs(articles), MOST_PAIRS),
            prefix_arrays("titles", titles(articles)),
            prefix_arrays("names", names(entity_counts(reading, parts))),
        ]
    )


def words(reading: Opened, parts: Parts = None) -> Counter[str]:
    """Return the words of the archive, each with its articles; those without a letter say nothing."""
    counts: Counter[str] = Counter()
    for word, found in reading.words("text_exact", parts):
        if any(map(str.isalpha, word)):
            counts[word] += found
    for word, found in reading.words("title_exact", parts):
        if word not in counts and any(map(str.isalpha, word)):
            counts[word] = found
    return counts


def pairs(published: ArticleQuerySet) -> Counter[str]:
    """Return words that stand side by side in languages whose blanks part syllables; of a large archive a share."""
    counts: Counter[str] = Counter()
    for language in map(languages.get, languages.codes()):
        if language.by_syllables:
            articles = published.in_language(language.code)
            texts = articles.values_list("text", flat=True)[:_READ_FOR_PAIRS]
            titles = articles.values_list("title", flat=True)[:MOST_TITLES]
            for text in (*texts.iterator(), *titles.iterator()):
                found = [term.exact for term in language.terms(text)]
                counts.update({f"{a} {b}" for a, b in pairwise(found) if a.isalpha() and b.isalpha()})
    least = 2 if len(counts) > MOST_PAIRS else 1
    return Counter({pair: count for pair, count in counts.items() if count >= least})


def titles(published: ArticleQuerySet) -> Iterator[Row]:
    """Yield the titles of the newest articles by their first words, each by the article's id."""
    for pk, title in published.values_list("pk", "title")[:MOST_TITLES].iterator():
        for start, own in enumerate(_starts(title)):
            yield own[:_LONGEST_KEY], pk, pk if start == 0 else pk - MOST_TITLES


def entity_counts(reading: Opened, parts: Parts = None) -> dict[str, int]:
    """Return the people and places that most articles speak of, by slug, each with how many of all articles do."""
    counts: Counter[str] = Counter()
    for kind in Entity.Kind.values:
        for slug, found in reading.words(kind, parts):
            counts[slug] += found if parts is None else reading.frequency(kind, slug)
    return dict(counts.most_common(MOST_ENTITIES))


def names(counts: dict[str, int]) -> Iterator[Row]:
    """Yield the names of entities, whole and by their later words, each by its own id."""
    slugs = list(counts)
    for first in range(0, len(slugs), _AT_ONCE):
        some = EntityName.objects.filter(entity__slug__in=slugs[first : first + _AT_ONCE], entity__is_hidden=False)
        for pk, slug, text in some.values_list("pk", "entity__slug", "text"):
            for start, own in enumerate(_starts(text)):
                yield own, pk, counts[slug] * 2 + (start == 0)


def _articles(reading: Opened, parts: Parts) -> ArticleQuerySet:
    """Return the published articles that some parts of the index hold, the newest first."""
    published = Article.objects.published().order_by("-pk")
    return published if parts is None else published.filter(pk__in=reading.keys(parts))


def _starts(text: str) -> list[str]:
    """Return a text as it is compared, from its first word on, from its second, and so on."""
    own = keys(text)
    return [" ".join(own[start:]) for start in range(min(_STARTS, len(own)))]
