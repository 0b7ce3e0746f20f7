"""A place while the files are built."""

from collections import defaultdict
from dataclasses import dataclass, field

# Where a name comes from: CLDR, our own lists, GeoNames' first name, another name in GeoNames.
CLDR, OWN, FIRST, OTHER = "c", "s", "g", "a"


@dataclass(slots=True)
class Row:
    """One place with its names by language; "" holds the names of GeoNames, whose language is not known."""

    key: str
    label: str
    kind: str
    country: str = ""
    latitude: float = 0.0
    longitude: float = 0.0
    population: int = 0
    names: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))

    def add(self, language: str, name: str, source: str) -> None:
        """Add a name; one that is there already is marked as the better source has it."""
        cleaned = " ".join(name.replace("\u200e", "").replace("\u200f", "").replace("\u200c", " ").split())
        listed = self.names[language]
        for index, (known, was) in enumerate(listed):
            if known == cleaned:
                listed[index] = (known, min(was, source, key="scga".index))
                return
        if cleaned:
            listed.append((cleaned, source))


Rows = dict[str, Row]
