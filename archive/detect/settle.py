"""Settles what dates, places and people claim the same words."""

from collections.abc import Sequence

from archive.detect.mention import Mention


def settle(dates: Sequence[Mention], places: Sequence[Mention], people: Sequence[Mention]) -> list[Mention]:
    """Return all findings in order of the text, none overlapping another.

    A date wins over names; of a person and a place the longer wins ("Vladimir" in "Vladimir Putin"),
    and where they are equally long the surer.
    """
    claims = sorted((*dates, *places, *people), key=_rank)
    taken = bytearray(max((mention.end for mention in claims), default=0))
    kept = []
    for mention in claims:
        if taken.find(1, mention.start, mention.end) < 0:
            taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
            kept.append(mention)
    return sorted(kept, key=lambda mention: mention.start)


def _rank(mention: Mention) -> tuple[bool, int, float, int]:
    return mention.kind != "date", mention.start - mention.end, -mention.confidence, mention.start
