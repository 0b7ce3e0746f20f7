"""Questions that a new index must answer before it counts: articles of every language, drawn by chance, are looked for
by words of their text and by their title in quotation marks.
"""

import random
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

import languages
from archive.models import Article
from search import engine
from search.query.nodes import Chosen, Clause, Group, InTitle, Node, Phrase, Question, Word
from search.query.words import cut, read, spellings

SEED = 1
SAMPLE = 3  # articles of a language
WORDS = 3  # of an article, those that tell most: the longest
FURTHEST = 2_000  # words of a text that they are chosen from

Finds = Callable[[Question], int]  # how many articles an index finds


@dataclass(frozen=True)
class Probe:
    """A question that must find an article; `query` is how a reader would type it."""

    article: int
    language: str
    query: str
    nodes: tuple[Node, ...]

    @property
    def question(self) -> Question:
        """Return the question for this article alone."""
        own = Chosen("id", (engine.name_of(self.article),))
        return Question(root=Group(tuple(Clause(node, "must") for node in (*self.nodes, own))), language=self.language)


def unanswered(finds: Finds, published: Mapping[str, Sequence[int]]) -> list[Probe]:
    """Return the probes that do not find their article; `published` are the ids of articles by language."""
    drawn = Article.objects.published().filter(pk__in=draw(published)).order_by("pk")
    return [probe for article in drawn for probe in probes(article) if not finds(probe.question)]


def draw(published: Mapping[str, Sequence[int]]) -> list[int]:
    """Return a few ids of every language, the same ones whenever the archive is the same."""
    chance = random.Random(SEED)  # noqa: S311  # no secret
    return [key for _, keys in sorted(published.items()) for key in chance.sample(keys, min(SAMPLE, len(keys)))]


def probes(article: Article) -> Iterator[Probe]:
    """Yield the probes of an article: none where no word of it tells anything."""
    code = article.language_id
    if words := telling(article.text, code):
        yield Probe(article.pk, code, " ".join(f"+{word}" for word in words), tuple(map(Word, words)))
    if is_read_alike(article.title, code):
        yield Probe(article.pk, code, f'title:"{article.title}"', (InTitle(Phrase(article.title)),))


def telling(text: str, code: str) -> Collection[str]:
    """Return the longest words of a text, of those alone that a query reads as the index does."""
    language = languages.get(code)
    found: dict[str, str] = {}
    for term in islice(language.terms(text), FURTHEST):
        found.setdefault(term.exact, text[term.start : term.end])
    longest = sorted(found, key=lambda exact: (-len(exact), exact))
    same = (found[exact] for exact in longest if _readings(found[exact], code) == [(exact, False)])
    return tuple(islice(same, WORDS))


def is_read_alike(title: str, code: str) -> bool:
    """Tell whether a quotation of a title is cut into the words that the index cuts the title into."""
    indexed = tuple(cut(term.exact) for term in languages.get(code).terms(title))
    return bool(indexed) and next(iter(spellings(title, code))) == indexed


def _readings(word: str, code: str) -> list[tuple[str, bool]]:
    return [(form.exact[0], form.stop) for form in read(word, code)]
