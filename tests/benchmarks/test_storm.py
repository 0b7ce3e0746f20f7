"""The generated requests ask for everything that is read, and for much that is not."""

import unicodedata
from typing import get_args

import pytest

from benchmarks.storm.queries import LONG, PATHS, Asked, letters_by_script, storm
from search.query.nodes import Fuzzy, InField, Near, Phrase, Prefix, Wildcard, Word, words_of
from search.query.parse import FIELDS, parse
from search.query.request import FACETS
from search.query.tokens import Kind, plain, tokens

REPAIRS = {
    *("field-empty", "field-unknown", "operator-alone", "parenthesis-unclosed", "parenthesis-unopened"),
    *("pattern-too-short", "quotation-unclosed", "too-deep", "too-long", "too-many-patterns", "too-many-words"),
}


@pytest.fixture(scope="module")
def asked() -> list[Asked]:
    return list(storm(400, seed=4))


def test_the_same_seed_asks_the_same() -> None:
    assert list(storm(50, seed=4)) == list(storm(50, seed=4)) != list(storm(50, seed=5))


def test_every_address_and_parameter_is_asked_for(asked: list[Asked]) -> None:
    assert {one.path for one in asked} == set(PATHS)
    names = {name for one in asked for name in one.parameters}
    assert {*FACETS, "q", "from", "to", "sort", "page", "strict", "fold", "literal", "copies"} <= names


def test_every_operator_comes_and_every_fault_of_syntax(asked: list[Asked]) -> None:
    queries = [one.parameters["q"] for one in asked]
    read = [parse(q) for q in queries]
    assert {token.kind for q in queries for token in tokens(plain(q))} == set(get_args(Kind))
    leaves = {type(leaf) for one in read for leaf in words_of(one.root)}
    assert {Word, Phrase, Near, Prefix, Wildcard, Fuzzy, InField} <= leaves
    assert all(any(f"{name}:" in q for q in queries) for name in FIELDS)
    assert {remark.code for one in read for remark in one.remarks} >= REPAIRS


def test_every_kind_of_letter_comes_and_very_many_of_them(asked: list[Asked]) -> None:
    letters = set("".join(one.parameters["q"] for one in asked))
    scripts = [not letters.isdisjoint(alphabet) for alphabet in letters_by_script().values()]
    assert sum(scripts) > len(scripts) - 5
    assert {unicodedata.category(letter) for letter in letters} >= {"Cc", "Cf", "Cn", "Co", "Cs", "Mn", "Mc"}
    assert {"\x00", "\ud800", "\u202e"} <= letters
    assert max(len(one.parameters["q"]) for one in asked) > LONG
