"""The wiring as an app, and the admin under the archive's own name."""

from django.apps import AppConfig
from django.contrib.admin import apps as admin


class ConfigConfig(AppConfig):
    """Holds the commands that need the whole house."""

    name = "config"
    default = True


class AdminConfig(admin.AdminConfig):
    """Django's admin with our site in the default place."""

    default_site = "config.admin.CuratorsDesk"
    default = False
