"""However words are glued together, a query has only so many."""

import pytest

from search.query.bounds import bounded
from search.query.nodes import Clause, Group, InTitle, Node, Phrase, Word, words_of
from search.query.parse import MOST_PARTS, parse
from search.query.words import read


def number(root: Node, code: str) -> int:
    return sum(len(read(getattr(leaf, "text", ""), code)) for leaf in words_of(root))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("東京都" * 600, "zh"),
        ("กรุงเทพ" * 280, "th"),
        ("a.b" * 600, "en"),
        ("سحب-منا-" * 200, "ar"),
        ('"' + "word " * 300 + '"', "en"),
        ('"' + "word " * 300 + '"~9', "en"),
        ("title:(" + "a-b-c " * 300, "en"),
    ],
)
def test_a_query_has_so_many_words_and_no_more(text: str, code: str) -> None:
    root, cut = bounded(parse(text).root, code)
    assert cut
    assert number(root, code) == MOST_PARTS


@pytest.mark.parametrize("text", ["", "coup", 'title:"military coup" -(a b) Er* slip~', "東京都の知事"])
def test_what_has_fewer_stays_as_it_is(text: str) -> None:
    root = parse(text).root
    assert bounded(root, "ja") == (root, False)


def test_words_after_the_last_are_left_out() -> None:
    long = Phrase(" ".join(["word"] * MOST_PARTS))
    root = Group((Clause(long), Clause(Word("more")), Clause(InTitle(Word("more")), "must")))
    assert bounded(root, "en") == (Group((Clause(long),)), True)
