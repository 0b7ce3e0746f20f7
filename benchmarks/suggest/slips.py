"""Slips of the finger: words of real articles with one letter wrong, from a seed."""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import languages
from languages.base import fold

SHORTEST = 4  # letters
RAREST = 5  # articles with the word
_OWN = 500  # a letter that is rarer than once in so many words is of another language


@dataclass(frozen=True)
class Slip:
    """What was meant, and what was typed."""

    meant: str
    typed: str


def slips(texts: Sequence[str], code: str, number: int, seed: int) -> Iterator[Slip]:
    """Yield seeded slips of words of some texts; in a language by syllables of two together, half without accents."""
    rng = random.Random(f"{seed} {code}")
    counts = Counter(word for text in texts for word in set(words(text, code)))
    drawn = sorted(word for word, count in counts.items() if count >= RAREST and len(word) >= SHORTEST)
    letters = sorted(letter for letter, n in Counter("".join(drawn)).items() if n * _OWN > len(drawn) and letter != " ")
    plain_letters = sorted({letter for letter in map(fold, letters) if len(letter) == 1})
    for n in range(number if drawn else 0):
        word = rng.choice(drawn)
        plain = languages.get(code).by_syllables and n % 2
        word = fold(word) if plain else word
        yield Slip(word, slip(word, plain_letters if plain else letters, rng))


def words(text: str, code: str) -> list[str]:
    """Return what slips are made of: telling words, or two syllables side by side."""
    language = languages.get(code)
    found = [term.exact for term in language.terms(text)]
    if language.by_syllables:
        return [f"{a} {b}" for a, b in pairwise(found) if a.isalpha() and b.isalpha()]
    return [word for word in found if word.isalpha() and not language.is_stop_word(word)]


def slip(word: str, letters: Sequence[str], rng: random.Random) -> str:
    """Return a word with a letter left out, put in, taken for another, or swapped with the next."""
    while True:
        place = rng.randrange(len(word) - 1)
        before, here, after = word[:place], word[place], word[place + 1 :]
        other = rng.choice(letters)
        typed = rng.choice(
            [
                before + after,
                before + other + here + after,
                before + other + after,
                before + after[0] + here + after[1:],
            ]
        )
        if typed != word and [len(part) > 0 for part in typed.split(" ")] == [True] * len(word.split(" ")):
            return typed
