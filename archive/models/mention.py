"""Where an article speaks of a person, a place or a date, and why we think so."""

from typing import Any, Self

from django.db import models
from django.db.models import F, Q


class State(models.TextChoices):
    """What became of a finding."""

    DETECTED = "detected"  # a machine found it and nobody has looked yet
    ACCEPTED = "accepted"  # a person agreed
    ADDED = "added"  # a person found it
    REMOVED = "removed"  # a person said it is none


STANDING = (State.DETECTED, State.ACCEPTED, State.ADDED)


class FindingQuerySet(models.QuerySet[Any]):
    """Findings of either kind, many at once."""

    def standing(self) -> Self:
        """Return those that nobody has removed."""
        return self.filter(state__in=STANDING)

    def decided(self) -> Self:
        """Return those that a person has looked at."""
        return self.exclude(state=State.DETECTED)


class Span(models.Model):
    """A stretch of an article's text, by offsets of Python strings, with the evidence for what it is."""

    State = State
    STANDING = STANDING

    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    surface = models.CharField(max_length=300, help_text="The words as they stand in the text.")
    detector = models.CharField(max_length=80, help_text="The rule, list or model that found it, and its version.")
    evidence = models.CharField(max_length=300, blank=True)
    alternatives = models.JSONField(default=list, blank=True, help_text="What else it could be.")
    confidence = models.FloatField()
    state = models.CharField(max_length=8, choices=State, default=State.DETECTED)

    class Meta:
        abstract = True
        ordering = ["article", "start"]
        constraints = [
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="%(class)s_has_a_span"),
            models.CheckConstraint(
                condition=Q(confidence__gte=0, confidence__lte=1), name="%(class)s_confidence_is_a_share"
            ),
            models.UniqueConstraint(fields=["article", "start", "end"], name="%(class)s_once_a_span"),
        ]

    def __str__(self) -> str:
        return self.surface


class Mention(Span):
    """A name of a person or a place in an article."""

    article = models.ForeignKey("archive.Article", models.CASCADE, related_name="mentions")
    kind = models.CharField(max_length=6, choices=[("person", "person"), ("place", "place")])
    entity = models.ForeignKey(
        "archive.Entity", models.PROTECT, null=True, blank=True, related_name="mentions", db_index=False
    )

    objects = FindingQuerySet.as_manager()

    class Meta(Span.Meta):
        indexes = [
            # All that counting needs: which articles speak of an entity, without a look at the rows.
            models.Index(fields=["entity", "article", "state"], name="mention_by_entity"),
        ]


class DateMention(Span):
    """A date that an article speaks of: an EDTF value and the days between which it lies."""

    article = models.ForeignKey("archive.Article", models.CASCADE, related_name="dates")
    value = models.CharField(max_length=64, help_text="EDTF: 2016-08-09, 2016-01/2016-05.")
    earliest = models.DateField(null=True, blank=True, db_index=True)
    latest = models.DateField(null=True, blank=True, db_index=True)
    precision = models.CharField(max_length=10, help_text="day, month, season, year, decade, interval…")
    resolution = models.CharField(max_length=200, blank=True, help_text="How a relative date was resolved.")

    objects = FindingQuerySet.as_manager()
