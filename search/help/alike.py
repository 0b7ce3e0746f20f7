"""People and places whose names sound like a word that no article has, in whatever script: a guess, told as one."""

from collections.abc import Iterator

from django.utils.translation import get_language

from archive.detect.names import codes, compare, parts
from archive.models import Entity, EntityName
from search.expand import articles_of
from search.help.typed import Typed
from search.query.words import script_of
from search.results import Offer

MOST = 3
_FEWEST_SOUNDS = 2  # consonants; fewer are in too many names
_LOOKED_AT = 400  # names of one skeleton
_MOST_WORDS = 4


def alike(words: list[Typed]) -> tuple[Offer, ...]:
    """Return those that articles speak of, the likeliest first."""
    scores: dict[Entity, tuple[float, str]] = {}
    for name in _unknown(words):
        for entity, score, text in _sounding(name):
            scores[entity] = max(scores.get(entity, (0.0, "")), (score, text))
    counts = articles_of(scores)
    likely = sorted((one for one in scores if counts.get(one.pk)), key=lambda one: (-scores[one][0], -counts[one.pk]))
    return tuple(_offer(one, scores[one][1], counts[one.pk]) for one in likely[:MOST])


def _unknown(words: list[Typed]) -> Iterator[str]:
    """Yield the unknown words that stand side by side, as one name, and each by itself."""
    run: list[str] = []
    for word in [*words[: 2 * _MOST_WORDS], None]:
        if word is not None and word.unknown:
            run.append(word.text)
        else:
            yield from dict.fromkeys([" ".join(run[:_MOST_WORDS]), *run[:_MOST_WORDS]] if run else [])
            run = []


def _sounding(name: str) -> Iterator[tuple[Entity, float, str]]:
    told = parts(name)
    skeletons = [one for one in codes(told[-1]) if len(one) >= _FEWEST_SOUNDS] if told else []
    found = EntityName.objects.filter(sound__in=skeletons, entity__is_hidden=False) if skeletons else ()
    for one in found[:_LOOKED_AT] if skeletons else ():
        likeness = compare(name, one.text if len(told) > 1 else parts(one.text)[-1])
        if likeness.same:
            yield one.entity.standing(), likeness.score, one.text


def _offer(entity: Entity, text: str, articles: int) -> Offer:
    label = entity.name_in((get_language() or "en").partition("-")[0])
    return Offer(
        text=text,
        url=entity.get_absolute_url(),
        kind=entity.kind,
        label=label,
        direction="rtl" if script_of(text) in ("Arab", "Hebr") else "ltr",
        articles=articles,
    )
