"""What tells one event from another: the people, places, days and numbers that a report speaks of."""

import math
import unicodedata
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field

import regex
from django.core.cache import cache
from django.db.models import Count

from archive.models import Article, DateMention, Mention

_NUMBER = regex.compile(
    r"(?<![\p{L}\p{N}-])(?:\p{Nd}{1,3}(?:[.,٫٬ \u00a0\u202f]\p{Nd}{3})+|\p{Nd}{1,12}(?:[.,٫]\p{Nd}{1,6})?)(?!\p{Nd})"
)
_FEWEST = 32  # smaller numbers stand in every report, as days and hours
_YEARS = range(1800, 2101)
_MOST_NUMBERS = 60
_DAY, _OTHER_NUMBER = 2.0, 1.5  # what a day and a number weigh; a name weighs by how rare it is
_PERSON = 1.5  # a person tells more than a place
_HOUR = 3600


@dataclass(frozen=True, slots=True)
class Features:
    """The features of one report, each with its weight: ("entity", 12), ("day", "2016-07-15"), ("number", "290")."""

    weights: dict[tuple[str, int | str], float] = field(default_factory=dict)

    @property
    def length(self) -> float:
        """Return the length of the vector of weights."""
        return math.sqrt(sum(weight * weight for weight in self.weights.values()))

    def common(self, other: "Features") -> set[tuple[str, int | str]]:
        """Return what both have."""
        return self.weights.keys() & other.weights.keys()

    def likeness(self, other: "Features") -> float:
        """Return the cosine of both, from 0 to 1."""
        together = sum(self.weights[one] * other.weights[one] for one in self.common(other))
        return together / (self.length * other.length) if together else 0.0


def features_of(articles: Collection[Article]) -> dict[int, Features]:
    """Return the features of articles by their keys, with as many queries for many as for one."""
    keys = [article.pk for article in articles]
    found: dict[int, dict[tuple[str, int | str], float]] = defaultdict(dict)
    named = Mention.objects.standing().filter(article__in=keys, entity__isnull=False)
    mentions = list(named.values_list("article", "entity", "kind").distinct())
    rarity = rarities({entity for _, entity, _ in mentions})
    for article, entity, kind in mentions:
        found[article]["entity", entity] = rarity[entity] * (_PERSON if kind == "person" else 1)
    days = DateMention.objects.standing().filter(article__in=keys, precision="day")
    for article, value in days.values_list("article", "value").distinct():
        found[article]["day", value] = _DAY
    for row in articles:
        found[row.pk] |= {("number", number): _OTHER_NUMBER for number in numbers(row.text)}
    return {key: Features(found[key]) for key in keys}


def rarities(entities: Collection[int]) -> dict[int, float]:
    """Return how rare each person or place is in the archive: 1 for what all articles speak of, more for the rare."""
    names = {f"story-rarity:{entity}": entity for entity in entities}
    found = {names[name]: float(value) for name, value in cache.get_many(names).items()}
    missing = set(entities) - found.keys()
    if missing:
        total = Article.objects.count() + 1
        counted = Mention.objects.filter(entity__in=missing).values_list("entity")
        counts = dict(counted.annotate(n=Count("article", distinct=True)).order_by())
        fresh = {entity: 1 + math.log(total / (1 + counts.get(entity, 0))) for entity in missing}
        cache.set_many({f"story-rarity:{entity}": value for entity, value in fresh.items()}, _HOUR)
        found |= fresh
    return {entity: max(value, 0.1) for entity, value in found.items()}


def numbers(text: str) -> set[str]:
    """Return the telling numbers of a text in plain digits, those that may be years or days apart."""
    found: set[str] = set()
    for match in _NUMBER.finditer(text):
        digits = "".join(str(unicodedata.decimal(letter)) if letter.isdecimal() else "." for letter in match[0])
        parts = digits.split(".")
        plain = "".join(parts) if len(parts) > 1 and all(len(part) == 3 for part in parts[1:]) else digits
        if float(plain) >= _FEWEST and not (plain.isdigit() and int(plain) in _YEARS):
            found.add(plain.lstrip("0"))
        if len(found) == _MOST_NUMBERS:
            break
    return found
