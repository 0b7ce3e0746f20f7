"""Names of countries and of the cities of time zones, in every language of the archive, from CLDR."""

import re
from collections.abc import Iterable, Iterator

from babel import Locale, UnknownLocaleError

from archive.detect.places.build.rows import CLDR, Rows

# Not countries, or read from our own lists.
_SKIPPED = {"EU", "UN", "EZ", "ZZ", "XA", "XB", "QO"}
_BRACKETS = re.compile(r"^(?P<first>[^(]+?)\s*[(（](?P<second>[^)）]+)[)）]$")
# "Hong Kong SAR China" and the like; the short names stand in our own lists.
_LONG = {"HK", "MO", "CD", "CG"}


def add_cldr(rows: Rows, codes: Iterable[str]) -> None:
    """Add the names that CLDR knows for each language code."""
    cities = {
        row.label: row for row in sorted(rows.values(), key=lambda r: r.population) if row.kind in {"city", "capital"}
    }
    for code in codes:
        if code == "und":
            continue
        try:
            locale = Locale.parse(code)
        except (UnknownLocaleError, ValueError):
            continue
        for territory, name in locale.territories.items():
            if territory in rows and territory not in _SKIPPED | _LONG:
                for variant in variants(name):
                    rows[territory].add(code, variant, CLDR)
        for zone, names in locale.time_zones.items():
            city = cities.get(zone.rpartition("/")[2].replace("_", " "))
            if city and "/" in zone and names.get("city") and not zone.startswith("Etc/"):
                city.add(code, names["city"], CLDR)


def variants(name: str) -> Iterator[str]:
    """Yield the names in "Myanmar (Burma)", and "Bosnia and Herzegovina" for "Bosnia & Herzegovina"."""
    match = _BRACKETS.match(name)
    for part in (match["first"], match["second"]) if match else (name,):
        yield part.strip()
        if " & " in part:
            yield part.replace("&", "and").strip()
