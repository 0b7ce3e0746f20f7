"""Which detectors read the archive's articles: those of the setting DETECTORS before the built-in ones."""

from collections.abc import Sequence

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from archive.detect.plugin import Detector, PluginError, load, use


def plug_in() -> None:
    """Read with the detectors of the settings from now on; raises ImproperlyConfigured."""
    use(detectors_of(settings.DETECTORS))


def detectors_of(entries: Sequence[str]) -> list[Detector]:
    """Return the detectors at these dotted paths; raises ImproperlyConfigured."""
    if isinstance(entries, str) or not all(isinstance(entry, str) for entry in entries):
        raise ImproperlyConfigured(f"DETECTORS={entries!r} is no list of dotted paths; write one, or [] for none.")
    return [_detector(entry) for entry in entries]


def _detector(entry: str) -> Detector:
    try:
        return load(entry)
    except PluginError as error:
        message = f"DETECTORS names {entry!r}, but {error}. Correct the entry or take it out; see docs/detectors.md."
        raise ImproperlyConfigured(message) from error
