"""The archive: from a raw page to a published record."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class ArchiveConfig(AppConfig):
    """Articles, their sources and languages, and what was detected in them."""

    name = "archive"
    verbose_name = "Archive"

    def ready(self) -> None:
        """Keep the groups of curators and editors at their rights."""
        from archive.roles import sync_roles

        post_migrate.connect(sync_roles, sender=self, dispatch_uid="archive.roles")
