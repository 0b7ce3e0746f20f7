"""Why a finding is held to be right: codes and what belongs to them, which the page says in the reader's language.

A reason is one string, so that it is kept where sentences were kept before: "=days|+3;=publication-unsure".
"""

SIGN = "="
_NEXT, _PART = ";", "|"
_LONGEST = 80  # of what belongs to a code, letters
_MARKS = str.maketrans({_NEXT: " ", _PART: " "})

Reason = tuple[str, tuple[str, ...]]


def reason(code: str, *parts: object) -> str:
    """Return a code with what belongs to it as one string."""
    return SIGN + _PART.join((code, *(str(part)[:_LONGEST].translate(_MARKS) for part in parts)))


def together(*reasons: str) -> str:
    """Return several reasons as one string, those that are empty left out."""
    return _NEXT.join(filter(None, reasons))


def reasons_in(text: str) -> list[Reason]:
    """Return the reasons of a string; none where it is a sentence, as older findings have it."""
    if not text.startswith(SIGN):
        return []
    rows = (one.removeprefix(SIGN).split(_PART) for one in text.split(_NEXT))
    return [(code, tuple(parts)) for code, *parts in rows]
