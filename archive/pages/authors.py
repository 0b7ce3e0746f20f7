"""Names of authors as citations write them; a name is only turned round where its language does so. Pure."""

from collections.abc import Sequence

# Languages in which the family name comes last and citations put it first.
_TURNED = frozenset({"de", "en", "es", "fr", "id", "it", "ms", "nl", "pl", "pt", "ru", "sv", "sw", "tr", "uk"})
_PARTICLES = frozenset(
    {"al", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le", "van", "vom", "von"}
)
_OFFICES = frozenset(
    {
        *("agence", "agencies", "agency", "bureau", "correspondent", "correspondents", "desk", "editor", "editorial"),
        *("editors", "media", "network", "news", "newspaper", "online", "post", "press", "presse", "radio", "reporter"),
        *("reporters", "service", "staff", "team", "times", "tv", "writer", "writers"),
    }
)


def comma_turned(name: str, tongue: str, *, upper: bool = False) -> str:
    """Return a name with the family name first: "Roe, Jane"; what is no person's name stays as it is."""
    family, given = parted(name, tongue)
    family = family.upper() if upper else family
    return f"{family}, {given}" if given else family


def initials(name: str, tongue: str) -> str:
    """Return a name with the family name first and initials for the rest: "Roe, J."."""
    family, given = parted(name, tongue)
    letters = " ".join("-".join(f"{part[0]}." for part in word.split("-") if part) for word in given.split())
    return f"{family}, {letters}" if letters else family


def parted(name: str, tongue: str) -> tuple[str, str]:
    """Return (family name, given names) where a language turns names round, else (name, "")."""
    words = name.split()
    if tongue not in _TURNED or not 2 <= len(words) <= 5 or not _is_person(words):
        return name, ""
    first = len(words) - 1
    while first > 1 and words[first - 1].lower() in _PARTICLES:
        first -= 1
    return " ".join(words[first:]), " ".join(words[:first])


def _is_person(words: Sequence[str]) -> bool:
    """Tell whether words may be the name of a person of a Western newspaper, and of no office."""
    if any(word.lower().strip(".") in _OFFICES for word in words) or all(word.isupper() for word in words):
        return False
    return all(word.replace("-", "").replace("’", "").replace("'", "").replace(".", "").isalpha() for word in words)


def joined(names: Sequence[str], *, last: str, pair: str = "") -> str:
    """Return names as one enumeration; `last` stands before the last of them, `pair` between two alone."""
    if len(names) < 2:
        return "".join(names)
    if len(names) == 2:
        return (pair or last).join(names)
    return ", ".join(names[:-1]) + last + names[-1]
