"""How a query is read: every operator, and every way to get one wrong."""

import random
import time

import pytest

from search.query.nodes import (
    Clause,
    Everything,
    Fuzzy,
    Group,
    InField,
    InTitle,
    Near,
    Node,
    Phrase,
    Prefix,
    Wildcard,
    Word,
    words_of,
)
from search.query.parse import DEEPEST, MOST_PARTS, parse


def only(text: str) -> Node:
    """Return the one part of a query."""
    (clause,) = parse(text).root.clauses
    return clause.part


def texts(text: str) -> list[str]:
    """Return the words that a hit of a query may have."""
    found = []
    for leaf in words_of(parse(text).root):
        assert isinstance(leaf, Word)
        found.append(leaf.text)
    return found


def codes(text: str) -> list[str]:
    return [remark.code for remark in parse(text).remarks]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Erdogan", Word("Erdogan")),
        ("Su-24", Word("Su-24")),
        ('"in this order"', Phrase("in this order")),
        ("«Bakı şəhəri»", Phrase("Bakı şəhəri")),
        ('"near by"~5', Near("near by", 5)),
        ('"near by"~', Near("near by", 5)),
        ("Erdo*", Prefix("Erdo")),
        ("w?ldcard", Wildcard("w?ldcard")),
        ("*dogan", Wildcard("*dogan")),
        ("fuzzy~", Fuzzy("fuzzy", 1)),
        ("Medvedev~", Fuzzy("Medvedev", 2)),
        ("fuzzy~2", Fuzzy("fuzzy", 2)),
        ("*", Everything()),
        ("source:cnn", InField("source", "cnn")),
        ('source:"New York Times"', InField("source", "New York Times", exact=True)),
        ("published:2016..2018", InField("published", "2016..2018")),
        ("title:coup", InTitle(Word("coup"))),
        ('TITLE:"the coup"', InTitle(Phrase("the coup"))),
        ("title:(a b)", InTitle(Group((Clause(Word("a")), Clause(Word("b")))))),
        ("http://example.org/a:b", Word("http://example.org/a:b")),
    ],
)
def test_each_part_is_read(text: str, part: Node) -> None:
    assert only(text) == part
    assert not parse(text).remarks


def test_signs_say_what_must_and_must_not_be_there() -> None:
    assert parse("+Putin -Lavrov talks").root == Group(
        (Clause(Word("Putin"), "must"), Clause(Word("Lavrov"), "not"), Clause(Word("talks")))
    )


def test_a_field_narrows_without_a_sign() -> None:
    assert [clause.need for clause in parse("coup source:cnn").root.clauses] == ["should", "must"]


def test_and_binds_closer_than_or() -> None:
    both = Group((Clause(Word("a"), "must"), Clause(Word("b"), "must")))
    assert only("a AND b OR c") == Group((Clause(both), Clause(Word("c"))))


@pytest.mark.parametrize("text", ["a AND NOT b", "a AND -b", "a && !b", "a VÀ KHÔNG b", "a و ليس b"])
def test_not_after_and(text: str) -> None:
    assert only(text) == Group((Clause(Word("a"), "must"), Clause(Word("b"), "not")))


@pytest.mark.parametrize("text", ["a OR b", "a || b", "a HOẶC b", "a أو b", "(a) OR (b)"])
def test_or_in_the_languages_of_the_interface(text: str) -> None:
    assert set(texts(text)) == {"a", "b"}
    assert not parse(text).remarks


@pytest.mark.parametrize("text", ["a AND b", "a && b", "a VÀ b", "a و b", "a VA\u0300 b"])
def test_and_in_the_languages_of_the_interface(text: str) -> None:
    assert only(text) == Group((Clause(Word("a"), "must"), Clause(Word("b"), "must")))


@pytest.mark.parametrize("text", ["a NOT b", "a -b", "a KHÔNG b", "a ليس b", "a وليس b"])
def test_not_in_the_languages_of_the_interface(text: str) -> None:
    assert parse(text).root == Group((Clause(Word("a")), Clause(Word("b"), "not")))


def test_in_a_whole_sentence_of_arabic_nothing_joins() -> None:
    assert texts("ما هو موقف روسيا و تركيا من الأزمة") == ["ما", "هو", "موقف", "روسيا", "و", "تركيا", "من", "الأزمة"]
    assert texts("هذا ليس هو الرئيس الذي قال ذلك") == ["هذا", "ليس", "هو", "الرئيس", "الذي", "قال", "ذلك"]


