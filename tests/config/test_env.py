"""The environment is read strictly."""

import stat
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from config.env import env_bool, env_int, env_list, env_path, kept_secret


def test_true_and_false_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FLAG", "True")
    assert env_bool("FLAG", default=False)
    monkeypatch.setenv("FLAG", "False")
    assert not env_bool("FLAG", default=True)


@pytest.mark.parametrize("value", ["true", "1", "yes", " True"])
def test_another_spelling_stops_the_start_and_names_the_variable(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("FLAG", value)
    with pytest.raises(ImproperlyConfigured, match="FLAG"):
        env_bool("FLAG", default=False)


@pytest.mark.parametrize("value", ["ten", "-1", "1.5", "١٢"])
def test_what_is_no_number_is_refused(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("SIZE", value)
    with pytest.raises(ImproperlyConfigured, match="SIZE"):
        env_int("SIZE", default=3)


def test_an_absent_number_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SIZE", raising=False)
    assert env_int("SIZE", default=3) == 3


def test_blanks_and_empty_parts_are_dropped_from_lists(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOSTS", " a.example , ,b.example,")
    assert env_list("HOSTS") == ["a.example", "b.example"]


def test_a_path_is_seen_from_the_root(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("FOLDER", "elsewhere")
    assert env_path("FOLDER", tmp_path / "var") == tmp_path / "elsewhere"
    monkeypatch.delenv("FOLDER")
    assert env_path("FOLDER", tmp_path / "var") == tmp_path / "var"


def test_the_secret_is_made_once_and_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "secret_key"
    secret = kept_secret(path)
    assert len(secret) >= 50
    assert kept_secret(path) == secret
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
