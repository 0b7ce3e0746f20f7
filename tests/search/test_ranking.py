"""How well articles are ranked: sixty short ones in ten languages, in one index, and questions about them."""

from collections import defaultdict
from pathlib import Path

import pytest

from search.backends.whoosh.compile import grams_of
from search.query.request import Request
from search.rebuild import rebuild
from search.understand import understand
from tests import factories as make
from tests.search.conftest import Ask

ROWS = [line.split("\t") for line in (Path(__file__).parent / "data/ranking.tsv").read_text("utf-8").splitlines()]
LEAST_FULL, LEAST_SLOPPY, LEAST_OF_A_LANGUAGE = 0.97, 0.92, 0.6


@pytest.fixture
def collection(db: None) -> dict[int, int]:
    """The articles, indexed; which line each is."""
    articles = [make.article(text, language=code, title="") for code, text, _, _ in ROWS]
    rebuild()
    return {article.pk: line for line, article in enumerate(articles)}


def ranks(collection: dict[int, int], ask: Ask, column: int) -> dict[str, list[float]]:
    """Return for each language one over the place of the right article, for each question of a column."""
    found = defaultdict(list)
    for line, row in enumerate(ROWS):
        hits = [collection[hit.id] for hit in ask(row[column]).hits[:10]]
        found[row[0]].append(1 / (hits.index(line) + 1) if line in hits else 0.0)
    return found


@pytest.mark.parametrize(("column", "least"), [(2, LEAST_FULL), (3, LEAST_SLOPPY)], ids=["full", "sloppy"])
def test_the_right_article_comes_first_in_ten_languages(
    collection: dict[int, int], ask: Ask, column: int, least: float
) -> None:
    found = ranks(collection, ask, column)
    every = [one for language in found.values() for one in language]
    assert len(found) == 10
    assert sum(every) / len(every) >= least
    for code, own in found.items():
        assert sum(own) / len(own) >= LEAST_OF_A_LANGUAGE, code


def test_parts_of_words_rank_and_find_nothing(collection: dict[int, int], ask: Ask) -> None:
    assert ask("Pokal Museumsbrand").total == 0  # "Pokalfinale" and "Brand" share letters with it, and no word
    assert ask("Pokalfinale Museumsbrand").total == 1


def test_a_strict_query_is_compared_by_no_parts_of_words() -> None:
    asked = Request.read({"q": ["museum fire"], "strict": ["1"]})
    assert asked.strict
    assert grams_of(understand(asked).question) == ()
