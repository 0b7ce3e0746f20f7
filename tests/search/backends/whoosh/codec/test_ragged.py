"""Rows of narrow numbers come back as they went in."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.backends.whoosh.codec.container import Container, ContainerWriter
from search.backends.whoosh.codec.ragged import Ragged, RaggedWriter, narrow

number = st.one_of(st.integers(0, 3), st.integers(0, 300), st.integers(0, 70_000), st.integers(0, 2**32 - 1))
rows = st.lists(st.lists(number, min_size=1, max_size=5), max_size=12)

Rows = list[list[int]]


def written(path: Path, parts: list[Rows]) -> Ragged:
    writer = RaggedWriter()
    for part in parts:
        writer.extend(np.array([n for row in part for n in row], np.int64), np.array([len(row) for row in part], int))
    with ContainerWriter(path) as out:
        for name, arrays in writer.arrays("rows"):
            out.add(name, *arrays)
        out.finish({})
    return Ragged(Container(path), "rows")


@settings(max_examples=60, deadline=None)
@given(parts=st.lists(rows, max_size=3))
def test_every_row_every_range_and_any_choice_of_rows_comes_back(
    tmp_path_factory: pytest.TempPathFactory, parts: list[Rows]
) -> None:
    found = written(tmp_path_factory.mktemp("rows") / "file", parts)
    rows = [row for part in parts for row in part]
    for place, row in enumerate(rows):
        assert found.row(place, len(row)).tolist() == row
    for first in range(len(rows)):
        lengths = np.array([len(row) for row in rows[first:]])
        assert found.rows(first, len(rows), lengths).tolist() == [n for row in rows[first:] for n in row]
        every_second = np.arange(first, len(rows), 2)
        wanted = [n for row in rows[first::2] for n in row]
        assert found.chosen(every_second, lengths[::2]).tolist() == wanted


def test_numbers_are_kept_in_the_smallest_type_that_holds_them() -> None:
    assert narrow(np.array([0, 255])).dtype == np.uint8
    assert narrow(np.array([256])).dtype == np.uint16
    assert narrow(np.array([70_000])).dtype == np.uint32
    assert narrow(np.array([2**32])).dtype == np.uint64
    assert narrow(np.zeros(0, np.int64)).dtype == np.uint8
