"""That a person or place was given another name, and all that is needed to take it back."""

from django.conf import settings
from django.db import models


class Rename(models.Model):
    """A new preferred name in one language; `before` keeps what stood in its place."""

    entity = models.ForeignKey("archive.Entity", models.CASCADE, related_name="renames")
    name = models.CharField(max_length=200)
    language = models.CharField(max_length=8)
    before = models.JSONField(default=dict, help_text="The label and the preferred name, and ids of names made.")
    renamed = models.DateTimeField(auto_now_add=True)
    renamed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    undone = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.before.get('name', '')} → {self.name}"
