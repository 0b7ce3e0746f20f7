"""The other sites that pages are fetched from: what each allows, and when it may be visited again."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Host(models.Model):
    """A site by its origin, such as https://example.org, with its robots.txt as it was last read."""

    origin = models.CharField(max_length=300, unique=True)
    robots = models.TextField(blank=True, help_text="What its robots.txt says.")
    robots_status = models.PositiveSmallIntegerField(null=True, blank=True, help_text="0: it could not be reached.")
    robots_read = models.DateTimeField(null=True, blank=True)
    next_visit = models.DateTimeField(null=True, blank=True, help_text="Nobody asks it for a page before.")

    class Meta:
        verbose_name = _("site")
        verbose_name_plural = _("sites")

    def __str__(self) -> str:
        return self.origin
