"""How long articles take to read."""

import pytest

from archive.pages.pace import minutes


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("word " * 690, "en", 3),
        ("كلمة " * 420, "ar", 3),
        ("tiếng " * 720, "vi", 3),
        ("汉" * 510, "zh", 2),
        ("字" * 710, "ja", 2),
        ("", "en", 1),
        ("word " * 370, "xx", 2),
    ],
)
def test_minutes_follow_how_a_language_is_read(text: str, code: str, expected: int) -> None:
    assert minutes(text, code) == expected
