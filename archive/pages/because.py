"""Why we think that words mean a person, a place or a date: what found it, what it saw, what else it could be."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from archive.curate.alternatives import alternative_in_words
from archive.models import DateMention, Mention
from archive.models.mention import State

MOST = 5
LIST, MODEL, RULE = gettext_noop("a list of names"), gettext_noop("a trained model"), gettext_noop("a rule")
CURATOR, PLUGIN = gettext_noop("a curator"), gettext_noop("a detector of this site")
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
    """The reasons for one finding; `detail` is a short sentence in English, `others` are in the reader's language."""

    found_by: str
    detector: str
    detail: str
    others: tuple[str, ...]


def because(mention: Mention | DateMention) -> Because:
    """Return the reasons for a mention."""
    kind = mention.kind if isinstance(mention, Mention) else "date"
    detail = (mention.resolution if isinstance(mention, DateMention) else "") or mention.evidence
    others = tuple(alternative_in_words(kind, str(key)) for key in mention.alternatives[:MOST])
    return Because(_(_found_by(mention)), mention.detector, detail, others)


def _found_by(mention: Mention | DateMention) -> str:
    if mention.state in (State.ACCEPTED, State.ADDED):
        return CURATOR
    return next((kind for start, kind in _KINDS if mention.detector.startswith(start)), PLUGIN)
