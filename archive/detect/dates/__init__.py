"""Finds the dates that a text speaks of, in any language, and writes them in EDTF; see docs/dates.md."""

from archive.detect.dates.edtf import bounds, precision
from archive.detect.dates.find import find_dates

__all__ = ["bounds", "find_dates", "precision"]
