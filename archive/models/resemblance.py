"""Articles that are almost the same, and the bands by which they are found."""

from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from archive.models.article import Article


class SignatureBand(models.Model):
    """A band of an article's signature; articles that share one are compared."""

    article = models.ForeignKey("archive.Article", models.CASCADE, related_name="bands")
    value = models.BigIntegerField(db_index=True)

    def __str__(self) -> str:
        return f"{self.article_id}: {self.value:x}"


class ResemblanceQuerySet(models.QuerySet["Resemblance"]):
    """Pairs of articles that are almost the same."""

    def open(self) -> Self:
        """Return what nobody has decided, of articles that still stand."""
        return self.filter(
            state=Resemblance.State.OPEN,
            article__status__in=["pending", "published"],
            other__status__in=["pending", "published", "withdrawn"],
        )

    def around(self, article: "Article") -> Self:
        """Return the pairs in which an article takes part."""
        return self.filter(Q(article=article) | Q(other=article))


class Resemblance(models.Model):
    """That an article is almost the same as one that was there before, and what a curator said of it."""

    class State(models.TextChoices):
        """What a curator decided."""

        OPEN = "open", _("not decided")
        COPY = "copy", _("a copy that stays")
        DUPLICATE = "duplicate", _("a duplicate")
        DIFFERENT = "different", _("two different articles")

    article = models.ForeignKey("archive.Article", models.CASCADE, related_name="resemblances")
    other = models.ForeignKey("archive.Article", models.CASCADE, related_name="+")
    resemblance = models.FloatField(help_text="The share of all their runs of three words that both have, from 0 to 1.")
    containment = models.FloatField(help_text="The share of the shorter one's runs that the longer one has.")
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    before = models.JSONField(default=dict, blank=True, help_text="Where the article stood before, to go back to.")
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    decided = models.DateTimeField(null=True, blank=True)

    objects = ResemblanceQuerySet.as_manager()

    class Meta:
        ordering = ["-resemblance", "pk"]
        constraints = [models.UniqueConstraint(fields=["article", "other"], name="resemblance_once_per_pair")]

    def __str__(self) -> str:
        return f"{self.article_id} ~ {self.other_id}: {self.resemblance:.2f}"
