"""Names in letters that the likeness of names does not know are written in Latin ones first."""

import pytest

from archive.detect.names.compare import by_sound
from search.help.latin import latin


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("पुतिन", "Putin"),
        ("ओबामा", "Obama"),
        ("एर्दोगन", "Erdogan"),
        ("Μέρκελ", "Merkel"),
        ("Ομπάμα", "Obama"),
        ("Ερντογάν", "Erdogan"),
        ("Λαβρόφ", "Lavrov"),
        ("פוטין", "Putin"),
        ("לברוב", "Lavrov"),
        ("ปูติน", "Putin"),
    ],
)
def test_a_name_sounds_as_it_does_elsewhere(name: str, known: str) -> None:
    assert by_sound(latin(name), known).score > 0.92


@pytest.mark.parametrize("text", ["Putin", "Путин", "بوتين", "普京", "プーチン", "Πούτιν X"])
def test_of_other_letters_nothing_is_made(text: str) -> None:
    assert latin(text) == ""


@pytest.mark.parametrize("text", ["", "\ud800", "é\u200b", "𐤀", "1", "-"])
def test_no_text_is_refused(text: str) -> None:
    latin(text)
