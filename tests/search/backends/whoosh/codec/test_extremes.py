"""What is larger than a byte, or than two, is kept as it is."""

import pytest

from search.backends.whoosh import commit, contents, merging
from search.backends.whoosh.execute import Snapshot, execute
from search.backends.whoosh.nodes import Sequence
from search.backends.whoosh.request import Ask
from search.backends.whoosh.schema import build_schema
from search.backends.whoosh.scoring import bm25, idf
from tests.search.backends.whoosh.codec.words import placed

LONG = ["covfefe", "tremendous"] * 600_000  # ten million letters


@pytest.fixture(scope="module", params=["fresh", "merged"])
def snapshot(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    folder = tmp_path_factory.mktemp("index")
    contents.create(folder, build_schema())
    for key, text in {"long": [*LONG, "end", "of", "it"], "short": ["end", "covfefe"], "none": []}.items():
        with commit.writing(folder) as batch:
            batch.add({"id": key, "text_exact": placed(text)})
    if request.param == "merged":
        merging.optimise(folder)
    return Snapshot(folder, contents.read_contents(folder))


def test_a_frequency_of_many_thousands_weighs_as_much_as_it_should(snapshot: Snapshot) -> None:
    from whoosh.query import Term

    found = execute(snapshot, Ask(query=Term("text_exact", "covfefe"))).found
    mean = (len(LONG) + 3 + 2) / 3
    wanted = {
        "long": bm25(idf(3, 2), 600_000, len(LONG) + 3, mean),
        "short": bm25(idf(3, 2), 1, 2, mean),
    }
    assert {one.stored["id"]: one.score for one in found} == pytest.approx(wanted)


@pytest.mark.parametrize(
    ("words", "total"), [("end of it", 1), ("tremendous end", 1), ("end covfefe", 1), ("of end", 0)]
)
def test_positions_beyond_two_bytes_are_exact(snapshot: Snapshot, words: str, total: int) -> None:
    slots = tuple((("text_exact", word),) for word in words.split())
    assert execute(snapshot, Ask(query=Sequence(slots))).total == total
