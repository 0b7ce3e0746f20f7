"""In whose hands an article is: somebody takes it, hands it over or lays it back."""

from django.contrib.auth.models import User
from django.db.models import QuerySet

from archive.history import recorded
from archive.models import Article


def curators() -> QuerySet[User]:
    """Return those who may have an article in hand."""
    may = User.objects.with_perm("archive.change_article", backend="django.contrib.auth.backends.ModelBackend")
    return may.filter(is_staff=True).order_by("username")


def hand(article: Article, to: User | None, *, by: User | None) -> None:
    """Give an article to somebody, or to nobody."""
    with recorded(by):
        article.assigned_to = to
        article.save(update_fields=["assigned_to", "changed"])
