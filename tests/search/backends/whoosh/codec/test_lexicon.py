"""Sorted words are found by their bytes."""

from collections.abc import Set
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.backends.whoosh.codec.container import Container, ContainerWriter
from search.backends.whoosh.codec.lexicon import Lexicon, lexicon_arrays

words = st.sets(st.text(alphabet="abđقا😀\U0010ffff", min_size=1, max_size=4), max_size=20)


def lexicon(path: Path, words: Set[str]) -> Lexicon:
    with ContainerWriter(path) as out:
        for name, arrays in lexicon_arrays("words", sorted(word.encode() for word in words)):
            out.add(name, *arrays)
        out.finish({})
    return Lexicon(Container(path), "words")


@settings(max_examples=60, deadline=None)
@given(words=words, wanted=st.text(alphabet="abđقا😀\U0010ffff", max_size=3))
def test_words_and_prefixes_are_found(tmp_path_factory: pytest.TempPathFactory, words: Set[str], wanted: str) -> None:
    found = lexicon(tmp_path_factory.mktemp("words") / "file", words)
    ordered = sorted(word.encode() for word in words)
    assert list(found) == ordered
    assert found.lengths(0, len(found)).tolist() == [len(word) for word in ordered]
    assert found.find(wanted.encode()) == (ordered.index(wanted.encode()) if wanted in words else -1)
    assert found.slice(*found.prefix(wanted.encode())) == [w for w in ordered if w.startswith(wanted.encode())]
