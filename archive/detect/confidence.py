"""How often a finding is right of which rule, list or model says so much: measured on texts it has not seen.

`data/confidence.tsv` has one line a language, kind and detector: what it says and how often that was right. It is made
by `manage.py calibrate_detectors`; what no line tells stays as the detector says it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby
from pathlib import Path

from archive.detect.mention import Mention

FILE = Path(__file__).parent / "data" / "confidence.tsv"
_VERSION = re.compile(r"-\d+$")
# So many findings are needed to say anything of a detector on its own.
_ENOUGH = 40
_STEPS = 6
# What is nearly always right on one set is not so on all.
_LEAST, _MOST = 0.05, 0.98
# Names that are measured to be right less often than this are left out: small towns called like clubs.
_WORTH_SAYING = 0.3

Key = tuple[str, str, str]
Steps = tuple[tuple[float, float], ...]


def calibrated(mentions: Iterable[Mention], language: str) -> list[Mention]:
    """Return the mentions with a confidence that is the share of such mentions that are right, without the hopeless."""
    measured = (_calibrated(mention, language) for mention in mentions)
    return [mention for mention in measured if mention.kind == "date" or mention.confidence >= _WORTH_SAYING]


def _calibrated(mention: Mention, language: str) -> Mention:
    detector = family(mention.evidence.detector)
    steps = table().get((language, mention.kind, detector)) or table().get((language, mention.kind, "*"))
    if not steps or mention.kind == "date":
        return mention
    return replace(mention, confidence=round(between(steps, mention.confidence), 3))


def family(detector: str) -> str:
    """Return the name of a detector without its version: "crf-ar" of "crf-ar-2"."""
    return _VERSION.sub("", detector)


def between(steps: Steps, said: float) -> float:
    """Return what lies between the steps at a point, straight from one to the next."""
    at = bisect_right([step[0] for step in steps], said)
    if at == 0:
        return steps[0][1]
    if at == len(steps):
        return steps[-1][1]
    (low, right), (high, better) = steps[at - 1], steps[at]
    return right + (better - right) * (said - low) / (high - low)


@cache
def table() -> dict[Key, Steps]:
    """Return the shipped steps by language, kind and detector."""
    found: dict[Key, Steps] = {}
    lines = FILE.read_text(encoding="utf-8").splitlines() if FILE.exists() else []
    for line in lines:
        language, kind, detector, *steps = line.split("\t")
        if not language.startswith("#"):
            found[language, kind, detector] = tuple(_step(step) for step in steps)
    return found


def _step(text: str) -> tuple[float, float]:
    said, _, right = text.partition(":")
    return float(said), float(right)


def fitted(said: Iterable[tuple[str, str, float, bool]], language: str) -> list[str]:
    """Return the lines of one language from (kind, detector, confidence, was it right): one a detector, "*" for few."""
    groups: dict[tuple[str, str], list[tuple[float, bool]]] = {}
    for kind, detector, confidence, right in said:
        for name in (family(detector), "*"):
            groups.setdefault((kind, name), []).append((confidence, right))
    lines = []
    for (kind, name), pairs in sorted(groups.items()):
        if len(pairs) >= _ENOUGH:
            steps = "\t".join(f"{at:.3f}:{share:.3f}" for at, share in rising(pairs))
            lines.append(f"{language}\t{kind}\t{name}\t{steps}")
    return lines


def rising(pairs: Sequence[tuple[float, bool]]) -> list[tuple[float, float]]:
    """Return (said, right) of a few bands of about equal size, never falling: neighbours that fall are put together."""
    size = max(len(pairs) // _STEPS, _ENOUGH // 2)
    bands: list[list[float]] = []  # of each: how many, the sum of what was said, how many were right
    for said, members in groupby(sorted(pairs), key=lambda pair: pair[0]):
        rights = [right for _, right in members]
        same = [len(rights), said * len(rights), sum(rights)]
        if bands and bands[-1][0] < size:
            bands[-1] = _together(bands[-1], same)
        else:
            bands.append(same)
    if len(bands) > 1 and bands[-1][0] < size:
        last = bands.pop()
        bands[-1] = _together(bands[-1], last)
    # One more of each kind, right and wrong, so that a few lucky ones do not say "always".
    return [(said / n, min(max((right + 1) / (n + 2), _LEAST), _MOST)) for n, said, right in _never_falling(bands)]


def _never_falling(bands: Iterable[list[float]]) -> list[list[float]]:
    """Return the bands, those together that would fall from one to the next (pool adjacent violators)."""
    kept: list[list[float]] = []
    for band in bands:
        kept.append(band)
        while len(kept) > 1 and kept[-2][2] / kept[-2][0] >= kept[-1][2] / kept[-1][0]:
            last = kept.pop()
            kept[-1] = _together(kept[-1], last)
    return kept


def _together(one: Sequence[float], other: Sequence[float]) -> list[float]:
    return [mine + theirs for mine, theirs in zip(one, other, strict=True)]
