"""Whose data the archive stands on, as their licences ask us to say."""

from archive.detect.people.lists import FOLDER as OF_PEOPLE
from archive.detect.places import Attribution
from archive.detect.places import attributions as of_places

LAND = Attribution(
    "Natural Earth", "the outline of the land on the maps", "public domain", "https://www.naturalearthdata.com/"
)


def attributions() -> tuple[Attribution, ...]:
    """Return each source with what we have from it, its licence and its address."""
    return (*of_places(), *_of_people(), LAND)


def _of_people() -> tuple[Attribution, ...]:
    lines = (OF_PEOPLE / "ATTRIBUTION.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(Attribution(*line.split("\t")) for line in lines if line and not line.startswith("#"))
