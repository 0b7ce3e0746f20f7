"""People and places whose names sound like a word that no article has, in whatever script: a guess, told as one."""

from collections.abc import Iterator

from django.utils.translation import get_language

from archive.detect.names import codes, compare, parts
from archive.detect.names.compare import by_sound
from archive.models import Entity, EntityName
from search.expand import articles_of
from search.help.latin import latin
from search.help.typed import Typed
from search.query.words import script_of
from search.results import Offer

MOST = 3
_FEWEST_SOUNDS = 2  # consonants; fewer are in too many names
_TELLING_SOUNDS = 4  # consonants, that few names share
_LIKELY = 0.88  # likeness that is worth a guess
_SURE = 0.92  # the same, of a name of few consonants
_BEHIND = 0.05  # less alike than the best by more, and it is nobody's guess
_LOOKED_AT = 400  # names of one skeleton
_MOST_WORDS = 4


def alike(words: list[Typed]) -> tuple[Offer, ...]:
    """Return those that articles speak of, the likeliest first."""
    scores: dict[Entity, tuple[float, str]] = {}
    for name in _unknown(words):
        for entity, score, text in _sounding(name):
            scores[entity] = max(scores.get(entity, (0.0, "")), (score, text))
    counts = articles_of(scores)
    best = max((score for score, _ in scores.values()), default=0.0)
    scores = {one: found for one, found in scores.items() if found[0] >= best - _BEHIND}
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
    written = latin(name)
    told = parts(written or name)
    skeletons = [one for one in codes(told[-1]) if len(one) >= _FEWEST_SOUNDS] if told else []
    found = EntityName.objects.filter(sound__in=skeletons, entity__is_hidden=False) if skeletons else ()
    for one in found[:_LOOKED_AT] if skeletons else ():
        whole = one.text if len(told) > 1 else parts(one.text)[-1]
        likeness = by_sound(written, whole) if written else compare(name, whole)
        if likeness.same and likeness.score >= (_SURE if len(skeletons[0]) < _TELLING_SOUNDS else _LIKELY):
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
