"""Why a finding is held to be right, said in the reader's language."""

import ast
from pathlib import Path

import pytest
from django.utils import translation

import archive
from archive.detect.reason import reason, together
from archive.pages import reasons
from archive.pages.reasons import in_words, is_english

FOLDER = Path(archive.__file__).parent


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        (reason("after-title", "ông"), "after a title (ông)"),
        (reason("place", "Leeds", "city", "GB"), "Leeds, city in United Kingdom"),
        (reason("place", "France", "country", ""), "France, country"),
        (reason("from-publication", "-1", "day"), "1 day before the day of publication"),
        (reason("from-publication", "+3", "month"), "3 months after the day of publication"),
        (reason("from-publication", "+0", "day"), "by the day of publication"),
        (
            together(reason("weekday"), reason("past", "last")),
            "the day of the week nearest to publication; past, by “last”",
        ),
        (reason("after-title", "100%(x)s %"), "after a title (100%(x)s %)"),
        (reason("after-title"), "after a title ()"),
        (reason("from-publication", "x", "aeon"), "by the day of publication"),
        (reason("something-new", "a"), ""),
        ("", ""),
    ],
)
def test_reasons_are_said_in_words(kept: str, shown: str) -> None:
    with translation.override("en"):
        assert in_words(kept) == shown


def test_a_sentence_that_was_kept_is_shown_as_it_is_and_as_english() -> None:
    assert in_words("after a title (ông)") == "after a title (ông)"
    assert is_english("after a title (ông)")
    assert not is_english(reason("after-title", "ông"))
    assert not is_english("")


def test_names_of_countries_are_in_the_readers_language() -> None:
    with translation.override("vi"):
        assert "Vương quốc Anh" in in_words(reason("place", "Leeds", "city", "GB"))


def test_every_code_that_detectors_give_has_words() -> None:
    given = set()
    for path in [*(FOLDER / "detect").rglob("*.py"), *(FOLDER / "link").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "reason":
                code = node.args[0]
                codes = [code.body, code.orelse] if isinstance(code, ast.IfExp) else [code]
                given |= {str(one.value) for one in codes if isinstance(one, ast.Constant)}
    assert given
    assert given <= reasons._WORDS.keys() | reasons._MADE.keys()
