"""What a person decided about a detected name or date, to be decided so again at every detection."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from archive.history import History


class CorrectionQuerySet(models.QuerySet["Correction"]):
    """Decisions, many at once."""

    def for_words(self) -> Self:
        """Return those that hold wherever the words stand."""
        return self.filter(mention=None, date=None)


class Correction(models.Model):
    """A decision on a surface: in one place of an article, in all of it or, where none is named, in all articles."""

    class Action(models.TextChoices):
        """What is to be done."""

        LINK = "link"  # it is this entity
        REMOVE = "remove"  # it is no person, place or date at all
        ADD = "add"  # it is one, though nothing found it

    class Kind(models.TextChoices):
        """What was decided on: a finding in the text (by its surface), or a fact about the whole article."""

        PERSON = "person"
        PLACE = "place"
        DATE = "date"
        PUBLISHED = "published"
        SOURCE = "source"
        LANGUAGE = "language"

    article = models.ForeignKey("archive.Article", models.CASCADE, null=True, blank=True, related_name="corrections")
    kind = models.CharField(max_length=9, choices=Kind)
    surface = models.CharField(max_length=300, blank=True, help_text="The words; empty for a fact about the article.")
    # Where the same words mean two things in one article, a decision holds for one place, and goes with it.
    mention = models.OneToOneField("archive.Mention", models.CASCADE, null=True, blank=True, related_name="correction")
    date = models.OneToOneField("archive.DateMention", models.CASCADE, null=True, blank=True, related_name="correction")
    action = models.CharField(max_length=6, choices=Action)
    entity = models.ForeignKey("archive.Entity", models.CASCADE, null=True, blank=True, related_name="corrections")
    value = models.CharField(
        max_length=120, blank=True, help_text="EDTF of a date, slug of a source, code of a language."
    )
    decided = models.DateTimeField(auto_now_add=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")

    history = History(excluded_fields=["date", "decided", "decided_by", "mention"])

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        ordering = ["-decided"]
        permissions = [("correct_everywhere", "Can decide for all articles at once")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(action="link", kind__in=["person", "place"]) | Q(entity__isnull=False),
                name="correction_link_names_an_entity",
            ),
            models.UniqueConstraint(
                fields=["article", "kind", "surface"],
                condition=Q(article__isnull=False, mention__isnull=True, date__isnull=True),
                name="correction_once_an_article",
            ),
            models.UniqueConstraint(
                fields=["kind", "surface"], condition=Q(article__isnull=True), name="correction_once_everywhere"
            ),
            models.CheckConstraint(
                condition=Q(article__isnull=False) | Q(mention__isnull=True, date__isnull=True),
                name="correction_of_a_place_names_its_article",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.action} {self.surface}"
