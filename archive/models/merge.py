"""That several entities were found to be one, and all that is needed to take it back."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q


class Merge(models.Model):
    """One entity merged into another; `moved` keeps the ids of the rows that went with it."""

    entity = models.ForeignKey("archive.Entity", models.CASCADE, related_name="merges")
    into = models.ForeignKey("archive.Entity", models.CASCADE, related_name="merges_in")
    moved = models.JSONField(default=dict, help_text="Ids by table: mentions, corrections, names, entities.")
    merged = models.DateTimeField(auto_now_add=True)
    merged_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    undone = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["entity"], condition=Q(undone=None), name="merge_stands_once_an_entity"),
            models.CheckConstraint(condition=~Q(entity=F("into")), name="merge_is_of_two"),
        ]

    def __str__(self) -> str:
        return f"{self.entity} → {self.into}"

    @property
    def is_undone(self) -> bool:
        """Tell whether it was taken back."""
        return self.undone is not None
