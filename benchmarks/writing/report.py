"""What was found, as tables to read."""

from collections.abc import Iterator
from typing import Any


def as_table(found: dict[str, Any]) -> str:
    """Return the tables of the parts that were measured."""
    return "\n".join([*_rates(found), *_freshness(found), *_kills(found)])


def _rates(found: dict[str, Any]) -> Iterator[str]:
    if rates := found.get("rates"):
        yield f"{found['articles']} articles; articles a second"
        yield f"{'from':>10} {'processes':>10} {'all':>8} {'each':>8} {'by work':>8} {'memory':>9}"
    for one in rates or ():
        speeds = f"{one['rate']:>8.0f} {one['each']:>8.0f} {one['work']:>8.0f}"
        yield f"{one['source']:>10} {one['processes']:>10} {speeds} {one['memory'] / 1e6:>6.0f} MB"


def _freshness(found: dict[str, Any]) -> Iterator[str]:
    if fresh := found.get("freshness"):
        yield f"{found['articles']} articles; {fresh['lost']} published ones were never found"
        for title, name in (
            ("published to found", "found"),
            ("searches, quiet", "quiet"),
            ("publishing", "publishing"),
        ):
            times = fresh[name]
            yield f"{title:>20} {times['median']:>8.1f} ms, p95 {times['p95']:>8.1f} ms ({times['number']})"


def _kills(found: dict[str, Any]) -> Iterator[str]:
    if deaths := found.get("kills"):
        for kind, number in deaths["killed"].items():
            yield f"{number} killed {kind}, {deaths['midst'][kind]} in the midst of it"
        states = " and ".join(f"{number} times the {name} state" for name, number in deaths["states"].items())
        yield f"The index then held {states}; {len(deaths['failures'])} failures."
        yield from deaths["failures"]
    if crowd := found.get("publishers"):
        yield (
            f"{crowd['processes']} processes published {crowd['articles']} articles at once: {crowd['lost']} lost, "
            f"{crowd['waiting']} waiting, {crowd['failed']} processes failed."
        )
