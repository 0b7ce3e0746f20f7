"""What search does when the archive changes: it writes to the outbox, in the same transaction."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models.signals import pre_delete
from django.dispatch import receiver

from archive.models import Article, Entity
from archive.signals import article_published, article_withdrawn, entity_changed
from search import outbox


@receiver([article_published, article_withdrawn])
def article_changed(article: Article, **more: Any) -> None:  # noqa: ANN401  # a signal's own
    """Note that an article's place in the index is to be made level, and that of its copies."""
    outbox.note([article.pk, *_copies_of(article)])
    transaction.on_commit(outbox.drain_soon, robust=True)


@receiver(entity_changed)
def articles_changed(entity: Entity, **more: Any) -> None:  # noqa: ANN401
    """Note the published articles that speak of a person or place whose names or identity changed."""
    outbox.note(Article.objects.published().mentioning(entity).values_list("pk", flat=True))
    transaction.on_commit(outbox.drain_soon, robust=True)


@receiver(pre_delete, sender=Article)
def article_deleted(instance: Article, **more: Any) -> None:  # noqa: ANN401
    """Note that an article goes, while it is known what its copies are."""
    outbox.note([instance.pk, *_copies_of(instance)])
    transaction.on_commit(outbox.drain_soon, robust=True)


def _copies_of(article: Article) -> Iterable[int]:
    """Return the published copies of an article: they are no copies while nobody sees it."""
    return article.copies.published().values_list("pk", flat=True)
