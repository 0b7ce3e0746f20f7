"""What every test stands on: a folder of its own for database, index and captures."""

import os
import shutil
import tempfile

import pytest
from pytest_django.fixtures import Settings

# Before the settings are read: they make files under VAR.
os.environ["VAR"] = tempfile.mkdtemp(prefix="fihrist-tests-")
for name in (
    "FIHRIST_PRODUCTION",
    "DEBUG",
    "SECRET_KEY",
    "ALLOWED_HOSTS",
    "DETECTORS",
    "TASKS",
    "FETCH_ALLOW",
    "FETCH_PORTS",
):
    os.environ.pop(name, None)


def pytest_unconfigure() -> None:
    """Leave nothing behind."""
    shutil.rmtree(os.environ["VAR"], ignore_errors=True)


@pytest.fixture(autouse=True)
def own_folders(settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Give each test its own index and captures, and static files without a manifest."""
    folder = tmp_path_factory.mktemp("var")
    settings.CAPTURES_DIR = folder / "captures"
    settings.IMPORTS_DIR = folder / "imports"
    settings.INDEX_DIR = folder / "index"
    settings.STATIC_ROOT = folder / "static"
    settings.STATIC_ROOT.mkdir()
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
    # In place: Haystack keeps this very dictionary.
    settings.HAYSTACK_CONNECTIONS["default"]["PATH"] = str(settings.INDEX_DIR)
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
