"""Where words stand in a text."""

import unicodedata

import pytest

from archive.curate.occurrences import as_written, occurrences


def test_words_by_themselves_come_before_parts_of_longer_ones() -> None:
    assert occurrences("Iran, Iranian, Iran", "Iran") == [(0, 4), (15, 19)]


def test_a_grown_on_prefix_is_seen_through() -> None:
    assert occurrences("وأردوغان يصل", "أردوغان") == [(1, 8)]


def test_a_combining_mark_belongs_to_its_word() -> None:
    assert occurrences(unicodedata.normalize("NFD", "Đế Đê"), unicodedata.normalize("NFD", "Đê")) != [(0, 3)]


def test_signs_of_patterns_are_letters_like_others() -> None:
    assert occurrences("a.b (c", "(c") == [(4, 6)]
    assert occurrences("axb", "a.b") == []
    assert occurrences("text", "") == []


@pytest.mark.parametrize(
    ("typed", "language", "stands"),
    [
        ("recep  TAYYIP", "vi", "Recep Tayyip"),
        (unicodedata.normalize("NFD", "Thổ Nhĩ Kỳ"), "vi", "Thổ Nhĩ Kỳ"),
        ("Nowhere", "en", ""),
        ("", "en", ""),
        ("…", "en", ""),
    ],
)
def test_typed_words_are_found_as_they_are_written(typed: str, language: str, stands: str) -> None:
    assert as_written("Tổng thống Thổ Nhĩ Kỳ Recep Tayyip Erdogan", typed, language=language) == stands
