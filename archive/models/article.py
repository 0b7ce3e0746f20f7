"""An article: the record that all else hangs on."""

from datetime import date
from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from archive.history import History

if TYPE_CHECKING:
    from archive.models.entity import Entity


class ArticleQuerySet(models.QuerySet["Article"]):
    """Articles, many at once; the names read as adjectives."""

    def published(self) -> Self:
        """Return what readers see."""
        return self.filter(status=Article.Status.PUBLISHED)

    def pending(self) -> Self:
        """Return what waits for a curator."""
        return self.filter(status=Article.Status.PENDING)

    def standing(self) -> Self:
        """Return what holds its words: no other article may have the same."""
        return self.exclude(status__in=[Article.Status.DUPLICATE, Article.Status.REJECTED])

    def due(self) -> Self:
        """Return what waits and was to be published by now."""
        return self.pending().filter(publish_at__lte=timezone.now())

    def in_language(self, code: str) -> Self:
        """Return the articles in one language."""
        return self.filter(language_id=code)

    def mentioning(self, entity: "Entity") -> Self:
        """Return the articles that speak of a person or place."""
        from archive.models.mention import Mention

        return self.filter(pk__in=Mention.objects.standing().filter(entity=entity).values("article"))

    def outdated(self) -> Self:
        """Return what other detectors than those in use have read, or an older version, or none."""
        from archive.detect.version import version

        current = Q(pk__in=[])
        for code in self.order_by().values_list("language", flat=True).distinct():
            current |= Q(language_id=code, read_by=version(code))
        return self.exclude(current)

    def forget_reader(self) -> None:
        """Mark these as read by nobody, so that `manage.py detect` reads them."""
        self.order_by().update(read_by="")

    def newest_first(self) -> Self:
        """Return the articles by day of publication, the latest first, those without one at the end."""
        return self.order_by(F("published_latest").desc(nulls_last=True), "-pk")

    def with_row(self) -> Self:
        """Return the articles with what a row of a list shows of them."""
        return self.select_related("language", "source")


class Article(models.Model):
    """A news article, its words as they were published."""

    class Status(models.TextChoices):
        """Where the article stands on its way to the readers."""

        PENDING = "pending"
        PUBLISHED = "published"
        WITHDRAWN = "withdrawn"
        REJECTED = "rejected"
        DUPLICATE = "duplicate"

    title = models.CharField(max_length=500)
    title_is_derived = models.BooleanField(default=False, help_text="The page had no title; this one is from its text.")
    text = models.TextField(help_text="Plain text; an empty line parts paragraphs.")
    byline = models.CharField(max_length=500, blank=True)
    url = models.URLField(max_length=2000, blank=True, db_index=True, help_text="Where it was published.")

    language = models.ForeignKey("archive.Language", models.PROTECT, related_name="articles")
    language_confidence = models.FloatField(default=1.0)
    source = models.ForeignKey("archive.Source", models.PROTECT, related_name="articles")
    source_evidence = models.CharField(max_length=300, blank=True)

    published = models.CharField(max_length=64, blank=True, help_text="Day of publication, in EDTF: 2016-08-09.")
    published_earliest = models.DateField(null=True, blank=True, db_index=True)
    published_latest = models.DateField(null=True, blank=True, db_index=True)
    published_evidence = models.JSONField(default=list, blank=True)

    status = models.CharField(max_length=10, choices=Status, default=Status.PENDING, db_index=True)
    status_reason = models.TextField(blank=True, help_text="Why it was rejected.")
    public_note = models.TextField(blank=True, help_text="Shown to readers where a withdrawn article was.")
    original = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="copies")
    read_by = models.CharField(
        max_length=120, blank=True, editable=False, help_text="The version of the detectors that read it last."
    )
    story = models.ForeignKey("archive.Story", models.SET_NULL, null=True, blank=True, related_name="articles")
    story_evidence = models.JSONField(default=dict, blank=True, help_text="What it has in common with the story.")
    fingerprint = models.CharField(max_length=64, editable=False, help_text="SHA-256 of the words.")

    added = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    went_live = models.DateTimeField(null=True, blank=True, editable=False)
    assigned_to = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("in hand")
    )
    publish_at = models.DateTimeField(
        _("to be published"), null=True, blank=True, db_index=True, help_text="By the machine, while it waits."
    )

    history = History(
        excluded_fields=[
            "text",  # kept as versions
            "published_earliest",
            "published_latest",
            "published_evidence",
            "source_evidence",
            "story_evidence",
            "language_confidence",
            "read_by",
            "fingerprint",
            "added",
            "added_by",
            "changed",
            "went_live",
        ]
    )
    objects = ArticleQuerySet.as_manager()

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=["pending", "published", "withdrawn", "rejected", "duplicate"]),
                name="article_status_is_known",
            ),
            models.UniqueConstraint(
                fields=["fingerprint"], condition=~Q(status__in=["duplicate", "rejected"]), name="article_stands_once"
            ),
            models.CheckConstraint(
                condition=Q(published_earliest__isnull=True) | Q(published_earliest__lte=F("published_latest")),
                name="article_published_in_order",
            ),
        ]
        indexes = [
            models.Index(fields=["status", "-published_latest", "-id"], name="article_newest_first"),
            # All that counting by language, source and time needs: the rows themselves are wide with text.
            models.Index(
                fields=["status", "language", "source", "published_latest", "published_earliest"],
                name="article_counted",
            ),
            models.Index(fields=["status", "went_live"], name="article_went_live"),
            # In the order of the first one, which SQLite would else go through from end to end.
            models.Index(
                fields=["original", "status", "-published_latest", "-id"],
                condition=Q(original__isnull=False),
                name="article_copies",
            ),
            models.Index(
                fields=["story", "status", "-published_latest", "-id"],
                condition=Q(story__isnull=False),
                name="article_reports",
            ),
        ]
        permissions = [
            ("publish_article", "Can publish and reject what waits"),
            ("withdraw_article", "Can withdraw published articles"),
            ("ingest_article", "Can bring articles in"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Return the address of the article's page."""
        return reverse("archive:article", args=[self.pk, self.slug])

    @property
    def slug(self) -> str:
        """Return the title for an address: in its own letters, never empty, never that of another page."""
        slug = slugify(self.title, allow_unicode=True)[:80].strip("-")
        return slug if slug not in ("", "versions") else f"{slug}-article".strip("-")

    @property
    def is_published(self) -> bool:
        """Tell whether readers see it."""
        return self.status == self.Status.PUBLISHED

    @property
    def year(self) -> int | None:
        """Return the year of publication where all that is known lies within one."""
        earliest: date | None = self.published_earliest
        latest: date | None = self.published_latest
        return earliest.year if earliest and latest and earliest.year == latest.year else None

    @property
    def paragraphs(self) -> list[tuple[int, str]]:
        """Return each paragraph with the place in the text where it starts."""
        found, start = [], 0
        for part in self.text.split("\n\n"):
            found.append((start, part))
            start += len(part) + 2
        return found
