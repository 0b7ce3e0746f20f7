"""The setting DETECTORS: what it names reads from the start, and what cannot be used says so."""

from collections.abc import Iterator

import pytest
from django.core.exceptions import ImproperlyConfigured
from pytest_django.fixtures import Settings

from archive.detect.plugin import in_use, use
from archive.detectors import plug_in

WORDS = "tests.archive.detect.test_plugin.Lent"


@pytest.fixture(autouse=True)
def none_left() -> Iterator[None]:
    yield
    use([])


def test_none_is_in_use_without_the_setting(settings: Settings) -> None:
    assert settings.DETECTORS == []
    assert in_use() == ()


def test_what_the_setting_names_reads(settings: Settings) -> None:
    settings.DETECTORS = [WORDS]
    plug_in()
    assert [detector.name for detector in in_use()] == ["lent"]


@pytest.mark.parametrize("entries", [["nowhere.Gliner"], [f"{WORDS}s"], [WORDS, "Gliner"]])
def test_a_wrong_path_is_named_with_the_setting_and_the_cure(settings: Settings, entries: list[str]) -> None:
    settings.DETECTORS = entries
    with pytest.raises(ImproperlyConfigured, match=r"(?s)DETECTORS.*Correct the entry.*docs/detectors.md") as raised:
        plug_in()
    assert repr(entries[-1]) in str(raised.value)
    assert in_use() == ()


@pytest.mark.parametrize("entries", [WORDS, [None], [len]])
def test_what_is_no_list_of_paths_is_refused(settings: Settings, entries: object) -> None:
    settings.DETECTORS = entries
    with pytest.raises(ImproperlyConfigured, match="no list of dotted paths"):
        plug_in()
