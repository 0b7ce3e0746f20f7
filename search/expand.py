"""The other names of what a query names: whoever types Turkey also finds Thổ Nhĩ Kỳ and تركيا."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice, product

from django.db.models import Count
from django.utils.translation import get_language

from archive.models import Article, Entity, EntityName, Mention
from search.query import nodes
from search.query.nodes import Clause, Group, Named, Node
from search.query.words import Form, read, script_of

LONGEST_NAME = 6  # words
MOST_SURNAMES = 16  # words of a query that are looked at as surnames
_TELLING = {"": 5, "Latn": 5, "Cyrl": 4, "Grek": 4, "Arab": 3, "Hebr": 3}  # letters; in other scripts two
MOST_NAMES = 40  # of one entity, that are searched for


@dataclass(frozen=True)
class Bearer:
    """What a query names: its name in the language of the page, and its others, each with its language."""

    label: str
    names: tuple[tuple[str, str], ...]


OtherNames = Mapping[str, Bearer]  # by slug


@dataclass(frozen=True)
class Stretch:
    """Words of a query that stand side by side, and the ways to write them as names are compared."""

    start: int
    end: int
    keys: tuple[str, ...]


class Names:
    """Finds who or what the words of a query name; asks the database at most three times a query."""

    def __init__(self, language: str, literal: Collection[str] = ()) -> None:
        self.language = language
        self.literal = literal  # slugs of those whose other names are not wanted
        self.found: dict[str, Bearer] = {}

    def widen(self, node: Node) -> Node:
        """Return the query with the other names beside the words that name someone or something."""
        if not isinstance(node, Group):
            return node
        clauses = [c if c.need == "not" else replace(c, part=self.widen(c.part)) for c in node.clauses]
        for run in _runs(clauses):
            texts = [part.text for place in run if isinstance(part := clauses[place].part, nodes.Word)]
            for place, named in self._named(texts).items():
                clauses[run[place]] = replace(clauses[run[place]], others=(named,))
        return Group(tuple(clauses))

    def _named(self, words: Sequence[str]) -> dict[int, Named]:
        """Return what is named, by the place of its first word; the longest name wins."""
        stretches = sorted(_stretches([read(word, self.language) for word in words]), key=lambda s: s.start - s.end)
        known = _entities_by_name({key for stretch in stretches for key in stretch.keys})
        surnames = _by_surname([one for one in stretches if one.end - one.start == 1])
        found: dict[int, Named] = {}
        taken: set[int] = set()
        for stretch in stretches:
            inside = set(range(stretch.start, stretch.end))
            entities = [one for key in stretch.keys for one in known.get(key, ())]
            if len(inside) == 1 and all(one.kind == Entity.Kind.PERSON for one in entities):
                entities += surnames.get(stretch.start, ())  # "Putin" may be the whole of a name that somebody gave him
            if not inside & taken and (entity := _foremost(entities)):
                taken |= inside
                if entity.slug not in self.literal:
                    found[stretch.start] = self._name(entity, stretch)
        return found

    def _name(self, entity: Entity, stretch: Stretch) -> Named:
        names = list(entity.names.order_by("-is_preferred", "language", "pk")[:MOST_NAMES])
        page = (get_language() or "en").partition("-")[0]
        label = next((name.text for name in names if name.is_preferred and name.language == page), entity.label)
        others = [name for name in names if not _says(name.folded, stretch.keys)]
        self.found[entity.slug] = Bearer(label, tuple((name.language, name.text) for name in others))
        telling = dict.fromkeys(name.text for name in others if is_telling(name.text))
        return Named(entity.kind, entity.slug, tuple(telling))


def shown_names(names: Sequence[tuple[str, str]], spoken: Collection[str], most: int = 6) -> tuple[str, ...]:
    """Return the other names to tell the reader of: those in the languages of what was found, if there are any."""
    told = [text for language, text in names if not language or language in spoken]
    return tuple(islice(dict.fromkeys(told or [text for _, text in names]), most))


def _says(name: str, keys: Iterable[str]) -> bool:
    """Tell whether a name has in it what the reader typed, so that it is no other name."""
    return any(f" {key} " in f" {name} " for key in keys)


def _runs(clauses: Sequence[Clause]) -> list[range]:
    """Return the stretches of words that stand side by side and are wanted."""
    are_words = [isinstance(clause.part, nodes.Word) and clause.need != "not" for clause in clauses]
    starts = [n for n, is_word in enumerate(are_words) if is_word and (n == 0 or not are_words[n - 1])]
    ends = [n + 1 for n, is_word in enumerate(are_words) if is_word and not any(are_words[n + 1 : n + 2])]
    return [range(start, end) for start, end in zip(starts, ends, strict=True)]


def _stretches(words: Sequence[tuple[Form, ...]]) -> Iterable[Stretch]:
    for start in range(len(words)):
        for end in range(start + 1, min(len(words), start + LONGEST_NAME) + 1):
            forms = [form for word in words[start:end] for form in word]
            if len(forms) > LONGEST_NAME or all(form.stop for form in forms):
                continue
            keys = islice(product(*(form.folded for form in forms)), 12)
            yield Stretch(start, end, tuple(" ".join(key) for key in keys))


def _entities_by_name(keys: set[str]) -> dict[str, list[Entity]]:
    found: dict[str, list[Entity]] = {}
    names = EntityName.objects.filter(folded__in=keys).select_related("entity__merged_into") if keys else ()
    for name in names:
        entity = name.entity.merged_into or name.entity
        if not entity.is_hidden and entity not in found.setdefault(name.folded, []):
            found[name.folded].append(entity)
    return found


def foremost_of(names: Iterable[str], language: str = "und") -> dict[str, Entity]:
    """Return the person or place that each name names: the one that most articles speak of, or the one of a surname."""
    keys = {name: {" ".join(one.folded[0] for one in read(name, language))} for name in names}
    known = _entities_by_name(set().union(*keys.values()))
    bearers = _bearers({key for own in keys.values() for key in own if " " not in key})
    found = {}
    for name, own in keys.items():
        entities = [one for key in own for one in known.get(key, ())]
        if all(one.kind == Entity.Kind.PERSON for one in entities):
            entities += _only(bearers, own)
        found[name] = _foremost(entities)
    return {name: entity for name, entity in found.items() if entity}


def _foremost(entities: Sequence[Entity]) -> Entity | None:
    """Return the one that most articles speak of, of several with one name."""
    if len(entities) < 2:
        return entities[0] if entities else None
    counts = articles_of(entities)
    return max(entities, key=lambda entity: (counts.get(entity.pk, 0), -entity.pk))


def _by_surname(alone: Sequence[Stretch]) -> dict[int, list[Entity]]:
    """Return the one person of a surname whom articles speak of, by the place of the word; none if there are more."""
    bearers = _bearers({key for stretch in alone[:MOST_SURNAMES] for key in stretch.keys})
    return {stretch.start: found for stretch in alone if (found := _only(bearers, stretch.keys))}


def _bearers(surnames: Iterable[str]) -> dict[str, set[Entity]]:
    """Return the people whom articles speak of, by their surnames."""
    keys = [key for key in surnames if len(key) > 1]
    if not keys:
        return {}
    names = EntityName.objects.filter(last__in=keys, entity__kind=Entity.Kind.PERSON, entity__is_hidden=False)
    people: dict[str, set[Entity]] = {}
    for name in names.select_related("entity__merged_into"):
        people.setdefault(name.last, set()).add(name.entity.merged_into or name.entity)
    spoken_of = articles_of({one for several in people.values() for one in several}) if people else {}
    return {key: {one for one in several if one.pk in spoken_of} for key, several in people.items()}


def _only(bearers: Mapping[str, set[Entity]], surnames: Iterable[str]) -> list[Entity]:
    """Return the one who has any of some spellings of a surname; nobody if there are more."""
    persons = {one for key in surnames for one in bearers.get(key, ())}
    return list(persons) if len(persons) == 1 else []


def articles_of(entities: Iterable[Entity]) -> dict[int, int]:
    """Return how many published articles speak of each; those that none speaks of are left out."""
    mentions = Mention.objects.standing().filter(entity__in=[entity.pk for entity in entities])
    counted = mentions.filter(article__status=Article.Status.PUBLISHED).values("entity")
    return dict(counted.annotate(articles=Count("article", distinct=True)).values_list("entity", "articles"))


def is_telling(name: str) -> bool:
    """Tell whether a name is long enough to be one wherever it stands: "Anh" is England, and also a brother."""
    return " " in name.strip() or sum(map(str.isalpha, name)) >= _TELLING.get(script_of(name), 2)
