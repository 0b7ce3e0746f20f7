"""That two entities may be one; a curator decides."""

from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class MergeSuggestionQuerySet(models.QuerySet["MergeSuggestion"]):
    """Suggestions, many at once."""

    def open(self) -> Self:
        """Return those that nobody has decided on, of entities that still stand for themselves."""
        return self.filter(refused=None, entity__merged_into=None, other__merged_into=None)


class MergeSuggestion(models.Model):
    """Two entities whose names are alike, but not alike enough to be made one without asking."""

    entity = models.ForeignKey("archive.Entity", models.CASCADE, related_name="suggestions")
    other = models.ForeignKey("archive.Entity", models.CASCADE, related_name="suggestions_in")
    score = models.FloatField(help_text="How alike the names are, from 0 to 1.")
    reasons = models.JSONField(default=list, help_text="Why they may be one, in English.")
    made = models.DateTimeField(auto_now_add=True)
    refused = models.DateTimeField(null=True, blank=True, help_text="When a curator said that they are two.")

    objects = MergeSuggestionQuerySet.as_manager()

    class Meta:
        verbose_name = _("pair that may be one")
        verbose_name_plural = _("pairs that may be one")
        ordering = ["-score", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["entity", "other"], name="merge_suggestion_once_a_pair"),
            models.CheckConstraint(condition=~Q(entity=F("other")), name="merge_suggestion_is_of_two"),
            models.CheckConstraint(condition=Q(score__gte=0, score__lte=1), name="merge_suggestion_score_is_a_share"),
        ]

    def __str__(self) -> str:
        return f"{self.entity} = {self.other}?"
