"""The people of the five first articles, as a person marked them, are one entity each."""

import json
from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from archive.detect.people.document import read
from archive.detect.people.known import Known, shipped
from archive.detect.people.label import label
from archive.detect.people.span import Span
from archive.link import link
from archive.models import Article, Entity, Language, Source

pytestmark = pytest.mark.django_db

SEEDS = [
    json.loads(line)
    for line in (Path(__file__).parents[2] / "data" / "seeds_gold.jsonl").read_text(encoding="utf-8").splitlines()
]


def marked(seed: dict[str, Any]) -> list[dict[str, Any]]:
    people = [e for e in seed["entities"] if e["type"] == "PER" and e["required"]]
    return sorted(people, key=lambda entity: entity["start"])


def linked(seed: dict[str, Any], known: Known) -> list[int]:
    """Return the entity of each marked mention of an article."""
    Language.objects.sync()
    source, _ = Source.objects.get_or_create(slug=Source.UNKNOWN, defaults={"name": "Unknown source"})
    fields = {"title": seed["id"], "text": seed["text"], "language_id": seed["lang"], "source": source}
    article = Article.objects.create(**fields, fingerprint=f"{Article.objects.count():064}")
    document = read(seed["text"], seed["lang"])
    spans = []
    for entity in marked(seed):
        first = next(i for i in range(len(document)) if document.ends[i] > entity["start"])
        end = next(i for i in range(first, len(document)) if document.ends[i] >= entity["end"]) + 1
        spans.append(Span(first, end, "gold", 1.0, clip=entity["start"] - document.starts[first]))
    link(article, label(document, spans, known))
    return [mention.entity_id or 0 for mention in article.mentions.order_by("start")]


def pairwise_f1(wanted: Sequence[str], given: Sequence[int]) -> float:
    counts = Counter(
        (one[0] == other[0], one[1] == other[1])
        for one, other in combinations(list(zip(wanted, given, strict=True)), 2)
    )
    return 2 * counts[True, True] / (2 * counts[True, True] + counts[True, False] + counts[False, True])


@pytest.mark.parametrize("is_listed", [True, False])
def test_mentions_of_one_person_are_one_entity(is_listed: bool) -> None:
    known = shipped() if is_listed else Known()
    given = [entity for seed in SEEDS for entity in linked(seed, known)]
    wanted = [entity["id"] for seed in SEEDS for entity in marked(seed)]
    assert len(wanted) == 105
    assert pairwise_f1(wanted, given) >= 0.99
    erdogan = {entity for name, entity in zip(wanted, given, strict=True) if name == "Recep Tayyip Erdogan"}
    assert len(erdogan) == 1
    if is_listed:
        assert Entity.objects.get(pk=erdogan.pop()).slug == "recep-tayyip-erdogan"
