"""Puts the sources together: GeoNames, then CLDR, then our own lists."""

from collections.abc import Iterable
from pathlib import Path

from archive.detect.places.build.cldr import add_cldr
from archive.detect.places.build.geonames import geonames_rows, states
from archive.detect.places.build.own import add_own
from archive.detect.places.build.write import write_files


def build(codes: Iterable[str], folder: Path) -> int:
    """Write the files for these languages into a folder; returns how many places there are."""
    codes = tuple(codes)
    rows = geonames_rows()
    add_cldr(rows, codes)
    add_own(rows, states())
    write_files(rows, codes, folder)
    return len(rows)
