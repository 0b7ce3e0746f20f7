"""What was found in one article, brought together for its reader: each person, place and date once."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Count, F
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from archive.models import Article, DateMention, Entity, Mention
from archive.pages.because import Because, because
from archive.pages.marking import Mark
from archive.pages.wording import edtf_in

MOST_CARDS = 60  # of one kind; what an article names beyond is marked and listed, and leads straight to its page


@dataclass(kw_only=True)
class Finding:
    """A person, a place or a date, and every mention of it."""

    kind: str
    label: str
    href: str
    anchor: str
    entity: Entity | None = None
    value: str = ""
    has_card: bool = False
    elsewhere: int | None = None  # other articles that speak of it, where that was counted
    mentions: list[Mention | DateMention] = field(default_factory=list)

    @property
    def count(self) -> int:
        """Return how often the article speaks of it."""
        return len(self.mentions)

    @property
    def confidence(self) -> float:
        """Return how sure we are: as sure as of the surest mention."""
        return max(mention.confidence for mention in self.mentions)

    @property
    def surfaces(self) -> list[str]:
        """Return the ways in which the text writes it, in order."""
        return list(dict.fromkeys(mention.surface for mention in self.mentions))

    @property
    def because(self) -> Because:
        """Return why we think so: what tells of the surest mention."""
        return because(max(self.mentions, key=lambda mention: mention.confidence))

    @property
    def card(self) -> str:
        """Return the name of the card that tells of it, within the page."""
        return f"card-{self.anchor}"

    def marks(self) -> Iterable[Mark]:
        """Yield a mark for each mention; the first is the one that the list beside the text leads to."""
        kinds = {"person": _("Person"), "place": _("Place"), "date": _("Date")}
        hint = _("%(kind)s: %(label)s") % {"kind": kinds[self.kind], "label": self.label}
        href = f"#{self.card}" if self.has_card else self.href
        for place, mention in enumerate(self.mentions):
            anchor = self.anchor if place == 0 else ""
            yield Mark(start=mention.start, end=mention.end, kind=self.kind, href=href, hint=hint, anchor=anchor)


def with_cards(findings: list[Finding]) -> list[Finding]:
    """Give the first of some findings cards, and return all."""
    for finding in findings[:MOST_CARDS]:
        finding.has_card = True
    return findings


def names_in(article: Article) -> list[Finding]:
    """Return the people and places that an article speaks of, the most mentioned first."""
    mentions = article.mentions.standing().select_related("entity__merged_into")
    found: dict[object, Finding] = {}
    for mention in mentions.prefetch_related("entity__names", "entity__merged_into__names").order_by("start"):
        entity = mention.entity and (mention.entity.merged_into or mention.entity)
        if entity is None or not entity.is_hidden:
            key = entity.pk if entity else (mention.kind, mention.surface)
            finding = found.get(key) or found.setdefault(key, _name(mention, entity))
            finding.mentions.append(mention)
    return sorted(found.values(), key=lambda finding: -finding.count)


def dates_in(article: Article) -> list[Finding]:
    """Return the dates that an article speaks of, in the order of time."""
    found: dict[str, Finding] = {}
    for mention in article.dates.standing().order_by("earliest", "start"):
        finding = found.get(mention.value) or found.setdefault(mention.value, _date(mention))
        finding.mentions.append(mention)
    for finding in found.values():
        finding.mentions.sort(key=lambda mention: mention.start)
    _count_days(article, found)
    return list(found.values())


def _count_days(article: Article, found: dict[str, Finding]) -> None:
    """Say of each day how many other articles speak of it; months and years would take looking at all their days."""
    spoken = (mention for finding in found.values() for mention in finding.mentions if isinstance(mention, DateMention))
    days = {mention.value: mention.earliest for mention in spoken if mention.earliest == mention.latest is not None}
    hidden = Article.objects.exclude(status=Article.Status.PUBLISHED).values("pk")
    same = DateMention.objects.standing().filter(earliest__in=days.values(), latest=F("earliest"))
    others = same.exclude(article=article).exclude(article__in=hidden).order_by()
    counts = dict(others.values_list("earliest").annotate(n=Count("article", distinct=True)) if days else ())
    for value, day in days.items():
        found[value].elsewhere = counts.get(day, 0)


def _name(mention: Mention, entity: Entity | None) -> Finding:
    """Return the finding that a name opens; one that nobody knows yet leads to a search for it."""
    anchor = f"m{mention.pk}"
    if entity is None:
        return Finding(kind=mention.kind, label=mention.surface, href=_search(mention.surface), anchor=anchor)
    label = entity.name_in(get_language() or "en")
    return Finding(kind=entity.kind, label=label, href=entity.get_absolute_url(), anchor=anchor, entity=entity)


def _date(mention: DateMention) -> Finding:
    """Return the finding that a date opens; one whose year nobody knows leads to a search for its words."""
    lies_somewhere = mention.earliest is not None or mention.latest is not None
    return Finding(
        kind="date",
        label=edtf_in(mention.value, get_language()),
        href=reverse("archive:date", args=[mention.value]) if lies_somewhere else _search(mention.surface),
        anchor=f"d{mention.pk}",
        value=mention.value,
    )


def _search(words: str) -> str:
    quoted = '"' + words.replace('"', " ") + '"'
    return reverse("search:results") + "?" + urlencode({"q": quoted})
