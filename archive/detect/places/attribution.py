"""Whose work the names of places are, for the page that says so."""

from typing import NamedTuple

from archive.detect.places.gazetteer import FOLDER


class Attribution(NamedTuple):
    """A source with what we have from it, its licence and its address."""

    name: str
    what: str
    licence: str
    url: str


def attributions() -> tuple[Attribution, ...]:
    """Return the sources of the places, as the file beside the data names them."""
    lines = (FOLDER / "ATTRIBUTION.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(Attribution(*line.split("\t")) for line in lines if line and not line.startswith("#"))
