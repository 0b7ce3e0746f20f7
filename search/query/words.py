"""Reads the words of a query as the index has read those of the articles.

The language of a query picks its stemmer and nothing else: every other language of the same script adds the
spellings that its own articles are indexed by, so that a guess that goes wrong loses no article.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

import regex

import languages
from languages.base import Language, Term, fold
from languages.segment import UNSPACED

LONGEST_WORD = 60  # letters of a word that the index keeps

# How Unicode calls the letters of a script, and the language that reads it when the query's own does not.
_SCRIPTS = {
    "Latn": (r"\p{Latin}", "und"),
    "Arab": (r"\p{Arabic}", "ar"),
    "Cyrl": (r"\p{Cyrillic}", "ru"),
    "Grek": (r"\p{Greek}", "el"),
    "Hebr": (r"\p{Hebrew}", "he"),
    "Deva": (r"\p{Devanagari}", "hi"),
    "Thai": (r"\p{Thai}", "th"),
    "Jpan": (r"[\p{Hiragana}\p{Katakana}]", "ja"),
    "Kore": (r"\p{Hangul}", "ko"),
    "Hani": (r"\p{Han}", "zh"),
}
READERS = {script: code for script, (_, code) in _SCRIPTS.items()}
_ALSO_WRITE = {"Hani": {"Jpan", "Hans", "Hant"}, "Jpan": {"Hani"}}
_LETTER = regex.compile(
    "|".join(f"(?P<{script}>{letters})" for script, (letters, _) in _SCRIPTS.items()) + r"|\p{L}", regex.V1
)
# What may be a word though it is shorter than the groups of letters that runs of a script without blanks are cut into.
_SHORT = regex.compile(rf"[\p{{Han}}&&\p{{L}}]|[[{UNSPACED}]&&\p{{L}}][{UNSPACED}\p{{M}}]+", regex.V1)


@dataclass(frozen=True)
class Form:
    """The readings under which one word is looked for.

    `exact` are its spellings, `folded` those without accents and letter variants, `plain` the ones of these that
    are also looked for among words that have no accents to lose. A `part` is also looked for inside of words.
    """

    exact: tuple[str, ...]
    folded: tuple[str, ...]
    plain: tuple[str, ...]
    stem: str
    stop: bool = False
    part: bool = False

    @property
    def accented(self) -> bool:
        """Whether it was typed with accents or letter variants that others leave out."""
        return self.exact[0] not in self.plain


def read(text: str, code: str) -> tuple[Form, ...]:
    """Return the words of a text; `code` is the language that the whole query seems to be in."""
    return tuple(_form(text[term.start : term.end], term, language) for term, language in _terms(text, code))


def first_words(text: str, code: str, most: int) -> tuple[str, int, bool]:
    """Return as much of a text as has so many words, how many those are, and whether there were more."""
    end = number = 0
    for term, _ in _terms(text, code):
        if number == most:
            return text[:end], number, True
        end, number = term.end, number + 1
    return text, number, False


def cut(word: str) -> str:
    """Return as much of a word as the index keeps."""
    return word[:LONGEST_WORD]


def _terms(text: str, code: str) -> Iterator[tuple[Term, Language]]:
    for chunk in regex.finditer(r"\S+", text):
        language = reader(chunk[0], code)
        for term in language.terms(chunk[0]):
            yield term._replace(start=chunk.start() + term.start, end=chunk.start() + term.end), language


@lru_cache(maxsize=4096)
def _form(word: str, term: Term, language: Language) -> Form:
    variants = {term.exact: None}
    foldings = {term.folded: None}
    for other in writers(script_of(word)):
        exact = other.normalise(word)
        if exact and "'" not in term.exact:  # after an apostrophe some languages cut
            variants[exact] = None
            foldings[other.fold(exact)] = None
    plain = dict.fromkeys((term.folded, fold(term.exact)))
    stop = language.is_stop_word(term.exact)
    return Form(
        exact=tuple(map(cut, variants)),
        folded=tuple(map(cut, {**foldings, **plain})),
        plain=tuple(map(cut, plain)),
        stem=cut(term.stem),
        stop=stop,
        part=not stop and _is_part(word, language),
    )


def _is_part(word: str, language: Language) -> bool:
    """Tell whether a word is shorter than the groups of letters that a longer run is cut into."""
    return _SHORT.fullmatch(word) is not None and next(iter(language.segment(word * 3)))[1] > len(word)


def patterns(text: str, code: str) -> tuple[str, tuple[str, ...]]:
    """Return a pattern as the query's own language spells it, and as the languages of its script do without accents."""
    own = reader(text, code)
    spelt = [(one, one.normalise(text)) for one in (own, *writers(script_of(text)))]
    return spelt[0][1], tuple(dict.fromkeys(one.fold(exact) for one, exact in spelt if exact))


def reader(text: str, code: str) -> Language:
    """Return the language that reads a stretch of a query: the query's own, where it is written in its script."""
    own, script = languages.get(code), script_of(text)
    if not script or own.script == script or own.script in _ALSO_WRITE.get(script, ()):
        return own
    return languages.get(READERS[script])


def script_of(text: str) -> str:
    """Return the script of the first letter, by its ISO 15924 code; "" if it is none of those known here."""
    match = _LETTER.search(text)
    return (match.lastgroup or "") if match else ""


@cache
def writers(script: str) -> tuple[Language, ...]:
    """Return the languages written in a script."""
    scripts = {script, *_ALSO_WRITE.get(script, ())}
    return tuple(one for one in map(languages.get, languages.codes()) if one.script in scripts)


def spellings(text: str, code: str) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Return the words of a quotation exactly as articles are indexed by them, each with the languages that do so.

    The spelling of the query's own language comes first and holds for every article.
    """
    own = tuple(cut(term.exact) for term, _ in _terms(text, code))
    found: dict[tuple[str, ...], tuple[str, ...]] = {own: ()}
    for other in writers(script_of(text)):
        words = tuple(cut(term.exact) for term in other.terms(text))
        if words and words != own:
            found[words] = (*found.get(words, ()), other.code)
    return found
