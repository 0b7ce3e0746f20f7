"""Why we think that words mean a person, a place or a date: what found it, what it saw, what else it could be."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from archive.curate.alternatives import alternative_in_words
from archive.models import DateMention, Mention
from archive.models.mention import State
from archive.pages.reasons import in_words, is_english

MOST = 5
LIST, MODEL, RULE = _("a list of names"), _("a trained model"), _("a rule")
CURATOR, PLUGIN = _("a curator"), _("a detector of this site")
# how the name of a detector begins: what kind of thing that is
_KINDS = (
    ("correction", CURATOR),
    ("places.kind", RULE),
    ("places.", LIST),
    ("people.known", LIST),
    ("people.names", LIST),
    ("people.family", LIST),
    ("people.", RULE),
    ("dates.", RULE),
    ("crf-", MODEL),
    ("natasha", MODEL),
    ("spacy", MODEL),
)


@dataclass(frozen=True, slots=True)
class Because:
    """The reasons for one finding in the reader's language; `is_english` tells of a sentence kept before that."""

    found_by: str
    detector: str
    detail: str
    is_english: bool
    others: tuple[str, ...]


def because(mention: Mention | DateMention) -> Because:
    """Return the reasons for a mention."""
    kind = mention.kind if isinstance(mention, Mention) else "date"
    detail = (mention.resolution if isinstance(mention, DateMention) else "") or mention.evidence
    others = tuple(alternative_in_words(kind, str(key)) for key in mention.alternatives[:MOST])
    return Because(_found_by(mention), mention.detector, in_words(detail), is_english(detail), others)


def _found_by(mention: Mention | DateMention) -> str:
    if mention.state in (State.ACCEPTED, State.ADDED):
        return str(CURATOR)
    return str(next((kind for start, kind in _KINDS if mention.detector.startswith(start)), PLUGIN))
