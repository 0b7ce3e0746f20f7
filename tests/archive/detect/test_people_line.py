"""What a model sees of the line in which a word stands."""

import pytest

from archive.detect.people.counts import count
from archive.detect.people.document import read
from archive.detect.people.features import Features
from archive.detect.people.line import line_kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Kay", "1C"),
        ("KAY", "1U"),
        ("Vince Kaminsky", "2C"),
        ("Thanks , Kay", "2C"),
        ("Please call Kay about it now", "9s"),
        ("Two Killed in Ankara Blast on Tuesday Night", "9T"),
        ("he said that Kay Mann and Tom left for Rome", "9t"),
        ("100 , 200 !", "0"),
        ("", "0"),
    ],
)
def test_a_line_is_long_or_short_and_has_few_or_many_capitals(line: str, kind: str) -> None:
    assert line_kind(line.split()) == kind


def features(text: str, language: str) -> list[list[str]]:
    document = read(text, language)
    return Features(language, lexical=True).of(document, 0, len(document), count(document))


def test_words_with_a_capital_see_the_line_and_their_neighbours() -> None:
    call, kay = features("call Kay", "en")
    assert "ln=2t" in kay
    assert any(feature.startswith("wl=w=call|") for feature in kay)
    assert not any(feature.startswith(("ln=", "wl=")) for feature in call)


def test_models_that_have_not_learnt_lines_are_not_told_of_them() -> None:
    assert not any(feature.startswith("ln=") for row in features("Ông Hùng", "vi") for feature in row)
