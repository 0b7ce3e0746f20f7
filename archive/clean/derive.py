"""Makes a short title from the first sentence of a text that has none; only leaves words out, never adds any."""

import regex

import languages
from archive.detect.dates import find_dates
from archive.detect.language import detect_language

_LONGEST = 120
_SHORTEST = 60
_FEWEST_WORDS = 5
_SENTENCE_END = regex.compile(r"""(?<=[\p{Ll}\p{Lo}\p{N})"”»]{2}[.!?؟。！？]["”»]?)(?=\s|$)""")
_CLAUSE_END = regex.compile(r"\s*[,،;؛:—–]\s|\s+-\s")
_TRAILING = " .,،;؛:—–-"


def derive_title(lines: list[str]) -> str:
    """Return a title made from the lines of a text: its lead without the opening clause and the day."""
    language = detect_language(" ".join(lines[:5]))[0]
    lead = next((line for line in lines if _words(line) >= 8), lines[0] if lines else "")
    sentence = _SENTENCE_END.split(lead[:1000], maxsplit=1)[0]
    main = _without_day(_without_opening(sentence, language), language)
    title = _shortened(main).strip(_TRAILING)
    return title[:1].upper() + title[1:]


def _words(text: str) -> int:
    return sum(1 for _ in languages.get("und").terms(text))


def _without_opening(sentence: str, language: str) -> str:
    """Return a sentence without a clause such as "In an interview on Monday," at its start."""
    first = sentence.split(" ", 1)[0].casefold()
    end = _CLAUSE_END.search(sentence)
    if first in languages.get(language).page.openings and end and _words(sentence[end.end() :]) >= 2 * _FEWEST_WORDS:
        return sentence[end.end() :]
    return sentence


def _without_day(sentence: str, language: str) -> str:
    """Return a sentence without the first full date that stands before a comma: the archive shows it elsewhere."""
    for mention in find_dates(sentence, language=language):
        after = regex.compile(r"\s*[,،]\s*").match(sentence, mention.end)
        if len(mention.value) >= len("2016-08-09") and after and mention.start:
            before = sentence[: mention.start].split()
            if before[-1].casefold() in languages.get(language).page.openings:
                before.pop()
            return " ".join([*before, sentence[after.end() :]])
    return sentence


def _shortened(sentence: str) -> str:
    """Return a sentence cut where a clause or, failing that, a word ends."""
    if len(sentence) <= _LONGEST:
        return sentence
    ends = [m.start() for m in _CLAUSE_END.finditer(sentence) if _SHORTEST <= m.start() <= _LONGEST]
    if ends:
        return sentence[: ends[-1]]
    return sentence[:_LONGEST].rsplit(" ", 1)[0].strip(_TRAILING) + "…"
