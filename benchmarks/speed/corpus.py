"""Articles to measure with: generated from a seed, or real ones from a file of JSON lines."""

import gzip
import json
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

Record = dict[str, Any]  # what Haystack prepares of an article

CHUNK = 1000  # articles that share a random state, so that a larger corpus begins with the smaller one
SHARES = {"en": 0.3, "vi": 0.25, "ar": 0.2, "fr": 0.1, "ru": 0.1, "de": 0.05}
VOCABULARY = {"en": 70_000, "vi": 7_000, "ar": 80_000, "fr": 45_000, "ru": 60_000, "de": 60_000}
SYLLABLES = {
    "en": ("b c d f g h l m n p r s t w st tr ch sh pl cl gr", "a e i o u ea ou io", " n r s t l nd ng"),
    "vi": ("b c ch đ g h kh l m n ng nh ph qu th tr v x", "a ă â e ê i o ô ơ u ư á à ả ế ộ ườ iệ", " n ng nh m c t i"),
    "ar": ("ب ت ج ح د ر س ش ع ف ق ك ل م ن ه", "ا و ي", " ن ر ل م ة"),
    "fr": ("b c d f g l m n p r s t v ch", "a e é è i o u ou au eu", " n r s t l"),
    "ru": ("б в г д ж з к л м н п р с т х ч", "а е и о у ы я", " н р с т л й"),
    "de": ("b d f g h k l m n r s t w sch st", "a e i o u ä ö ü ei au", " n r s t l ch ng"),
}
# Words that are strewn in, each into this share of the articles; a pair stands side by side.
STREWN = {0.30: ("covid", "budget", "summit"), 0.10: ("unesco", "harvest", "tariff"), 0.0005: ("zyxa", "qwyb", "vuxc")}
PAIRS = {0.05: ("climate change", "solar power", "peace talks")}


def generated(articles: int, seed: int = 1) -> Iterator[Record]:
    """Yield made-up articles whose sizes and frequencies are like those of news, whose words mean nothing."""
    vocabularies = {code: _vocabulary(code, seed) for code in SHARES}
    for start in range(0, articles, CHUNK):
        rng = np.random.default_rng([seed, start])
        for number in range(start, start + CHUNK):
            record = _article(number, rng, vocabularies)
            if number < articles:
                yield record


def real(path: Path, articles: int, seed: int = 1) -> Iterator[Record]:
    """Yield articles of a file again and again; people and places, which it does not tell, are made up."""
    rng = np.random.default_rng(seed)
    number = 0
    while number < articles:
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
            for line in file:
                if number == articles:
                    return
                raw = json.loads(line)
                day = date.fromisoformat(raw["date"][:10]) if raw.get("date") else date(2015, 1, 1)
                yield _record(number, raw["lang"], raw["source"], day, raw.get("title") or "", raw["text"], rng)
                number += 1


@cache
def _vocabulary(code: str, seed: int) -> list[str]:
    rng = np.random.default_rng([seed, *code.encode()])
    begin, middle, end = (part.split(" ") for part in SYLLABLES[code])
    words: dict[str, None] = {}
    while len(words) < VOCABULARY[code]:
        size = 1 if code == "vi" and rng.random() < 0.9 else int(rng.choice([1, 2, 3, 4], p=[0.1, 0.45, 0.33, 0.12]))
        words["".join(rng.choice(part) for _ in range(size) for part in (begin, middle, end))] = None
    return sorted(words, key=lambda word: len(word) + float(rng.normal(0, 2.2)))  # the frequent are short


def _ranks(rng: np.random.Generator, size: int, amount: int, steepness: float, shift: float) -> list[int]:
    """Return ranks that are the rarer the higher they are, by the inverse of Zipf's law's integral."""
    power = 1 - steepness
    low, high = (1 + shift) ** power, (size + shift) ** power
    ranks: list[int] = (
        np.minimum((low + rng.random(amount) * (high - low)) ** (1 / power) - shift, size).astype(int).tolist()
    )
    found: list[int] = np.minimum(ranks, size).astype(int).tolist()
    return found


def _article(number: int, rng: np.random.Generator, vocabularies: dict[str, list[str]]) -> Record:
    code = str(rng.choice(list(SHARES), p=list(SHARES.values())))
    words = vocabularies[code]
    size = int(np.clip(rng.lognormal(np.log(480), 0.35), 300, 800))
    body = [words[rank - 1] for rank in _ranks(rng, len(words), size, 1.05, 2.7)]
    title = [words[rank - 1] for rank in _ranks(rng, len(words), int(rng.integers(8, 15)), 1.05, 2.7)]
    for share, strewn in (*STREWN.items(), *PAIRS.items()):
        for word in strewn:
            if rng.random() < share:
                for place in rng.integers(0, size, int(rng.integers(1, 5))):
                    body[place] = word
    ends = set(rng.integers(5, size, size // 18).tolist())
    text = " ".join(f"{word}." if place in ends else word for place, word in enumerate(body))
    day = date.fromordinal(date(2010, 1, 1).toordinal() + int(rng.beta(1.6, 1.0) * 15 * 365))
    return _record(number, code, f"source-{_ranks(rng, 200, 1, 1.01, 1)[0]}", day, " ".join(title), text, rng)


def _record(number: int, code: str, source: str, day: date, title: str, text: str, rng: np.random.Generator) -> Record:
    people = sorted({f"person-{rank}" for rank in _ranks(rng, 50_000, int(rng.integers(5, 31)), 0.9, 5)})
    places = sorted({f"place-{rank}" for rank in _ranks(rng, 20_000, int(rng.integers(3, 16)), 1.01, 3)})
    days = [(day.toordinal(), day.toordinal())]
    return {
        "id": f"archive.article.{number}",
        "django_ct": "archive.article",
        "django_id": str(number),
        "title": title,
        "text": text,
        "language": code,
        "source": source,
        "year": day.year,
        "person": people,
        "place": places,
        "published": days,
        "mentions": days,
    }
