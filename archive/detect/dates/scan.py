"""Finds where a text may speak of a date; what the words mean is read later, against the day of publication."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from archive.detect.dates.grammar import Grammar, Rule
from archive.detect.dates.guard import is_date
from archive.detect.dates.shadow import Shadow

_TRIGGER = regex.compile(r"\d+|[\p{L}\p{M}]+|\(")
_LONGEST_WORD = 40


@dataclass(frozen=True, slots=True)
class Candidate:
    """An expression that a rule knows: where it stands in the shadow, and what fills the slots.

    `begin` is where the words before it start by which the rule knows it.
    """

    begin: int
    start: int
    end: int
    rule: Rule
    parts: dict[str, str]
    places: dict[str, int]

    def __len__(self) -> int:
        return self.end - self.begin


def scan(shadow: Shadow, grammar: Grammar) -> Iterator[Candidate]:
    """Yield the candidates of a text in order, none overlapping another; time grows with the text alone.

    Of two that overlap, the first wins unless the other is longer: "this [Tuesday, Oct. 2, 2012]".
    """
    done = 0
    held: Candidate | None = None
    for match in _TRIGGER.finditer(shadow.low):
        if held and match.start() >= held.end:
            yield held
            done, held = held.end, None
        if match.start() < done:
            continue
        found = _first(shadow, grammar, match, done)
        if found is None or (held and len(found) <= len(held)):
            continue
        if found.rule.family != "never":
            held = found
        elif held is None:
            done = found.end
    if held:
        yield held


def _first(shadow: Shadow, grammar: Grammar, match: "regex.Match[str]", done: int) -> Candidate | None:
    """Return the longest expression that begins in a word, at its start or after short words glued to it."""
    for start, rules in _beginnings(match, grammar):
        found = _longest(shadow, grammar, rules, start, done)
        if found is not None:
            return found
    return None


def _beginnings(match: "regex.Match[str]", grammar: Grammar) -> Iterator[tuple[int, tuple[Rule, ...]]]:
    """Yield where a date could begin in a word, and by which rules: at its start, or after short words glued to it."""
    word = match[0]
    rules = grammar.rules.get("#" if word[0].isdigit() else word)
    if rules:
        yield match.start(), rules
    if len(word) > _LONGEST_WORD:
        return
    for glued in grammar.lexicon.words.proclitics:
        if word.startswith(glued) and (rules := grammar.rules.get(word[len(glued) :])):
            yield match.start() + len(glued), rules


def _longest(shadow: Shadow, grammar: Grammar, rules: tuple[Rule, ...], start: int, done: int) -> Candidate | None:
    """Return the longest expression that begins here and is a date; of two equally long the one named first."""
    found = []
    for rule in rules:
        match = rule.pattern.match(shadow.low, start)
        if match:
            found.append((-match.end(), rule.rank, match, rule))
    for _, _, match, rule in sorted(found, key=lambda option: option[:2]):
        candidate = _candidate(match, rule)
        if candidate.start >= done and (rule.family == "never" or is_date(shadow, grammar, candidate)):
            return candidate
    return None


def _candidate(match: "regex.Match[str]", rule: Rule) -> Candidate:
    groups = match.groupdict()
    begin = match.start("begin") if groups.pop("begin", None) is not None else match.start()
    finish = match.start("finish") if groups.pop("finish", None) is not None else match.end()
    while finish > begin and match.string[finish - 1] in " \n,.":
        finish -= 1
    parts = {name: text for name, text in groups.items() if text is not None}
    return Candidate(match.start(), begin, finish, rule, parts, {name: match.start(name) for name in parts})
