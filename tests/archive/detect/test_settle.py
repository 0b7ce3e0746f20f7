"""One stretch of text is one thing."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from archive.detect.mention import Evidence, Kind, Mention
from archive.detect.settle import settle


def found(start: int, end: int, kind: Kind, confidence: float = 0.9) -> Mention:
    return Mention(start, end, kind, "x" * (end - start), "", "", confidence, Evidence("test"))


def test_a_date_wins_over_names() -> None:
    may = found(0, 3, "date")
    assert settle([may], [], [found(0, 9, "person")]) == [may]


def test_the_longer_name_wins_over_a_place_inside_it() -> None:
    putin = found(0, 14, "person")
    assert settle([], [found(0, 8, "place")], [putin]) == [putin]


def test_of_equals_the_surer_wins() -> None:
    place = found(0, 7, "place", 0.95)
    assert settle([], [place], [found(0, 7, "person", 0.6)]) == [place]


kinds = st.sampled_from(["person", "place", "date"])
spans = st.builds(
    lambda start, length, kind, sure: found(start, start + length, kind, sure),
    st.integers(0, 60),
    st.integers(1, 12),
    kinds,
    st.floats(0, 1),
)


@given(st.lists(spans, max_size=40))
def test_nothing_overlaps_and_all_is_in_order(mentions: list[Mention]) -> None:
    by_kind = {kind: [m for m in mentions if m.kind == kind] for kind in ("date", "place", "person")}
    settled = settle(by_kind["date"], by_kind["place"], by_kind["person"])
    assert all(one.end <= other.start for one, other in pairwise(settled))
    assert bool(settled) == bool(mentions)
