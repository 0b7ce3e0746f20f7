"""The five first articles: who is in them, and nobody who is not."""

import json
from pathlib import Path
from typing import Any

import pytest

from archive.detect import Mention, detect
from archive.detect.names import romanise
from archive.detect.people import knowing, shipped
from archive.detect.people.known import Known

SEEDS = [
    json.loads(line)
    for line in (Path(__file__).parents[2] / "data" / "seeds_gold.jsonl").read_text(encoding="utf-8").splitlines()
]


def people(seed: dict[str, Any]) -> list[Mention]:
    found = detect(seed["text"], language=seed["lang"], published=seed["pub"])
    return [mention for mention in found if mention.kind == "person"]


def gold(seed: dict[str, Any], *, required: bool) -> list[dict[str, Any]]:
    return [e for e in seed["entities"] if e["type"] == "PER" and e["required"] is required]


def meets(mention: Mention, span: dict[str, Any]) -> bool:
    return bool(mention.start < span["end"] and span["start"] < mention.end)


def is_right(mention: Mention, entity: dict[str, Any]) -> bool:
    return (mention.start, mention.end) == (entity["start"], entity["end"])


def is_same(label: str, entity: dict[str, Any]) -> bool:
    names = [entity["id"], *entity.get("also", [])]
    return romanise(label) in [romanise(name) for name in names]


@pytest.fixture(scope="module")
def found() -> list[list[Mention]]:
    return [people(seed) for seed in SEEDS]


def test_the_people_of_the_five_articles_are_found(found: list[list[Mention]]) -> None:
    wanted = right = same = wrong = 0
    for seed, mentions in zip(SEEDS, found, strict=True):
        neutral = [*gold(seed, required=False), *seed["ignore"]]
        required = gold(seed, required=True)
        hits = [(m, e) for e in required for m in mentions if is_right(m, e)]
        wanted += len(required)
        right += len(hits)
        same += sum(is_same(m.label, e) for m, e in hits)
        matched = {m.start for m, _ in hits}
        wrong += sum(m.start not in matched and not any(meets(m, n) for n in neutral) for m in mentions)
    assert wanted == 105
    assert same / wanted >= 0.95
    assert 2 * right / (wanted + right + wrong) >= 0.96


def test_no_paper_weapon_or_alliance_is_taken_for_a_person(found: list[list[Mention]]) -> None:
    hit = [
        (mention.surface, trap["surface"])
        for seed, mentions in zip(SEEDS, found, strict=True)
        for trap in seed["traps"]
        for mention in mentions
        if meets(mention, trap)
    ]
    assert hit == []


def test_people_are_found_whom_no_list_knows() -> None:
    with knowing(_without_those_of(SEEDS)):
        wanted = right = 0
        for seed in SEEDS:
            mentions = people(seed)
            required = gold(seed, required=True)
            wanted += len(required)
            right += sum(any(is_right(m, e) for m in mentions) for e in required)
    assert right / wanted >= 0.85


def _without_those_of(seeds: list[dict[str, Any]]) -> Known:
    named = {romanise(e["id"]) for seed in seeds for e in seed["entities"] if e["type"] == "PER"}
    keys = {key for key, person in shipped().people.items() if romanise(person.label) in named}
    assert len(keys) >= 5
    return shipped().without(keys)
