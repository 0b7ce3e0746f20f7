"""Reports of one event, across sources and languages."""

from django.db import models
from django.urls import reverse


class Story(models.Model):
    """One event; its articles point here."""

    created = models.DateTimeField(auto_now_add=True)
    without = models.ManyToManyField(
        "archive.Article", blank=True, related_name="left_stories", help_text="Articles that a curator took out."
    )

    class Meta:
        verbose_name_plural = "stories"

    def __str__(self) -> str:
        return f"Story {self.pk}"

    def get_absolute_url(self) -> str:
        """Return the address of the story's page."""
        return reverse("archive:story", args=[self.pk])
