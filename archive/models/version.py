"""The texts that an article had before."""

import difflib
from collections.abc import Iterator

from django.conf import settings
from django.db import models


class ArticleVersion(models.Model):
    """One state of an article's title and text; the first is what came in.

    What came again from the same address with other words is proposed; it becomes the text if a curator agrees.
    """

    class State(models.TextChoices):
        """Whether the article has or had these words."""

        KEPT = "kept"
        PROPOSED = "proposed"
        DECLINED = "declined"

    article = models.ForeignKey("archive.Article", models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=500)
    text = models.TextField()
    created = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    reason = models.CharField(max_length=300, blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.KEPT)

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["article", "number"], name="version_number_once_per_article")]

    def __str__(self) -> str:
        return f"{self.article_id}, version {self.number}"

    def diff(self, older: "ArticleVersion") -> Iterator[str]:
        """Yield the lines that tell this version from an older one, as `diff -u` writes them."""
        return difflib.unified_diff(older.text.splitlines(), self.text.splitlines(), lineterm="", n=1)
