"""A file of arrays is whole or refused."""

from pathlib import Path

import numpy as np
import pytest

from search.backends.whoosh.codec.container import BrokenFileError, Container, ContainerWriter


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with ContainerWriter(tmp_path / "file") as out:
        out.add("one", np.arange(3, dtype=np.uint8), np.arange(2, dtype=np.uint8))
        out.add("none", np.zeros(0, np.uint16))
        out.add("large", np.arange(1000, dtype=np.int64))
        out.finish({"said": "ümläut"})
    return tmp_path / "file"


def test_arrays_come_back_by_their_names(path: Path) -> None:
    found = Container(path)
    assert found["one"].tolist() == [0, 1, 2, 0, 1]
    assert found["none"].size == 0
    assert found["large"].tolist() == list(range(1000))
    assert found.get("absent") is None
    assert list(found) == ["one", "none", "large"]
    assert found.notes == {"said": "ümläut"}


@pytest.mark.parametrize("left", [0, 1, 7, 8, 20, -1, -8, -17])
def test_a_file_that_is_cut_off_is_refused_with_its_name_and_the_cure(path: Path, left: int) -> None:
    path.write_bytes(path.read_bytes()[:left])
    with pytest.raises(BrokenFileError, match=r"file.*manage\.py rebuild"):
        Container(path)


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"%PDF" + bytes(100))
    with pytest.raises(BrokenFileError, match="not a file of this index"):
        Container(tmp_path / "other")


def test_an_open_file_can_be_read_after_it_was_removed(path: Path) -> None:
    found = Container(path)
    path.unlink()
    assert found["large"].sum() == 499_500
