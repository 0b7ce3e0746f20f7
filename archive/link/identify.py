"""Which person or place a mention means: by its key in the shipped files, by name, by sound across scripts."""

from collections.abc import Sequence
from typing import NamedTuple

from archive.detect import Mention as Finding
from archive.detect.names import Likeness, codes, compare, marks_differ, parts
from archive.detect.people.known import shipped
from archive.link.coin import coin_person, coin_place, learn_name
from archive.link.known import Known
from archive.models import Article, Entity, EntityName, MergeSuggestion

# So many entities with a last name that sounds the same are looked at, the latest first.
_CANDIDATES = 300
_SUGGESTIONS = 3


class Alike(NamedTuple):
    """An entity with a name like the one looked for."""

    likeness: Likeness
    entity: Entity


class Identified:
    """The entities of one article's findings."""

    def __init__(self, by_key: dict[str, Entity], by_label: dict[str, Entity]) -> None:
        self.by_key = by_key
        self.by_label = by_label

    def get(self, finding: Finding) -> Entity | None:
        """Return the entity that a finding means; None where nobody can say."""
        if finding.value:
            return self.by_key.get(finding.value)
        return self.by_label.get(finding.label) if finding.kind == "person" else None


def identify(article: Article, findings: Sequence[Finding], known: Known) -> Identified:
    """Return the entities that the findings mean, made where there are none yet."""
    known.look_up(findings)
    by_key = _by_key({finding.value: finding for finding in findings if finding.value}, known)
    unknown = {f.label: f for f in findings if f.kind == "person" and not f.value and f.label}
    return Identified(by_key, _by_label(article, unknown))


def _by_key(wanted: dict[str, Finding], known: Known) -> dict[str, Entity]:
    for key in sorted(key for key in wanted if known.entity(key) is None):
        finding = wanted[key]
        known.learn(key, coin_place(key, finding.label) if finding.kind == "place" else _known_person(key, finding))
    return {key: entity for key in wanted if (entity := known.entity(key))}


def _known_person(key: str, finding: Finding) -> Entity:
    person = shipped().people.get(key)
    names = person.names if person else ()
    return coin_person(person.label if person else finding.label, key=key, names=names)


def _by_label(article: Article, unknown: dict[str, Finding]) -> dict[str, Entity]:
    code = article.language_id
    folded = {label: EntityName.fold(label, code) for label in unknown}
    named = _named(folded)
    found: dict[str, Entity] = {}
    for label in unknown:
        if len(parts(label)) < 2 and _says_little(label, article):
            continue
        entity = named.get(label)
        if entity is None:
            alike = _alike(label)
            entity = _by_sound(label, code, alike) or _coined(label, code, alike[:_SUGGESTIONS])
        if entity:
            found[label] = entity
    return found


def _named(folded: dict[str, str]) -> dict[str, Entity]:
    """Return, by label, the persons who alone have a name that is the same without accents and no other with them."""
    if not folded:
        return {}
    rows = EntityName.objects.filter(folded__in=set(folded.values()) - {""}, entity__kind=Entity.Kind.PERSON)
    by_name: dict[str, list[EntityName]] = {}
    for row in rows.select_related("entity__merged_into"):
        by_name.setdefault(row.folded, []).append(row)
    found = {}
    for label, name in folded.items():
        fitting = [row for row in by_name.get(name, ()) if not marks_differ(label, row.text)]
        exact = [row for row in fitting if row.text == label] or fitting
        entities = {row.entity.standing() for row in exact}
        if len(entities) == 1:
            found[label] = entities.pop()
    return found


def _says_little(label: str, article: Article) -> bool:
    """Tell whether a name of one word is too common to be of one person in all articles."""
    from archive.detect.people.lists import is_common_name

    return is_common_name(label, article.language_id)


def _by_sound(label: str, code: str, likely: list[Alike]) -> Entity | None:
    """Return the one person whose name is surely this one in another script or spelling."""
    sure = {alike.entity for alike in likely if alike.likeness.sure}
    if len(sure) != 1:
        return None
    entity = sure.pop()
    learn_name(entity, label, code)
    return entity


def _alike(label: str) -> list[Alike]:
    """Return persons whose last name sounds like this one, with how alike the whole names are; the likest first."""
    last = parts(label)[-1:]
    if not last:
        return []
    rows = EntityName.objects.filter(
        sound__in=[code for code in codes(last[0]) if code],
        entity__kind=Entity.Kind.PERSON,
        entity__is_hidden=False,
    ).select_related("entity__merged_into")
    best: dict[int, Alike] = {}
    for row in rows.order_by("-pk")[:_CANDIDATES]:
        likeness = compare(label, row.text)
        entity = row.entity.standing()
        if likeness.score > max(0.0, best[entity.pk].likeness.score if entity.pk in best else 0.0):
            best[entity.pk] = Alike(likeness, entity)
    return sorted(best.values(), key=lambda alike: -alike.likeness.score)


def _coined(label: str, code: str, likely: list[Alike]) -> Entity | None:
    """Return a new person, with suggestions of who it may be that the archive knows already."""
    if not any(letter.isalpha() for letter in label):
        return None
    entity = coin_person(label, language=code)
    if likely:
        MergeSuggestion.objects.bulk_create(
            MergeSuggestion(entity=entity, other=a.entity, score=a.likeness.score, reasons=list(a.likeness.reasons))
            for a in likely
        )
    return entity
