"""The wiring as an app, and the admin under the archive's own name."""

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig as DjangoAdminConfig


class ConfigConfig(AppConfig):
    """Holds the commands that need the whole house."""

    name = "config"
    default = True


class AdminConfig(DjangoAdminConfig):
    """Django's admin with our site in the default place."""

    default_site = "config.admin.CuratorsDesk"
    default = False
