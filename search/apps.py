"""Search: finding articles, whatever their language."""

from django.apps import AppConfig
from django.core.checks import register
from django.utils.translation import pgettext_lazy


class SearchConfig(AppConfig):
    """The index, and the outbox that keeps it level with the database."""

    name = "search"
    verbose_name = pgettext_lazy("part of the desk", "Search")

    def ready(self) -> None:
        """Listen to the archive, and look at the index at every start."""
        from search import checks, signals  # noqa: F401

        register(checks.index_can_be_read)
