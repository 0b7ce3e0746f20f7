"""Cleaning as a whole: the five articles, and what holds for any page."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.clean import Page, clean
from tests.archive.clean import golden

SETTINGS = settings(deadline=None, max_examples=60)
INVISIBLE = "\u200b\u2060\ufeff"


def letters(text: str) -> str:
    return "".join(c for c in text if not c.isspace() and c not in INVISIBLE)


def left_over(page: Page) -> str:
    """What of the original no cut covers."""
    parts, at = [], 0
    for cut in page.cuts:
        assert page.original[cut.start : cut.end] == cut.text
        assert cut.start >= at, "cuts overlap"
        assert cut.rule
        parts.append(page.original[at : cut.start])
        at = cut.end
    return "".join([*parts, page.original[at:]])


@pytest.mark.parametrize("name", golden.NAMES)
def test_article_is_cleaned_as_its_golden_file_says(name: str) -> None:
    expected = (golden.GOLDEN / f"{name}.json").read_text(encoding="utf-8")
    assert golden.written(golden.cleaned(name)) == expected


def test_there_are_five_articles() -> None:
    assert len(golden.NAMES) == 5


@pytest.mark.parametrize("name", golden.NAMES)
def test_every_letter_of_an_article_is_in_its_text_or_in_a_cut(name: str) -> None:
    page = golden.cleaned(name)
    assert letters(left_over(page)) == letters(page.text)


@pytest.mark.parametrize("name", golden.NAMES)
def test_words_stand_in_the_text_as_they_stood_in_the_page(name: str) -> None:
    page = golden.cleaned(name)
    at = 0
    for word in page.text.split():
        at = page.original.find(word, at)
        assert at >= 0, word
        at += len(word)


@pytest.mark.parametrize("name", golden.NAMES)
def test_cleaning_what_is_clean_changes_nothing(name: str) -> None:
    page = golden.cleaned(name)
    again = clean(page.text, content_type="text/plain", title=page.title)
    assert again.text == page.text


@pytest.mark.parametrize("name", golden.NAMES)
def test_composed_and_decomposed_letters_are_cleaned_alike(name: str) -> None:
    original = golden.cleaned(name).original
    one, other = (clean(unicodedata.normalize(form, original), content_type="text/plain") for form in ("NFC", "NFD"))
    assert unicodedata.normalize("NFC", other.text) == one.text
    assert unicodedata.normalize("NFC", other.title) == one.title
    assert [cut.rule for cut in other.cuts] == [cut.rule for cut in one.cuts]


@pytest.mark.parametrize("name", golden.NAMES)
def test_windows_line_ends_make_no_difference(name: str) -> None:
    page = golden.cleaned(name)
    assert clean(page.original.replace("\n", "\r\n"), content_type="text/plain").text == page.text


@SETTINGS
@given(st.text(max_size=400), st.sampled_from(["text/plain", "text/markdown"]))
def test_no_text_loses_a_letter(text: str, content_type: str) -> None:
    page = clean(text, content_type=content_type)
    assert letters(left_over(page)) == letters(page.text)


LINES = [
    "Share",
    "02:49 - Source: CNN",
    "Read more: a b c d",
    "photo.jpg",
    "© X",
    "Một câu.Hai câu dài.",
    "By Jane Doe",
]


@SETTINGS
@given(
    st.lists(
        st.sampled_from([*LINES, "", "A sentence of more than six words ends here.", "A Heading Of Four"]), max_size=20
    )
)
def test_no_page_of_furniture_loses_a_letter(lines: list[str]) -> None:
    page = clean("\n".join(lines), content_type="text/plain")
    assert letters(left_over(page)) == letters(page.text)


@SETTINGS
@given(st.text(max_size=400))
def test_any_html_is_survived(text: str) -> None:
    clean(f"<html><body><article><p>{text}</p></article></body></html>", content_type="text/html")


def test_nul_and_lone_surrogates_are_replaced_one_for_one() -> None:
    page = clean("A\0B \ud800 C 🙂 and more words after that.", content_type="text/plain")
    assert page.original == "A\ufffdB \ufffd C 🙂 and more words after that."
    assert page.text == page.original


def test_vocalised_arabic_and_mixed_directions_stay_as_they_are() -> None:
    text = "قَالَ الرَّئِيسُ إِنَّ شركة OpenAI (أوبن إيه آي) ستعمل مع TurkStream في \u200f2016\u200f غداً صباحاً."
    assert clean(text, content_type="text/plain").text == text


def test_empty_page_has_no_article() -> None:
    for content_type in ("text/plain", "text/html", "text/markdown"):
        assert clean(" \n\t ", content_type=content_type).text == ""


@pytest.mark.parametrize(
    "content",
    ["Aa" * 200_000, "a.B" * 200_000, "nhân.Bị đồng " * 20_000, "\n" * 500_000, "Share " * 50_000, "((((" * 100_000,
     "Share\n" * 20_000, "Một hai ba bốn năm.\n" * 20_000, "- " * 100_000, "[a](b)" * 20_000, "*a " * 50_000],
)  # fmt: skip
def test_huge_pages_are_cleaned_in_seconds(content: str) -> None:
    clean(content, content_type="text/markdown")
