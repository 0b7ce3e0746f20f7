"""What CLDR knows of dates in any language: the order of their parts, and how to count days back."""

from collections.abc import Iterator

import regex
from babel import Locale

_FIELD = regex.compile(r"'([^']*)'|(d+|M+|L+|y+|E+|c+)|(.)", regex.DOTALL)
_SKELETONS = ("yMMMMd", "yMMMd", "yMMMEd", "MMMMd", "MMMd", "MMMEd", "yMMMM", "yMMM", "y")
_UNITS = ("day", "week", "month", "year")
_OURS = "[](){}|_<>\\"


def cldr_templates(locale: Locale | None) -> Iterator[tuple[str, str, str]]:
    """Yield (template, family, unit) of a language's patterns of dates and of "three days ago"."""
    if locale is None:
        return
    patterns = [str(locale.datetime_skeletons[name]) for name in _SKELETONS if name in locale.datetime_skeletons]
    patterns += [locale.date_formats[width].pattern for width in ("full", "long", "medium")]
    for pattern in dict.fromkeys(patterns):
        template = _template(pattern)
        if template and template != "{year}":
            yield template, "written", ""
    fields = locale._data["date_fields"]
    for unit in _UNITS:
        # "In three days" is left to the language files: in many languages it says as well how long something took.
        for phrase in fields.get(unit, {}).get("past", {}).values():
            if "{0}" in phrase:
                yield _escape(phrase).replace("\\{0\\}", "{number}"), "ago", unit


def cldr_order(locale: Locale | None) -> str:
    """Return the order of day, month and year in figures: "dmy", "mdy" or "ymd"; "" where CLDR knows nothing."""
    pattern = locale.date_formats["short"].pattern if locale else ""
    return "".join(dict.fromkeys(sign.lower() for sign in pattern if sign in "dMy"))


def _escape(text: str) -> str:
    return "".join(f"\\{c}" if c in _OURS else c for c in text)


def _template(pattern: str) -> str:
    """Return a pattern of CLDR ("d MMMM y") as a template, "" if its month is a number between mere signs."""
    found = []
    numbered = False
    for quoted, field, other in _FIELD.findall(pattern):
        if not field:
            found.append(_escape(quoted or other))
        elif field[0] in "ML":
            numbered = numbered or len(field) < 3
            found.append("{month}" if len(field) > 2 else "{month_n}")
        else:
            found.append({"d": "{day}", "y": "{year}", "E": "{weekday}", "c": "{weekday}"}[field[0]])
    # "8月9日" names its parts, "8/9" does not.
    if numbered and not regex.search(r"\{month_n\}\p{L}", "".join(found)):
        return ""
    return "".join(found).replace("\u200f", "")
