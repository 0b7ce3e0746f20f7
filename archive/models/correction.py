"""What a person decided about a detected name or date, to be decided so again at every detection."""

from django.conf import settings
from django.db import models
from django.db.models import Q


class Correction(models.Model):
    """A decision on a surface, in one article or, where none is named, in all."""

    class Action(models.TextChoices):
        """What is to be done."""

        LINK = "link"  # it is this entity
        REMOVE = "remove"  # it is no person, place or date at all
        ADD = "add"  # it is one, though nothing found it

    article = models.ForeignKey("archive.Article", models.CASCADE, null=True, blank=True, related_name="corrections")
    kind = models.CharField(max_length=6, choices=[("person", "person"), ("place", "place"), ("date", "date")])
    surface = models.CharField(max_length=300)
    action = models.CharField(max_length=6, choices=Action)
    entity = models.ForeignKey("archive.Entity", models.CASCADE, null=True, blank=True, related_name="corrections")
    value = models.CharField(max_length=64, blank=True, help_text="EDTF, of a date.")
    decided = models.DateTimeField(auto_now_add=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["-decided"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(action="link") | Q(entity__isnull=False) | Q(kind="date"),
                name="correction_link_names_an_entity",
            ),
            models.UniqueConstraint(
                fields=["article", "kind", "surface"],
                condition=Q(article__isnull=False),
                name="correction_once_an_article",
            ),
            models.UniqueConstraint(
                fields=["kind", "surface"], condition=Q(article__isnull=True), name="correction_once_everywhere"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.action} {self.surface}"
