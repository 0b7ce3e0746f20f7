"""Texts are compared by their runs of three words."""

import random
import unicodedata

import pytest

from archive.copies.signature import bands, compare, shingles

ENGLISH = " ".join(f"word{number} stands here" for number in range(120))
VIETNAMESE = (
    "Thủ tướng đã có buổi làm việc với lãnh đạo tỉnh về kế hoạch xây dựng cầu mới qua sông. "
    "Theo kế hoạch, công trình sẽ hoàn thành vào cuối năm sau với tổng vốn đầu tư hàng nghìn tỷ đồng."
)


def edited(text: str, share: float) -> str:
    """Drop, replace or add words, so many of a hundred."""
    chance = random.Random(7)
    words = []
    for word in text.split():
        dice = chance.random() / share
        if dice >= 1 or dice < 0.33:
            words.append(word)
        if dice < 0.66:
            words.append(f"other{chance.random()}")
    return " ".join(words)


def test_text_of_which_every_tenth_word_was_changed_is_still_found_and_called_alike() -> None:
    before, after = shingles(ENGLISH, "en"), shingles(edited(ENGLISH, 0.1), "en")
    assert set(bands(before)) & set(bands(after))
    assert compare(before, after).resemblance >= 0.4


def test_texts_with_nothing_in_common_share_no_band() -> None:
    one, other = shingles(ENGLISH, "en"), shingles(VIETNAMESE * 3, "vi")
    assert not set(bands(one)) & set(bands(other))
    assert compare(one, other) == (0, 0)


def test_report_that_was_cut_short_is_contained_in_the_whole() -> None:
    whole, half = shingles(ENGLISH, "en"), shingles(ENGLISH[: len(ENGLISH) // 3], "en")
    assert compare(whole, half).containment > 0.98
    assert compare(whole, half).resemblance < 0.4


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_spelling_case_and_marks_do_not_matter(form: str) -> None:
    shouted = unicodedata.normalize(form, VIETNAMESE).upper()  # type: ignore[arg-type]
    assert compare(shingles(VIETNAMESE, "vi"), shingles(shouted, "vi")).resemblance == 1


@pytest.mark.parametrize("text", ["", "word", "two words", "\ud800 \ud801 \ud802 \ud803", "٣ ٣ ٣ ٣"])
def test_too_short_a_text_has_no_signature(text: str) -> None:
    assert bands(shingles(text, "und")) == []


def test_bands_are_the_same_in_every_process() -> None:
    assert bands(shingles(ENGLISH, "en"))[:2] == BANDS


BANDS = bands(shingles(ENGLISH, "en"))[:2]
