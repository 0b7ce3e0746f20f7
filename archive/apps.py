"""The archive: from a raw page to a published record."""

from django.apps import AppConfig


class ArchiveConfig(AppConfig):
    """Articles, their sources and languages, and what was detected in them."""

    name = "archive"
    verbose_name = "Archive"
