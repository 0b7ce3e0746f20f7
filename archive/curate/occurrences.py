"""Where words stand in a text."""

import regex

import languages

Span = tuple[int, int]


def occurrences(text: str, words: str) -> list[Span]:
    """Return where the words stand by themselves, or, if they never do, where they are part of longer ones.

    A name with a prefix grown on to it (Arabic "wa-") and a script without blanks need the second reading.
    """
    if not words:
        return []
    pattern = regex.escape(words, special_only=True)
    free = [match.span() for match in regex.finditer(rf"(?<![\w\p{{M}}]){pattern}(?![\w\p{{M}}])", text)]
    return free or [match.span() for match in regex.finditer(pattern, text)]


def as_written(text: str, words: str, *, language: str) -> str:
    """Return typed words as they stand in the text, whatever the case and normal form; "" where they do not."""
    words = " ".join(words.split())
    if words in text:
        return words
    reading = languages.get(language)
    wanted = [term.exact for term in reading.terms(words)]
    if not wanted:
        return ""
    terms = list(reading.terms(text))
    for at in range(len(terms) - len(wanted) + 1):
        found = terms[at : at + len(wanted)]
        if [term.exact for term in found] == wanted:
            return text[found[0].start : found[-1].end]
    return ""
