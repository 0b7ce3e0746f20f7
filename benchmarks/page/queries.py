"""The addresses that readers ask for: searches drawn from the articles themselves, in each of their languages."""

import random
from collections import defaultdict
from collections.abc import Iterable
from itertools import islice
from urllib.parse import urlencode

from benchmarks.speed.corpus import PAIRS, STREWN, Record

AMONG = 400  # articles that words are drawn from
EACH = 4  # articles of a language that are asked for


def addresses(records: Iterable[Record], seed: int = 1) -> list[str]:
    """Return results pages of all kinds in a fixed order that mixes them, the same for the same articles and seed."""
    chance = random.Random(seed)
    by_language: dict[str, list[Record]] = defaultdict(list)
    for record in islice(records, AMONG):
        by_language[record["language"]].append(record)
    asked: list[dict[str, str]] = []
    for code in sorted(by_language):
        for record in chance.sample(by_language[code], min(EACH, len(by_language[code]))):
            asked += _of(record, chance)
    asked += [{"q": word} for words in (*STREWN.values(), *PAIRS.values()) for word in words]
    asked += [{}, {"sort": "newest"}, {"q": "budget", "page": "20"}, {"q": "budget", "from": "2020", "to": "2021"}]
    chance.shuffle(asked)
    return ["/search/" + (f"?{urlencode(one)}" if one else "") for one in asked]


def _of(record: Record, chance: random.Random) -> list[dict[str, str]]:
    """Return searches that find an article: a word, three, a phrase, a prefix, a name, something chosen."""
    words = [word.strip(".,;:!?") for word in record["text"].split()]
    words = [word for word in words if word]
    place = chance.randrange(max(len(words) - 1, 1))
    several = " ".join(chance.sample(words, min(3, len(words))))
    long = max(chance.sample(words, min(8, len(words))), key=len)
    return [
        {"q": chance.choice(words)},
        {"q": several},
        {"q": f'"{" ".join(words[place : place + 2])}"'},
        {"q": f"{long[:4]}*"},
        {"q": record["person"][0].title()},
        {"q": several, "language": record["language"], "year": str(record["year"])},
        {"q": chance.choice(words), "place": record["place"][0], "-source": record["source"]},
    ]
