"""Whose data the archive stands on, as their licences ask us to say."""

from archive.detect.places import Attribution
from archive.detect.places import attributions as of_places

LAND = Attribution(
    "Natural Earth", "the outline of the land on the maps", "public domain", "https://www.naturalearthdata.com/"
)


def attributions() -> tuple[Attribution, ...]:
    """Return each source with what we have from it, its licence and its address."""
    return (*of_places(), LAND)
