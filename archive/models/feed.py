"""Feeds and sitemaps that articles come from by themselves."""

from datetime import timedelta
from typing import Self

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

SHORTEST, LONGEST = 5, 10_080  # minutes between two readings: five minutes, a week


class FeedQuerySet(models.QuerySet["Feed"]):
    """Which feeds."""

    def due(self) -> Self:
        """Return those that are to be read now, the longest overdue first."""
        at_once = Q(next_due__isnull=True) | Q(next_due__lte=timezone.now())
        return self.filter(at_once, is_active=True).order_by("next_due", "pk")


class Feed(models.Model):
    """A feed or sitemap of a source, how often it is read, and whether it works."""

    class Kind(models.TextChoices):
        """In which format it is written; found when it is read."""

        RSS = "rss", "RSS"
        ATOM = "atom", "Atom"
        JSON = "json", "JSON Feed"
        SITEMAP = "sitemap", _("Sitemap")

    class State(models.TextChoices):
        """Whether articles come from it."""

        NEW = "new", _("not read yet")
        WORKING = "working", _("working")
        EMPTY = "empty", _("empty")
        BROKEN = "broken", _("broken")

    url = models.CharField(_("address"), max_length=2000, unique=True)
    source = models.ForeignKey(
        "archive.Source", models.CASCADE, null=True, blank=True, related_name="feeds", verbose_name=_("source")
    )
    title = models.CharField(_("title"), max_length=300, blank=True)
    kind = models.CharField(_("kind"), max_length=7, choices=Kind, blank=True, editable=False)
    interval = models.PositiveIntegerField(
        _("read every"),
        default=60,
        validators=[MinValueValidator(SHORTEST), MaxValueValidator(LONGEST)],
        help_text=_("Minutes; from 5 to 10,080 (a week)."),
    )
    is_active = models.BooleanField(_("is read"), default=True)
    override = models.CharField(
        _("read although robots.txt forbids it"),
        max_length=300,
        blank=True,
        help_text=_("The reason, such as a permission of the publisher; empty: robots.txt is respected."),
    )
    override_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="+"
    )
    state = models.CharField(_("state"), max_length=7, choices=State, default=State.NEW, editable=False)
    since = models.DateTimeField(_("since"), default=timezone.now, editable=False, help_text=_("When that began."))
    message = models.CharField(_("message"), max_length=1000, blank=True, editable=False)
    etag = models.CharField(max_length=300, blank=True, editable=False)
    modified = models.CharField(max_length=100, blank=True, editable=False, help_text="Last-Modified, as it was sent.")
    last_read = models.DateTimeField(_("last read"), null=True, editable=False)
    next_due = models.DateTimeField(_("next due"), null=True, editable=False, db_index=True)
    failures = models.PositiveIntegerField(default=0, editable=False, help_text="In a row.")
    added = models.DateTimeField(auto_now_add=True)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="+")

    objects = FeedQuerySet.as_manager()

    class Meta:
        verbose_name = _("feed")
        verbose_name_plural = _("feeds")
        ordering = ["title", "url"]
        permissions = [("read_feed", "Can have a feed read now")]

    def __str__(self) -> str:
        return self.title or self.url

    def in_words(self) -> str:
        """Return how it is, and since when where that matters."""
        if not self.is_active:
            return gettext("not read any more")
        if self.state != self.State.BROKEN:
            return str(self.get_state_display())
        since = date_format(timezone.localtime(self.since), "DATETIME_FORMAT")
        return gettext("broken since %(when)s") % {"when": since}

    def note(self, state: "Feed.State", message: str = "") -> None:
        """Set the state of health, keeping since when it holds; nothing is saved."""
        if self.state != state:
            self.state, self.since = state, timezone.now()
        self.message = message.removeprefix(f"{self.url}: ")[:1000]
        self.failures = self.failures + 1 if state == Feed.State.BROKEN else 0

    def plan(self) -> None:
        """Set when it is due again: after its interval, and ever later while it is broken, a day at most."""
        waits = timedelta(minutes=self.interval) * 2 ** min(self.failures, 6)
        self.next_due = timezone.now() + max(timedelta(minutes=self.interval), min(waits, timedelta(days=1)))


class EntryQuerySet(models.QuerySet["FeedEntry"]):
    """Which entries."""

    def open(self) -> Self:
        """Return those that are still to be brought in."""
        return self.filter(outcome=FeedEntry.Outcome.WAITING)


class FeedEntry(models.Model):
    """An article that a feed told of, and what became of it."""

    class Outcome(models.TextChoices):
        """What became of it."""

        WAITING = "waiting", _("waiting")
        ADDED = "added", _("added")
        DUPLICATE = "duplicate", _("here already")
        REFUSED = "refused", _("refused")
        FAILED = "failed", _("failed")

    feed = models.ForeignKey(Feed, models.CASCADE, related_name="entries")
    url = models.CharField(max_length=2000, db_index=True)
    said = models.JSONField(default=dict, blank=True, help_text="What the feed says of it: its day, its language.")
    outcome = models.CharField(max_length=9, choices=Outcome, default=Outcome.WAITING)
    message = models.CharField(max_length=1000, blank=True)
    article = models.ForeignKey("archive.Article", models.SET_NULL, null=True, blank=True, related_name="+")
    tries = models.PositiveSmallIntegerField(default=0)
    updated = models.CharField(
        max_length=40, blank=True, help_text="When the page was changed last, as a sitemap says."
    )
    seen = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)

    objects = EntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("entry of a feed")
        verbose_name_plural = _("entries of feeds")
        ordering = ["-seen", "-pk"]
        constraints = [models.UniqueConstraint(fields=["feed", "url"], name="feed_entry_once_a_feed")]

    def __str__(self) -> str:
        return self.url
