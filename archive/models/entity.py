"""A person or a place, one for all languages, and the names it has in each."""

from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

import languages
from archive.detect.names import code, parts
from archive.history import History


class EntityQuerySet(models.QuerySet["Entity"]):
    """Persons and places, many at once."""

    def people(self) -> Self:
        """Return persons alone."""
        return self.filter(kind=Entity.Kind.PERSON)

    def places(self) -> Self:
        """Return places alone."""
        return self.filter(kind=Entity.Kind.PLACE)

    def visible(self) -> Self:
        """Return those that stand for themselves: neither hidden nor merged into another."""
        return self.filter(is_hidden=False, merged_into=None)

    def counted(self) -> Self:
        """Return those that published articles speak of, with the number of them as `articles`."""
        from archive.models.mention import Mention

        standing = Q(mentions__state__in=Mention.STANDING, mentions__article__status="published")
        counted = self.annotate(articles=models.Count("mentions__article", filter=standing, distinct=True))
        return counted.filter(articles__gt=0)


class Entity(models.Model):
    """A person or a place."""

    class Kind(models.TextChoices):
        """What it is."""

        PERSON = "person", _("Person")
        PLACE = "place", _("Place")

    kind = models.CharField(max_length=6, choices=Kind)
    slug = models.SlugField(max_length=120, unique=True, allow_unicode=True)
    key = models.CharField(
        _("key"),
        max_length=80,
        unique=True,
        null=True,
        blank=True,
        help_text="Its key in the shipped files: TR, gn:745044.",
    )
    label = models.CharField(max_length=200, help_text="Its preferred name in English.")
    country = models.CharField(max_length=2, blank=True, help_text="ISO 3166 code of two letters, of a place.")
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="merged")
    is_hidden = models.BooleanField(
        _("is hidden"), default=False, help_text="Not a person or place at all; never shown."
    )

    history = History()
    objects = EntityQuerySet.as_manager()

    class Meta:
        ordering = ["label"]
        verbose_name = _("person or place")
        verbose_name_plural = _("people and places")
        permissions = [("merge_entity", "Can merge and split persons and places")]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=["person", "place"]), name="entity_kind_is_known"),
            models.CheckConstraint(condition=~Q(merged_into=models.F("id")), name="entity_not_merged_into_itself"),
        ]

    def __str__(self) -> str:
        return self.label

    def get_absolute_url(self) -> str:
        """Return the address of the entity's page."""
        return reverse(f"archive:{self.kind}", args=[self.slug])

    def standing(self) -> "Entity":
        """Return the entity that stands for this one: itself, or what it was merged into."""
        entity = self
        while entity.merged_into is not None:
            entity = entity.merged_into
        return entity

    def name_in(self, code: str) -> str:
        """Return the preferred name in a language, else the label."""
        names = {name.language: name.text for name in self.names.all() if name.is_preferred}
        return names.get(code, self.label)


class EntityName(models.Model):
    """One name of an entity, in a language and script; `folded` is how it is compared."""

    entity = models.ForeignKey(Entity, models.CASCADE, related_name="names")
    text = models.CharField(max_length=200)
    folded = models.CharField(max_length=200, editable=False, db_index=True)
    sound = models.CharField(
        max_length=40, blank=True, editable=False, db_index=True, help_text="The consonants of its last word."
    )
    last = models.CharField(
        max_length=200, blank=True, editable=False, db_index=True, help_text="The last of its words, if it has several."
    )
    language = models.CharField(max_length=8, blank=True, help_text="Code; empty where it is the same in many.")
    script = models.CharField(max_length=4, blank=True, help_text="ISO 15924: Latn, Arab, Cyrl.")
    is_preferred = models.BooleanField(default=False)

    history = History(excluded_fields=["folded", "last", "sound"])

    class Meta:
        ordering = ["language", "-is_preferred", "text"]
        constraints = [
            models.UniqueConstraint(fields=["entity", "text", "language"], name="entity_name_once"),
            models.UniqueConstraint(
                fields=["entity", "language"],
                condition=Q(is_preferred=True),
                name="entity_one_preferred_name_a_language",
            ),
        ]

    def __str__(self) -> str:
        return self.text

    def save(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        """Save the name, with what it is compared by."""
        self.fill()
        if kwargs.get("update_fields"):
            kwargs["update_fields"] = {*kwargs["update_fields"], "folded", "last", "sound"}
        super().save(*args, **kwargs)

    def fill(self) -> None:
        """Set what it is compared by; whoever saves many names at once has to."""
        self.folded = self.fold(self.text, self.language)
        self.last = self.folded.rpartition(" ")[2] if " " in self.folded else ""
        self.sound = code(parts(self.text)[-1])[:40] if parts(self.text) else ""

    @staticmethod
    def fold(text: str, code: str) -> str:
        """Return a name as names are compared: its words folded, one blank between them."""
        return " ".join(term.folded for term in languages.get(code or "und").terms(text))[:200]
