"""Which way an expression points: "by October" is to come, "in June" after "met" is past."""

from dataclasses import dataclass
from functools import cache

import regex

from archive.detect.dates.guard import has_cue
from archive.detect.dates.shadow import GLUE, Shadow, shade_word
from languages.reading import DateWords

_STOP = regex.compile(rf"[.!?؟。{GLUE}](?=[\s\p{{L}}\"'»”]|$)|\n")
_WORD = regex.compile(r"[\p{L}\p{M}'-]+")
_REACH_BACK, _REACH_ON = 160, 90


@dataclass(frozen=True, slots=True)
class Direction:
    """-1 past, 1 to come, 0 unknown; `word` is the word that tells, `sure` if it stands directly beside the date."""

    way: int = 0
    word: str = ""
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


def direction(shadow: Shadow, start: int, end: int, words: DateWords) -> Direction:
    """Return which way a date points: by the word before it, else by the nearest word of its sentence with a tense."""
    low = shadow.low
    before = low[max(0, start - _REACH_BACK) : start]
    for cues, way in ((words.ahead, 1), (words.behind, -1)):
        if has_cue(cues, before[-40:]):
            return Direction(way, before.split()[-1] if before.split() else "", sure=True)
    tenses = _tenses(words.past, words.future)
    stops = list(_STOP.finditer(before))
    sentence = before[stops[-1].end() :] if stops else before
    for word in reversed(_WORD.findall(sentence)):
        if way := tenses.of(word):
            return Direction(way, word)
    rest = low[end : end + _REACH_ON]
    stop = _STOP.search(rest)
    for word in _WORD.findall(rest[: stop.start()] if stop else rest):
        if way := tenses.of(word):
            return Direction(way, word)
    return Direction()
