"""Did you mean: the query with the words corrected that no article has, or hardly one."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

import regex

import languages
from search.backends.whoosh.snapshot import Opened
from search.help.known import Known
from search.help.slips import Meant, meant
from search.help.typed import Typed
from search.help.vocabulary import key
from search.query.nodes import Question
from search.query.request import Request
from search.results import Way
from search.understand import Understood

FEW = 3  # hits, or articles with a word, so few that another word may have been meant
_RATHER = 20  # times as frequent as a rare word, another must be to be offered in its place
_FAR_RATHER = 100  # the same of a word that is not rare
_ELSEWHERE = 0.1  # of what a spelling counts in its own language, it counts in others
_STOP = 0.1  # hardly anybody searches for "the"
_MOST = 3
_LOOKED_AT = 5  # pairs that may be meant by one

Count = Callable[[Request], int]
Change = tuple[str, str]  # what was typed, and what is to stand there


def did_you_mean(
    asked: Understood, words: list[Typed], total: int, about: Known, index: Opened, count: Count
) -> tuple[Way, ...]:
    """Return the queries that may have been meant, the likeliest first; each finds something."""
    request, speller = asked.request, Speller(asked.question, about, index)
    changes = dict(speller.pairs(words, lambda quotation: count(Request(q=quotation))))
    alternatives: list[list[Change]] = []
    for word in words:
        if word.loose and word.text not in changes and (found := speller.word(word, total)):
            changes[word.text] = found[0]
            alternatives = [[(word.text, one)] for one in found[1:]] if len(changes) == 1 else []
    if not changes:
        return ()
    queries = [list(changes.items()), *(alternatives if len(changes) == 1 else [])]
    corrected = [replace(request, q=_changed(request.q, one), page=1) for one in queries[:_MOST]]
    found_by = [(one, count(one)) for one in corrected if one.q != request.q]
    return tuple(Way(name="q", label=one.q, total=n, query_string=one.query_string()) for one, n in found_by if n)


class Speller:
    """Corrects the words of one query."""

    def __init__(self, question: Question, about: Known, index: Opened) -> None:
        self._language = languages.get(question.language)
        self._about = about
        self._index = index

    def word(self, word: Typed, total: int) -> list[str]:
        """Return the spellings that may have been meant by a word, if one is called for."""
        if word.stop or word.named or word.spelt * _FAR_RATHER > self._index.count():
            return []
        found = meant(word.exact, self._about.words, _MOST, self._weigh)
        least = word.spelt * (_RATHER if total <= FEW or word.spelt <= FEW else _FAR_RATHER)
        if word.articles and not word.spelt:  # another form of it is there
            least = FEW
            found = [one for one in found if self._language.readings(one.spelling)[2] != word.stem]
        return [one.spelling for one in found if one.frequency > least and self._index.is_there(one.spelling)]

    def pairs(self, words: list[Typed], together: Callable[[str], int]) -> Iterator[Change]:
        """Yield corrections of words that stand together nowhere, where two much like them do.

        `together` counts the articles that a quotation finds.
        """
        done = False
        for n, (one, other) in enumerate(pairwise(words)):
            if done or not (one.loose and other.loose):
                done = False
                continue
            around = words[n - 1].exact if n else "", words[n + 2].exact if n + 2 < len(words) else ""
            sure = self._language.by_syllables or one.unknown or other.unknown
            found = self._pair(f"{one.exact} {other.exact}", around, 0 if sure else FEW)
            if found and together(_quoted(one, other)) * _RATHER < found.frequency:
                for word, spelling in zip((one, other), found.spelling.split(" "), strict=True):
                    if spelling != word.exact:
                        yield word.text, spelling
                        done = True

    def _pair(self, typed: str, around: tuple[str, str], least: int) -> Meant | None:
        """Return what was likely meant by two words: what also fits the words around them before what does not.

        What comes no more than `least` times is not considered: words may be of another language altogether.
        """
        pairs = self._about.pairs
        own = _key(typed)
        found = meant(typed, pairs, _LOOKED_AT)
        stands = pairs.count(own) if typed == own else dict(pairs.spellings(own)).get(typed, 0)
        found = [one for one in found if one.frequency > max(least, stands * _RATHER)]
        if not found:
            return None

        def fits(one: Meant) -> int:
            first, last = one.spelling.split(" ")
            return (pairs.count(_key(f"{around[0]} {first}")) > 0) + (pairs.count(_key(f"{last} {around[1]}")) > 0)

        return max(found, key=fits)

    def _weigh(self, one: Meant) -> float:
        own = self._index.frequency_in(self._language.code, "text_exact", one.spelling)
        return (own + one.frequency * _ELSEWHERE) * (_STOP if self._language.is_stop_word(one.spelling) else 1)


def _key(words: str) -> str:
    return " ".join(map(key, words.split(" ")))


def _quoted(one: Typed, other: Typed) -> str:
    """Return the quotation that finds two words side by side, if they have accents just as they were typed."""
    words = f"{one.exact} {other.exact}"
    return f'"{words}"' if words != _key(words) else f'"{words}"~1'


def _changed(query: str, changes: list[Change]) -> str:
    """Return a query with words changed where they stand; a capital stays one."""
    for typed, spelling in changes:
        written = spelling[:1].upper() + spelling[1:] if typed[:1].isupper() else spelling
        alone = regex.search(rf"(?<![\p{{L}}\p{{N}}\p{{M}}]){regex.escape(typed)}(?![\p{{L}}\p{{N}}\p{{M}}])", query)
        if alone:
            query = query[: alone.start()] + written + query[alone.end() :]
    return query
