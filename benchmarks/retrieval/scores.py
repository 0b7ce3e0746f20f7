"""How good a ranking is."""

import math
from collections.abc import Iterable, Mapping, Sequence

DEPTH = 10
RECALLS = (1, 5, 10)

Scores = dict[str, float]


def score(ranking: Sequence[str], relevant: Mapping[str, int]) -> Scores:
    """Return MRR@10, Recall@1/5/10 and nDCG@10 of one ranking of document ids, the best first."""
    right = {document for document, grade in relevant.items() if grade > 0}
    top = list(ranking[:DEPTH])
    first = next((place for place, document in enumerate(top, 1) if document in right), None)
    ideal = sorted(relevant.values(), reverse=True)[:DEPTH]
    best = gain(ideal)
    scores = {f"mrr@{DEPTH}": 1 / first if first else 0.0}
    for depth in RECALLS:
        scores[f"recall@{depth}"] = len(right.intersection(top[:depth])) / len(right) if right else 0.0
    scores[f"ndcg@{DEPTH}"] = gain(relevant.get(document, 0) for document in top) / best if best else 0.0
    return scores


def gain(grades: Iterable[int]) -> float:
    """Return the discounted cumulative gain of grades in the order of their ranks."""
    return sum((2.0**grade - 1) / math.log2(rank + 1) for rank, grade in enumerate(grades, 1))


def mean(scores: Sequence[Scores]) -> Scores:
    """Return the mean of each figure, and of how many queries."""
    if not scores:
        return {"queries": 0}
    names = scores[0].keys()
    means = {name: sum(one[name] for one in scores) / len(scores) for name in names}
    return {**means, "queries": len(scores)}
