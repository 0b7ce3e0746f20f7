"""Places: their names in every language, where they stand in a text, and which place is meant."""

from archive.detect.places.attribution import Attribution, attributions
from archive.detect.places.find import find_places
from archive.detect.places.gazetteer import Place, get_place
from archive.detect.places.link import Linked, is_called_after_place, is_demonym, is_place_name, link_place

__all__ = [
    "Attribution",
    "Linked",
    "Place",
    "attributions",
    "find_places",
    "get_place",
    "is_called_after_place",
    "is_demonym",
    "is_place_name",
    "link_place",
]
