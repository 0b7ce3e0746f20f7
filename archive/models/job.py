"""Work that goes on in the background: what it is, how far it has come, and what it reports."""

from datetime import timedelta
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from archive.models.feed import FeedEntry

SILENCE = timedelta(minutes=10)  # a job that runs says so at each item; after this much silence it was killed
MOST_LINES = 500


class JobQuerySet(models.QuerySet["Job"]):
    """Which jobs."""

    def interrupted(self) -> Self:
        """Return those whose process was killed."""
        return self.filter(state=Job.State.RUNNING, beat__lt=timezone.now() - SILENCE)

    def done_before(self, age: timedelta) -> Self:
        """Return those that ended so long ago that nobody will ask about them any more."""
        return self.filter(finished__lt=timezone.now() - age)

    def claimable(self) -> Self:
        """Return those that a worker may begin: waiting, or given up by a worker that was killed."""
        return self.filter(Q(state=Job.State.WAITING)) | self.interrupted()


class Job(models.Model):
    """One piece of work; `kind` names the function that does it, `arguments` what it is given."""

    class State(models.TextChoices):
        """Where it stands."""

        WAITING = "waiting", _("waiting")
        RUNNING = "running", _("running")
        DONE = "done", _("done")
        FAILED = "failed", _("failed")

    kind = models.CharField(_("kind"), max_length=40)
    label = models.CharField(_("what"), max_length=300)
    key = models.CharField(max_length=200, blank=True, help_text="Of two with one key, the second is not begun.")
    arguments = models.JSONField(default=dict, blank=True)
    state = models.CharField(_("state"), max_length=7, choices=State, default=State.WAITING)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("by")
    )
    queued = models.DateTimeField(_("asked for"), auto_now_add=True)
    started = models.DateTimeField(_("started"), null=True, blank=True)
    beat = models.DateTimeField(null=True, blank=True, help_text="When it last said that it runs.")
    finished = models.DateTimeField(_("finished"), null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0, help_text="0: nobody knows yet.")
    problems = models.PositiveIntegerField(_("problems"), default=0)
    message = models.CharField(_("message"), max_length=1000, blank=True)
    report = models.JSONField(default=list, blank=True, help_text="What became of each item; the first five hundred.")

    objects = JobQuerySet.as_manager()

    class Meta:
        verbose_name = _("background job")
        verbose_name_plural = _("background jobs")
        ordering = ["-queued", "-pk"]
        permissions = [("retry_job", "Can have a job done again")]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "key"],
                condition=Q(state__in=["waiting", "running"]) & ~Q(key=""),
                name="job_open_once_a_key",
            )
        ]

    def __str__(self) -> str:
        return self.label

    @property
    def look(self) -> str:
        """Return what it is to look like: as its state, and otherwise where it met problems."""
        if self.is_interrupted:
            return "broken"
        return "empty" if self.state == self.State.DONE and self.problems else self.state

    @property
    def lines(self) -> list[dict[str, Any]]:
        """Return the report, each line with its outcome in words."""
        words = {str(value): str(label) for value, label in FeedEntry.Outcome.choices}
        return [{**line, "label": words.get(line["outcome"], line["outcome"])} for line in self.report]

    def in_words(self) -> str:
        """Return where it stands."""
        return gettext("interrupted") if self.is_interrupted else str(self.get_state_display())

    @property
    def is_interrupted(self) -> bool:
        """Tell whether its process was killed."""
        return self.state == self.State.RUNNING and (self.beat or self.queued) < timezone.now() - SILENCE

    @property
    def is_open(self) -> bool:
        """Tell whether it goes on, or will."""
        return self.state in (self.State.WAITING, self.State.RUNNING) and not self.is_interrupted

    def expect(self, total: int) -> None:
        """Save how many items there are to be."""
        self.total, self.beat = total, timezone.now()
        self.save(update_fields=["total", "beat"])

    def tell(self, outcome: str, name: str, message: str = "", *, article: int | None = None) -> None:
        """Add what became of one item, and save how far the job has come."""
        said = message.removeprefix(f"{name}: ")[:1000]
        line: dict[str, Any] = {"outcome": outcome, "name": name[:500], "message": said, "article": article}
        changed = ["done", "problems", "beat"]
        if len(self.report) < MOST_LINES:
            self.report.append(line)
            changed.append("report")
        self.done += 1
        self.problems += outcome in ("failed", "refused")
        self.beat = timezone.now()
        self.save(update_fields=changed)

    def pulse(self) -> None:
        """Say that it runs, where it has not said so for a while."""
        if self.beat is None or self.beat < timezone.now() - SILENCE / 20:
            self.beat = timezone.now()
            self.save(update_fields=["beat"])