def test_small_and_or_are_words() -> None:
    assert texts("war and peace or not") == ["war", "and", "peace", "or", "not"]


def test_a_question_mark_at_the_end_asks_and_is_no_pattern() -> None:
    assert only("Erdogan?") == Word("Erdogan")
    assert only("لافروف؟") == Word("لافروف")


def test_words_that_must_not_be_there_are_not_looked_for() -> None:
    assert texts("a -b -(c d) NOT e") == ["a"]


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ('"never closed', "quotation-unclosed", ["never", "closed"]),
        ("(a b", "parenthesis-unclosed", ["a", "b"]),
        ("a) b", "parenthesis-unopened", ["a", "b"]),
        ("AND a", "operator-alone", ["a"]),
        ("a OR", "operator-alone", ["a"]),
        ("a AND AND b", "operator-alone", ["a", "b"]),
        ("colour:red", "field-unknown", ["colour", "red"]),
        ("a*", "pattern-too-short", ["a"]),
        ("x source:(", "field-empty", ["x"]),
    ],
)
def test_what_cannot_be_meant_is_repaired_and_said(text: str, code: str, words: list[str]) -> None:
    assert code in codes(text)
    assert texts(text) == words


def test_a_query_of_ten_thousand_letters_is_cut_and_says_so() -> None:
    parsed = parse("word " * 2000)
    assert {remark.code for remark in parsed.remarks} == {"too-long", "too-many-words"}
    assert len(words_of(parsed.root)) == MOST_PARTS


def test_parentheses_are_read_to_a_depth() -> None:
    deep = DEEPEST + 3
    assert "too-deep" in codes("(" * deep + "a" + ")" * deep)


@pytest.mark.parametrize(
    "text", ["", "  ", "...", '""', '"', "()", "((((", "+", "-", "!", "~", "?", "\x00\x07", "\ud800"]
)
def test_nothing_to_search_for_gives_an_empty_group(text: str) -> None:
    assert words_of(parse(text).root) == []


def test_patterns_that_cost_much_are_few() -> None:
    many = parse(" ".join(f"pre{letter}*" for letter in "abcdefghijklmnopqrstuvwxyz"))
    assert [type(leaf) for leaf in words_of(many.root)] == [Prefix] * 16 + [Word] * 10
    slips = parse(" ".join(f"slip{letter}~" for letter in "abcdefghijklmnopqrstuvwxyz"))
    assert [type(leaf) for leaf in words_of(slips.root)] == [Fuzzy] * 8 + [Word] * 18
    parsed = parse("*aa *bb *cc dd*")
    assert [type(leaf) for leaf in words_of(parsed.root)] == [Wildcard, Wildcard, Word, Prefix]
    assert [remark.code for remark in parsed.remarks] == ["too-many-patterns"]
    assert only("a*b*c*d*e") == Word("abcde")
    assert only("Er***an") == Wildcard("Er*an")


def test_lone_surrogates_and_control_characters_are_blanks() -> None:
    assert texts("a\ud800b\x00c\x1fd") == ["a", "b", "c", "d"]


def test_decomposed_letters_are_put_together() -> None:
    assert only("The\u0302\u0309") == Word("Thể")


PIECES = [
    *"()\"'+-!~*?:|&«»“”[]{}\\/^.,;\t\n\x00\x1f\u200d\u200e\u202e\ufeff\ud800\udfff",
    *(
        "AND",
        "OR",
        "NOT",
        "VÀ",
        "أو",
        " ",
        "  ",
        "~5",
        "*",
        "source:",
        "title:",
        "published:",
        "mentions:",
        "foo:",
        "-(",
    ),
    *(
        "Erdogan",
        "Thổ",
        "Nhĩ",
        "Kỳ",
        "أردوغان",
        "Эрдоган",
        "東京都",
        "กรุงเทพ",
        "दिल्ली",
        "👩‍👩‍👧",
        "e\u0301",
        "2016..",
        "1" * 50,
    ),
]


def test_no_query_of_any_kind_ever_raises() -> None:
    chance = random.Random(20161109)
    began = time.perf_counter()
    for _ in range(4000):
        parse("".join(chance.choice(PIECES) for _ in range(chance.randrange(40))))
        if time.perf_counter() - began > 5:
            break
    for text in ("(" * 9999, '"' * 9999, "a OR " * 3000, "title:" * 2000, "NOT " * 3000, '"a" ("b" ' * 1500):
        parse(text)
