"""The outbox: what the index has yet to learn."""

from django.db import models


class OutboxEntry(models.Model):
    """One article whose place in the index is to be made level with the database.

    Written in the transaction that changes the article, drained in order by whoever holds the index lock.
    """

    article_id = models.BigIntegerField(db_index=True)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = "outbox entry"
        verbose_name_plural = "outbox"
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"article {self.article_id}"
