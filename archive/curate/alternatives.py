"""What else words could mean, as the detectors say it in keys: in words for curators, and as rows once chosen."""

from django.utils.translation import get_language

from archive.detect.people.known import shipped
from archive.detect.places import get_place
from archive.link.coin import coin_person, coin_place
from archive.models import Entity
from archive.pages.wording import country_in, edtf_in


def alternative_in_words(kind: str, key: str) -> str:
    """Return what an alternative means, in the interface's language; the key itself where nobody knows it."""
    if kind == "date":
        return edtf_in(key, get_language())
    if kind == "person":
        person = shipped().people.get(key)
        return person.label if person else key
    place = get_place(key)
    if place is None:
        return key
    country = country_in(place.country, get_language()) if place.country else ""
    return f"{place.label} ({country})" if country and country != place.label else place.label


def entity_of(kind: str, key: str) -> Entity | None:
    """Return the entity with a key of the shipped files, made where there is none yet; None for an unknown key."""
    known = Entity.objects.filter(kind=kind, key=key).first()
    if known:
        return known.standing()
    if kind == "place":
        place = get_place(key)
        return coin_place(key, place.label) if place else None
    person = shipped().people.get(key)
    return coin_person(person.label, key=key, names=person.names) if person else None
