"""The dates of the five articles, and of sixty-one sentences that look as if they spoke of dates."""

import json
from pathlib import Path
from typing import Any

import pytest

from archive.detect.dates import find_dates

DATA = Path(__file__).parents[2] / "data"


def records(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]


def overlap(mention: Any, span: dict[str, Any]) -> bool:
    return bool(mention.start < span["end"] and span["start"] < mention.end)


TRAPS = records("date_traps.jsonl")
ARTICLES = records("seeds_gold.jsonl")


def test_the_data_are_all_there() -> None:
    assert len(TRAPS) == 61
    assert sum(e["type"] == "DATE" and e["required"] for a in ARTICLES for e in a["entities"]) == 34


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap["text"])
def test_what_looks_like_a_date_is_read_as_one_only_if_it_is(trap: dict[str, Any]) -> None:
    found = find_dates(trap["text"], language=trap["lang"], published=trap["pub"])
    assert [m.value for m in found] == [e["edtf"] for e in trap["entities"]]
    assert all(overlap(m, e) for m, e in zip(found, trap["entities"], strict=True))


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["id"])
def test_every_date_of_the_five_articles_has_the_right_value(article: dict[str, Any]) -> None:
    found = find_dates(article["text"], language=article["lang"], published=article["pub"])
    for gold in article["entities"]:
        if gold["type"] == "DATE" and gold["required"]:
            values = [m.value for m in found if overlap(m, gold)]
            assert len(values) == 1, gold["surface"]
            assert values[0] in {gold["edtf"], *gold.get("also", [])}, gold["surface"]


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["id"])
def test_no_trap_of_the_five_articles_is_hit(article: dict[str, Any]) -> None:
    found = find_dates(article["text"], language=article["lang"], published=article["pub"])
    assert not [m.surface for m in found for trap in article["traps"] if overlap(m, trap)]
    assert all(article["text"][m.start : m.end] == m.surface for m in found)
