"""Why an article deserves a curator's eye, and the queue that shows the most doubtful first."""

from dataclasses import dataclass
from functools import reduce
from operator import add
from typing import Any

from django.contrib.auth.models import AnonymousUser, User
from django.db.models import BooleanField, Case, Exists, ExpressionWrapper, F, IntegerField, OuterRef, Q, QuerySet, When
from django.db.models.expressions import NegatedExpression
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from archive.models import Article, ArticleVersion, Correction, DateMention, Mention, Resemblance, Source
from archive.models.mention import State

UNSURE = 0.6  # below this a finding is worth a look


@dataclass(frozen=True, slots=True)
class Doubt:
    """One reason to look; the queue adds up the weights."""

    key: str
    label: str | Promise
    weight: int
    when: "Q | Exists | NegatedExpression[Any]"

    @property
    def field(self) -> str:
        """Return the name under which an article of the queue tells whether this holds."""
        return f"doubt_{self.key}"


def _unsure(model: type[Mention] | type[DateMention]) -> Exists:
    waiting = model.objects.filter(article=OuterRef("pk"), state=State.DETECTED)
    return Exists(waiting.filter(confidence__lt=UNSURE))


def _undecided(kind: str) -> "NegatedExpression[Any]":
    return ~Exists(Correction.objects.filter(article=OuterRef("pk"), kind=kind, surface=""))


def _vague() -> Q:
    return Q(published_earliest__lt=F("published_latest")) & Q(_undecided("published"))


def _copies() -> "QuerySet[Resemblance]":
    return Resemblance.objects.filter(article=OuterRef("pk"), state=Resemblance.State.OPEN)


def _proposed() -> "QuerySet[ArticleVersion]":
    return ArticleVersion.objects.filter(article=OuterRef("pk"), state=ArticleVersion.State.PROPOSED)


DOUBTS = (
    Doubt("language", _("Language unclear"), 4, Q(language="und") | Q(language_confidence__lt=0.8)),
    Doubt("source", _("Unknown source"), 3, Q(source__slug=Source.UNKNOWN) & Q(_undecided("source"))),
    Doubt("published", _("No publication date"), 3, Q(published="") & Q(_undecided("published"))),
    Doubt("vague", _("Publication date is vague"), 1, _vague()),
    Doubt("title", _("Title taken from the text"), 2, Q(title_is_derived=True)),
    Doubt("names", _("Unsure people or places"), 2, _unsure(Mention)),
    Doubt("copy", _("Almost the same as another"), 3, Exists(_copies())),
    Doubt("words", _("New words came for it"), 2, Exists(_proposed())),
    Doubt("dates", _("Unsure dates"), 1, _unsure(DateMention)),
    Doubt("nothing", _("Nobody and no place found"), 1, ~Exists(Mention.objects.filter(article=OuterRef("pk")))),
)


def weigh(articles: "QuerySet[Article]") -> "QuerySet[Any]":
    """Return the articles, each with its `doubt` and one `doubt_…` flag for each reason."""
    flags = {d.field: ExpressionWrapper(d.when, output_field=BooleanField()) for d in DOUBTS}
    weights = [Case(When(**{d.field: True}, then=d.weight), default=0, output_field=IntegerField()) for d in DOUBTS]
    return articles.annotate(**flags).annotate(doubt=reduce(add, weights))


def reasons(article: Article) -> list[str | Promise]:
    """Return why a weighed article is doubtful, the weightiest reason first."""
    held = [doubt for doubt in DOUBTS if getattr(article, doubt.field, False)]
    return [doubt.label for doubt in sorted(held, key=lambda doubt: -doubt.weight)]


def queue(user: User | AnonymousUser | None = None) -> "QuerySet[Any]":
    """Return what waits, the most doubtful first and the longest waiting first among equals.

    For a user, without what somebody else has in hand and what has its hour.
    """
    waiting = Article.objects.pending()
    if user is not None:
        waiting = waiting.filter(Q(assigned_to=None) | Q(assigned_to=user.pk), publish_at=None)
    return weigh(waiting).order_by("-doubt", "pk")


def neighbours(article: Article, user: User | AnonymousUser | None = None) -> tuple[Article | None, Article | None]:
    """Return what stands before and after a weighed article in the queue, whether it stands there itself or not."""
    doubt = article.doubt  # type: ignore[attr-defined]  # weigh() put it there
    before = queue(user).only("pk").filter(Q(doubt__gt=doubt) | Q(doubt=doubt, pk__lt=article.pk))
    after = queue(user).only("pk").filter(Q(doubt__lt=doubt) | Q(doubt=doubt, pk__gt=article.pk))
    return before.order_by("doubt", "-pk").first(), after.first()
