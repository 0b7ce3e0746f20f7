"""The archive: from a raw page to a published record."""

from django.apps import AppConfig
from django.contrib.auth.signals import user_logged_in
from django.db.models.signals import post_migrate, pre_migrate
from django.utils.translation import gettext_lazy as _


class ArchiveConfig(AppConfig):
    """Articles, their sources and languages, and what was detected in them."""

    name = "archive"
    verbose_name = _("Archive")

    def ready(self) -> None:
        """Plug in the detectors of the settings; keep curators at their rights, and mentions inside their texts."""
        from archive import checks, triggers  # noqa: F401  # checks register themselves
        from archive.detectors import plug_in
        from archive.roles import sync_roles
        from archive.second_factor import note_at_login

        plug_in()
        user_logged_in.connect(note_at_login, dispatch_uid="archive.second_factor")

        pre_migrate.connect(triggers.take_off, sender=self, dispatch_uid="archive.triggers.off")
        post_migrate.connect(triggers.put_on, sender=self, dispatch_uid="archive.triggers.on")

        post_migrate.connect(sync_roles, sender=self, dispatch_uid="archive.roles")
