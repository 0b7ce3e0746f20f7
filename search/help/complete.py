"""Completes what a reader types: words of the archive, titles of articles, people and places."""

import regex
from django.utils.translation import get_language

from archive.models import Article, Entity, EntityName
from search.backends.whoosh.snapshot import Opened
from search.help.known import Known, known, reading
from search.help.vocabulary import Counted, Vocabulary, key, keys, spelt
from search.query.words import script_of
from search.results import Completion, Offer

WORDS, TITLES, ENTITIES = 6, 4, 4
LONGEST = 200  # letters that are looked at
_LAST_WORD = regex.compile(r"[\p{L}\p{N}\p{M}'’]+\Z")
_LAST_TWO = regex.compile(r"[\p{L}\p{M}]+ [\p{L}\p{M}]+\Z")
_MORE = 8  # times as many are looked through for those with the accents that were typed


def complete(text: str) -> Completion:
    """Return what may be meant by a query that is still being typed; IndexUnavailableError if there is no index."""
    text = text[-LONGEST:].lstrip()
    own = " ".join(keys(text))
    if not own:
        return Completion()
    index = reading()
    about = known(index)
    if about is None:
        return Completion()
    last = own.rpartition(" ")[2]
    names = about.names.best(own, 4 * ENTITIES) or (about.names.best(last, 4 * ENTITIES) if len(last) > 1 else [])
    return Completion(
        words=_words(text, about, index),
        titles=_titles(about.titles.best(own, 2 * TITLES)),
        entities=_entities(names),
    )


def _words(text: str, about: Known, index: Opened) -> tuple[str, ...]:
    """Return the query with its last word completed: in languages by syllables, its last two."""
    found: dict[str, None] = {}
    for pattern, vocabulary in ((_LAST_TWO, about.pairs), (_LAST_WORD, about.words)):
        typed = pattern.search(text)
        if typed is None or len(found) == WORDS:
            continue
        for spelling, _ in _beginning(typed[0], vocabulary):
            if all(index.is_there(word) for word in spelling.split(" ")):
                found[text[: typed.start()] + spelling] = None
    return tuple(found)[:WORDS]


def _beginning(typed: str, vocabulary: Vocabulary) -> list[Counted]:
    """Return the most frequent spellings that begin so; of a word typed with accents, those with the same first."""
    exact = " ".join(map(spelt, typed.split(" ")))
    own = " ".join(map(key, typed.split(" ")))
    found = vocabulary.beginning(own, WORDS * (_MORE if exact != own else 1))
    return ([one for one in found if one[0].startswith(exact)] or found)[:WORDS]


def _titles(numbers: list[int]) -> tuple[Offer, ...]:
    articles = Article.objects.published().with_row().defer("text").in_bulk(numbers)
    several = [articles[n] for n in numbers if n in articles][:TITLES]
    return tuple(
        Offer(
            text=one.title,
            url=one.get_absolute_url(),
            kind="article",
            language=one.language_id,
            direction=one.language.direction,
        )
        for one in several
    )


def _entities(numbers: list[int]) -> tuple[Offer, ...]:
    """Return the entities of names, each once, by its name in the language of the page."""
    found = EntityName.objects.filter(entity__is_hidden=False).select_related("entity__merged_into").in_bulk(numbers)
    several: dict[Entity, str] = {}
    for number in numbers:
        if number in found:
            several.setdefault(found[number].entity.standing(), found[number].text)
    shown = list(several)[:ENTITIES]
    page = (get_language() or "en").partition("-")[0]
    preferred = EntityName.objects.filter(entity__in=shown, language=page, is_preferred=True)
    told = dict(preferred.values_list("entity", "text"))
    return tuple(_entity(one, several[one], told.get(one.pk, one.label)) for one in shown)


def _entity(entity: Entity, typed: str, label: str) -> Offer:
    return Offer(
        text=typed,
        url=entity.get_absolute_url(),
        kind=entity.kind,
        label=label,
        direction="rtl" if script_of(typed) in ("Arab", "Hebr") else "ltr",
    )
