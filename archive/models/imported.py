"""Many articles brought in at once: who, when, from what, and what came of each."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from archive.models.job import Job


class Outcome(models.TextChoices):
    """What came of one item."""

    ADDED = "added", _("added")
    UPDATED = "updated", _("updated")
    DUPLICATE = "duplicate", _("here already")
    REJECTED = "rejected", _("refused")
    FAILED = "failed", _("failed")


class Import(models.Model):
    """Files that somebody brought in, and how far that has come."""

    class State(models.TextChoices):
        """Where it stands."""

        ASKING = "asking", _("to be looked at")
        WAITING = "waiting", _("waiting")
        RUNNING = "running", _("running")
        DONE = "done", _("done")
        STOPPED = "stopped", _("stopped")

    KIND = "import"  # of the job that brings it in

    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    begun = models.DateTimeField(_("begun"), auto_now_add=True)
    finished = models.DateTimeField(_("finished"), null=True)
    state = models.CharField(_("state"), max_length=7, choices=State, default=State.ASKING)
    files = models.JSONField(default=list, help_text="What was uploaded: name, size, and the mapping of its columns.")
    options = models.JSONField(default=dict, help_text="What was said of all of it: its source.")
    message = models.TextField(blank=True, help_text="Why it stopped.")

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        ordering = ["-begun", "-pk"]

    def __str__(self) -> str:
        names = [str(file["name"]) for file in self.files]
        return ", ".join(names[:3])[:200] + (f" (+{len(names) - 3})" if len(names) > 3 else "")

    def get_absolute_url(self) -> str:
        """Return the address of its page at the desk."""
        return reverse("admin:archive_import_change", args=[self.pk])

    @property
    def folder(self) -> Path:
        """Return where its files are kept until all of them are in."""
        return Path(settings.IMPORTS_DIR) / str(self.pk)

    @property
    def is_cut_off(self) -> bool:
        """Tell whether what was at it was killed."""
        job = Job.objects.filter(kind=self.KIND, key=self.key).first()
        return self.state in (self.State.WAITING, self.State.RUNNING) and (job is None or job.is_interrupted)

    @property
    def is_open(self) -> bool:
        """Tell whether it goes on by itself."""
        return self.state in (self.State.WAITING, self.State.RUNNING) and not self.is_cut_off

    @property
    def key(self) -> str:
        """Return what its job is known by."""
        return f"import {self.pk}"

    def path_of(self, number: int) -> Path:
        """Return where a file of it is kept; its name is nobody's but ours."""
        return self.folder / f"{number}.upload"

    def counts(self) -> dict[str, int]:
        """Return how often each thing came of an item."""
        rows: Any = self.items.order_by().values_list("outcome").annotate(n=Count("pk"))
        return dict(rows)


class ImportItem(models.Model):
    """One article of an import, or something that was none, and what came of it."""

    within = models.ForeignKey(Import, models.CASCADE, related_name="items")
    number = models.PositiveIntegerField()
    origin = models.CharField(_("item"), max_length=500)
    outcome = models.CharField(_("outcome"), max_length=9, choices=Outcome)
    message = models.CharField(_("message"), max_length=1000, blank=True)
    article = models.ForeignKey("archive.Article", models.SET_NULL, null=True, related_name="+")

    class Meta:
        verbose_name = _("item of an import")
        verbose_name_plural = _("items of imports")
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["within", "number"], name="import_item_once_a_number"),
            models.CheckConstraint(
                condition=models.Q(outcome__in=["added", "updated", "duplicate", "rejected", "failed"]),
                name="import_item_outcome_is_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.origin}: {self.outcome}"
