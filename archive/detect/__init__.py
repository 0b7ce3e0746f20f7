"""Reads a text and says which people, places and dates it speaks of; pure, with no database.

One file a kind of finding; what a language knows stands in `languages/`.
"""

from typing import NamedTuple

from archive.detect.mention import Evidence, Mention
from archive.detect.plugin import Detector, Span, use

__all__ = ["Detector", "Evidence", "Mention", "Reading", "Span", "detect", "read", "use"]


class Reading(NamedTuple):
    """What a text speaks of, and the version of the detectors that read it."""

    mentions: list[Mention]
    by: str


def detect(text: str, *, language: str, published: str | None = None) -> list[Mention]:
    """Return the people, places and dates of a text, in order, none overlapping another.

    `language` is a code; `published` the day of publication in EDTF, against which "last week" is read.
    """
    return read(text, language=language, published=published).mentions


def read(text: str, *, language: str, published: str | None = None) -> Reading:
    """Return what `detect` finds and who found it; a plug-in reads people and places where one is in use."""
    from archive.detect.confidence import calibrated
    from archive.detect.dates import find_dates
    from archive.detect.people import read_names
    from archive.detect.places import find_places
    from archive.detect.plugged import read_plugged
    from archive.detect.plugin import detector_for
    from archive.detect.settle import settle
    from archive.detect.version import version_with

    dates = find_dates(text, language=language, published=published)
    detector = detector_for(language)
    names = read_plugged(detector, text, language) if detector else None
    if names is None:
        detector = None
        names = read_names(text, language=language, places=find_places(text, language=language))
    return Reading(calibrated(settle(dates, names.places, names.people), language), version_with(detector))
