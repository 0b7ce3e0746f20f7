"""Reports of one event, across sources and languages."""

from django.db import models
from django.urls import reverse


class Story(models.Model):
    """One event; its articles point here."""

    created = models.DateTimeField(auto_now_add=True)
    reasons = models.JSONField(default=list, blank=True, help_text="Why these reports were put together.")

    class Meta:
        verbose_name_plural = "stories"

    def __str__(self) -> str:
        return f"Story {self.pk}"

    def get_absolute_url(self) -> str:
        """Return the address of the story's page."""
        return reverse("archive:story", args=[self.pk])
