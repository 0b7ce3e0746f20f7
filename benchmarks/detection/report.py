"""The figures of a measurement, as one JSON object and as tables."""

import sys
from collections.abc import Sequence
from typing import Any

from benchmarks.detection.scores import BINS, Tally, linked_together

Kinds = dict[str, dict[str, Any]]


def share(part: int, whole: int) -> float:
    """Return a part of a whole between 0 and 1, 0 where there is nothing."""
    return round(part / whole, 4) if whole else 0.0


def rates(right: int, found: int, gold: int) -> dict[str, float]:
    """Return precision, recall and their harmonic mean."""
    return {"p": share(right, found), "r": share(right, gold), "f1": share(2 * right, found + gold)}


def figures(kind: str, tally: Tally) -> dict[str, object]:
    """Return all that was measured of one kind; `value` is the accuracy of dates, `linking` that of names."""
    result: dict[str, object] = {
        "strict": rates(tally.strict, tally.found, tally.gold),
        "relaxed": rates(tally.relaxed, tally.found, tally.gold),
        "gold": tally.gold,
        "found": tally.found,
        "traps": tally.traps,
    }
    if tally.valued and kind == "date":
        result["value"] = share(tally.right, tally.valued)
    elif tally.valued:
        together = linked_together(tally.pairs)
        result["linking"] = {"accuracy": share(tally.right, tally.valued), "pairwise_f1": together}
    result["calibration"] = calibration(tally.said)
    return result


def calibration(said: Sequence[tuple[float, bool]]) -> list[dict[str, float]]:
    """Return, for each band of confidence, how sure the detector was and how often it was right."""
    table = []
    for low, high in zip(BINS, (*BINS[1:], 1.01), strict=True):
        band = [(confidence, right) for confidence, right in said if low <= confidence < high]
        if band:
            sure = round(sum(confidence for confidence, _ in band) / len(band), 4)
            table.append(
                {"from": low, "said": sure, "right": share(sum(r for _, r in band), len(band)), "n": len(band)}
            )
    return table


def show(results: dict[str, Kinds]) -> None:
    """Print the tables for a reader."""
    out = sys.stdout.write
    head = ("strict p", "r", "f1", "relaxed p", "r", "f1", "value", "link", "traps", "gold")
    out(f"{'set':<28}{'kind':<8}" + "".join(f"{title:>10}" for title in head) + "\n")
    for name, kinds in results.items():
        for kind in ("person", "place", "date"):
            if kind in kinds:
                row = kinds[kind]
                cells = [row[way][rate] for way in ("strict", "relaxed") for rate in ("p", "r", "f1")]
                cells += [row.get("value", "-"), row.get("linking", {}).get("accuracy", "-"), row["traps"], row["gold"]]
                out(f"{name:<28}{kind:<8}" + "".join(f"{cell:>10}" for cell in cells) + "\n")
        speed = kinds["speed"]
        out(f"{'':<28}{speed['articles_per_second']} articles/s, {speed['letters_per_second']} letters/s, ")
        out(f"first use {speed['first_use_seconds']} s, memory {speed['memory_megabytes']} MB\n")
    out("\nHow sure, and how often right:\n")
    for name, kinds in results.items():
        for kind in ("person", "place", "date"):
            for band in kinds.get(kind, {}).get("calibration", ()):
                out(f"{name:<28}{kind:<8} said {band['said']:<8} right {band['right']:<8} of {band['n']}\n")
