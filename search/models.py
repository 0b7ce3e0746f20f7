"""The outbox: what the index has yet to learn."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class OutboxEntry(models.Model):
    """One article whose place in the index is to be made level with the database.

    Written in the transaction that changes the article, drained in order by whoever holds the index lock.
    """

    article_id = models.BigIntegerField(db_index=True)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("outbox entry")
        verbose_name_plural = _("outbox")
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"article {self.article_id}"
