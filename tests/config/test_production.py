"""The production profile refuses what is unsafe, naming it, and passes Django's own check."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from config.production import refuse_unsafe

ROOT = Path(__file__).parent.parent.parent
STRONG = "k9#" * 20 + "strong-enough"
SAFE: dict[str, Any] = {"secret_key": STRONG, "debug": False, "allowed_hosts": ["archive.example.org"], "hsts": 3600}


def test_safe_values_pass() -> None:
    refuse_unsafe(**SAFE)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("secret_key", "", "SECRET_KEY"),
        ("secret_key", "a" * 80, "SECRET_KEY"),
        ("debug", True, "DEBUG"),
        ("allowed_hosts", [], "ALLOWED_HOSTS"),
        ("allowed_hosts", ["*"], "ALLOWED_HOSTS"),
        ("hsts", 0, "HSTS_SECONDS"),
    ],
)
def test_an_unsafe_value_is_named(name: str, value: object, said: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=said):
        refuse_unsafe(**{**SAFE, name: value})


def manage(command: list[str], **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "manage.py", *command],
        cwd=ROOT,
        env={**os.environ, "FIHRIST_PRODUCTION": "True", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_production_does_not_start_without_its_own_values(tmp_path: Path) -> None:
    answer = manage(["check"], VAR=str(tmp_path))
    assert answer.returncode != 0
    assert "SECRET_KEY" in answer.stderr
    assert "ALLOWED_HOSTS" in answer.stderr


def test_production_passes_the_check_for_deployment(tmp_path: Path) -> None:
    answer = manage(
        ["check", "--deploy", "--fail-level", "WARNING"],
        VAR=str(tmp_path),
        SECRET_KEY=STRONG,
        ALLOWED_HOSTS="archive.example.org",
    )
    assert answer.returncode == 0, answer.stderr
