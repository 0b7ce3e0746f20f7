"""Which way an expression points: "by October" is to come, "in June" after "met" is past."""

from dataclasses import dataclass
from functools import cache

import regex

from archive.detect.dates.guard import has_cue
from archive.detect.dates.shadow import GLUE, Shadow, shade_word
from languages.reading import DateWords

STOP = regex.compile(rf"[.!?؟。{GLUE}](?=[\s\p{{L}}\"'»”]|$)|\n")
_WORD = regex.compile(r"[\p{L}\p{M}'-]+")
_REACH_BACK, _REACH_ON = 160, 90


@dataclass(frozen=True, slots=True)
class Direction:
    """-1 past, 1 to come, 0 unknown; `word` is the word that tells.

    `sure` if it stands directly before the date ("since"), `weak` if it comes only later in the sentence.
    """

    way: int = 0
    word: str = ""
    weak: bool = False
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Tenses:
    """The words of one language that tell a tense, ready to be looked up."""

    whole: dict[str, int]
    ends: tuple[tuple[str, int], ...]
    starts: tuple[tuple[str, int], ...]

    def of(self, word: str) -> int:
        """Return -1, 0 or 1 for a word."""
        way = self.whole.get(word)
        if way is not None:
            return way
        for ending, way in self.ends:
            if word.endswith(ending) and len(word) > len(ending) + 1:
                return way
        for start, way in self.starts:
            if word.startswith(start) and len(word) > len(start) + 2:
                return way
        return 0


@cache
def _tenses(past: tuple[str, ...], future: tuple[str, ...]) -> Tenses:
    both = [(shade_word(word), way) for words, way in ((future, 1), (past, -1)) for word in words]
    return Tenses(
        {word: way for word, way in both if "*" not in word},
        tuple((word[1:], way) for word, way in both if word.startswith("*")),
        tuple((word[:-1], way) for word, way in both if word.endswith("*")),
    )


def direction(shadow: Shadow, start: int, first: int, end: int, words: DateWords) -> Direction:
    """Return which way a date points: by the word before it, else by the nearest word of its sentence with a tense.

    `start` and `end` are those of the expression, `first` is where the first slot in it stands.
    """
    low = shadow.low
    before = low[max(0, start - _REACH_BACK) : start]
    for cues, way in ((words.ahead, 1), (words.behind, -1)):
        for told in (low[start:first], before[-40:]):
            if has_cue(cues, told):
                return Direction(way, told.split()[-1], sure=True)
    stops = list(STOP.finditer(before))
    back = before[stops[-1].end() :] if stops else before
    rest = low[end : end + _REACH_ON]
    stop = STOP.search(rest)
    onward = rest[: stop.start()] if stop else rest
    return _nearest(back, onward, _tenses(words.past, words.future))


def _nearest(back: str, onward: str, tenses: Tenses) -> Direction:
    """Return the tense told by the clause up to the date, by the rest of it, by the sentence before and after."""
    clause, rest = back.rpartition(",")[2], onward.partition(",")[0]
    for stretch, reverse, weak in (
        (clause, True, False),
        (rest, False, False),
        (back, True, False),
        (onward, False, True),
    ):
        found = _WORD.findall(stretch)
        for word in reversed(found) if reverse else found:
            if way := tenses.of(word):
                return Direction(way, word, weak)
    return Direction()
