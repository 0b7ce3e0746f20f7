"""What was asked of other sites, and what came of it."""

from datetime import timedelta
from typing import Self

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Outcome(models.TextChoices):
    """What came of asking for a page."""

    FETCHED = "fetched", _("fetched")
    UNCHANGED = "unchanged", _("unchanged")
    ADDRESS = "address", _("address refused")
    ROBOTS = "robots", _("forbidden by robots.txt")
    MISSING = "missing", _("not there")
    DENIED = "denied", _("access denied")
    LATER = "later", _("to be asked later")
    STATUS = "status", _("error of the site")
    REDIRECTS = "redirects", _("sent round in circles")
    KIND = "kind", _("another kind of file")
    SIZE = "size", _("too large")
    TIME = "time", _("too slow")
    NAME = "name", _("unknown host")
    CERTIFICATE = "certificate", _("not secure")
    CONNECTION = "connection", _("not reached")


PASSING = frozenset({Outcome.LATER, Outcome.STATUS, Outcome.TIME, Outcome.NAME, Outcome.CONNECTION})


class VisitQuerySet(models.QuerySet["Visit"]):
    """Which visits."""

    def older_than(self, age: timedelta) -> Self:
        """Return those that nobody will ask about any more."""
        return self.filter(at__lt=timezone.now() - age)


class Visit(models.Model):
    """One request of ours for a page, after all its redirects."""

    url = models.CharField(max_length=2000)
    final_url = models.CharField(max_length=2000, blank=True, help_text="Where the redirects led.")
    at = models.DateTimeField(_("time"), auto_now_add=True, db_index=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("by")
    )
    outcome = models.CharField(_("outcome"), max_length=11, choices=Outcome)
    message = models.CharField(max_length=1000, blank=True)
    address = models.GenericIPAddressField(null=True, blank=True, help_text="The address that was connected to.")
    status = models.PositiveSmallIntegerField(_("status"), null=True, blank=True)
    content_type = models.CharField(max_length=100, blank=True)
    size = models.PositiveBigIntegerField(_("bytes"), default=0, help_text="Bytes, decompressed.")
    sha256 = models.CharField(max_length=64, blank=True)
    override = models.CharField(
        _("against robots.txt because"),
        max_length=300,
        blank=True,
        help_text="Why it was fetched although robots.txt forbids it.",
    )

    objects = VisitQuerySet.as_manager()

    class Meta:
        verbose_name = _("visit to a site")
        verbose_name_plural = _("visits to sites")
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.url}: {self.outcome}"
