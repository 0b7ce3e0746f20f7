"""Search: finding articles, whatever their language."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """The index, and the outbox that keeps it level with the database."""

    name = "search"
    verbose_name = "Search"

    def ready(self) -> None:
        """Listen to the archive."""
        from search import signals  # noqa: F401
