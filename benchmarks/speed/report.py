"""The race, as a table to read and as JSON to keep."""

from math import exp, log
from typing import Any

from benchmarks.speed.kinds import KINDS
from benchmarks.speed.run import Race

OURS = "ours"


def geometric_mean(ratios: dict[str, float]) -> float:
    """Return the mean of ratios."""
    return exp(sum(log(ratio) for ratio in ratios.values()) / len(ratios))


def ratios(race: Race) -> dict[str, dict[str, float]]:
    """Return how long ours takes for each kind beside every other engine."""
    others = [name for name in race.times if name != OURS and OURS in race.times]
    return {name: {kind: race.median(OURS, kind) / race.median(name, kind) for kind in KINDS} for name in others}


def as_json(race: Race, articles: int) -> dict[str, Any]:
    """Return everything as plain values."""
    return {
        "articles": articles,
        "engines": {name: {kind: race.median(name, kind) for kind in KINDS} for name in race.times},
        "p95": {name: {kind: race.p95(name, kind) for kind in KINDS} for name in race.times},
        "ratios": ratios(race),
        "geometric_means": {name: geometric_mean(found) for name, found in ratios(race).items()},
        "build": {name: built["rate"] for name, built in race.built.items()},
        "size": {name: built["size"] for name, built in race.built.items()},
        "memory": race.memory,
        "build_memory": {name: built["peak"] for name, built in race.built.items()},
        "cold": race.cold,
        "disagreements": race.disagreements,
    }


def as_table(race: Race, articles: int, text: int) -> str:
    """Return a table: medians and p95 in milliseconds, then how ours compares, then what it all costs."""
    lines = [f"{articles} articles, {text / 1e6:.1f} MB of text; medians (p95) in ms, five facets, twenty hits", ""]
    lines.append(_line("", list(race.times)))
    for kind in KINDS:
        lines.append(_line(kind, [f"{race.median(n, kind):.2f} ({race.p95(n, kind):.1f})" for n in race.times]))
    compared = ratios(race)
    if compared:
        lines += ["", _line("ours / other", list(compared))]
        lines += [_line(kind, [f"{found[kind]:.2f}" for found in compared.values()]) for kind in KINDS]
        lines.append(_line("geometric mean", [f"{geometric_mean(found):.2f}" for found in compared.values()]))
    lines += ["", _line("", list(race.built))]
    for title, cells in _costs(race, text).items():
        lines.append(_line(title, cells))
    lines += ["", *(f"DISAGREE {one}" for one in race.disagreements)]
    return "\n".join(lines)


def _costs(race: Race, text: int) -> dict[str, list[str]]:
    built = race.built.values()
    return {
        "articles/s": [f"{one['rate']:.0f}" for one in built],
        "build, peak MB": [f"{one['peak'] / 1e6:.0f}" for one in built],
        "size, MB": [f"{one['size'] / 1e6:.1f}" for one in built],
        "size / text": [f"{one['size'] / text:.2f}" for one in built],
        "serving, MB": [f"{race.memory[name] / 1e6:.0f}" for name in race.built],
        "cold start, ms": [f"{race.cold[name]:.0f}" for name in race.built],
    }


def _line(title: str, cells: list[str]) -> str:
    return title.ljust(16) + "".join(cell.rjust(20) for cell in cells)
