"""Places that a trained model alone sees: kept where they are places, left out where they are names of other things."""

import pytest

from archive.detect.people.document import read
from archive.detect.people.model import Reading, Tagged
from archive.detect.people.places import weigh
from archive.detect.places import is_called_after_place


def seen(text: str, surface: str) -> list[str]:
    """Return the places of a text of which a model holds one stretch to be a place."""
    document = read(text, "vi")
    start = text.index(surface)
    first = document.starts.index(start)
    end = document.ends.index(start + len(surface)) + 1
    shares = [0.0] * len(document)
    reading = Reading("crf-vi-3", [Tagged(first, end, "place", 0.6)], shares, shares)
    return [place.surface for place in weigh(document, [], reading)]


def test_a_project_called_after_a_country_is_no_place() -> None:
    assert seen("Dự án Dòng chảy Thổ Nhĩ Kỳ được nối lại.", "Dòng chảy Thổ Nhĩ Kỳ") == []


@pytest.mark.parametrize("name", ["Đông Nam Á", "Cù Lao Giêng", "Thổ Nhĩ Kỳ", "Ban Thạch Sơn"])
def test_other_places_that_the_model_alone_sees_stay(name: str) -> None:
    assert seen(f"Ông ấy đã đi khắp {name} trong mùa hè.", name) == [name]


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [
        ("Dòng chảy Thổ Nhĩ Kỳ", "vi", True),
        ("Bank of China", "en", True),
        ("Tây Nam Syria", "vi", False),
        ("New Haven", "en", False),
        ("Dòng chảy", "vi", False),
        ("", "xx", False),
    ],
)
def test_what_begins_like_an_organisation_and_ends_with_a_place_is_called_after_it(
    name: str, language: str, expected: bool
) -> None:
    assert is_called_after_place(name, language) == expected
