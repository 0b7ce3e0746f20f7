"""Places: their names in every language, where they stand in a text, and which place is meant."""

from archive.detect.places.find import find_places
from archive.detect.places.gazetteer import Place, get_place

__all__ = ["Place", "find_places", "get_place"]
