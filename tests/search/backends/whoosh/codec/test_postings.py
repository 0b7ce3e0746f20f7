"""The documents of words that lie apart are those of each word."""

from pathlib import Path

import numpy as np
import pytest

from search.backends.whoosh.codec import postings as module
from search.backends.whoosh.codec.container import Container, ContainerWriter
from search.backends.whoosh.codec.invert import Inverter
from search.backends.whoosh.codec.postings import Postings, write_postings

TEXTS = ["a b", "b c c", "a b d", "c d", "e"]


def of_texts(path: Path) -> Postings:
    inverter = Inverter()
    for text in TEXTS:
        words = text.split()
        inverter.add(words, range(len(words)))
    with ContainerWriter(path) as out:
        write_postings(out, "post", inverter.invert(positions=False), positions=False)
        out.finish({})
    return Postings(Container(path), "post")


@pytest.mark.parametrize("at_once", [1, 3, 1 << 20])
def test_documents_of_some_words_come_in_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: int) -> None:
    monkeypatch.setattr(module, "_AT_ONCE", at_once)
    postings = of_texts(tmp_path / "file")
    for words in ([], [0], [1, 3], [0, 2, 4], [0, 1, 2, 3, 4]):
        parts = list(postings.documents_of_some(np.array(words, np.int64)))
        every = [number for word in words for number in postings.documents(word).tolist()]
        assert np.concatenate(parts).tolist() == every
        assert len(parts) == 1 or at_once < len(every)
