"""The admin, under the archive's own name."""

from django.contrib.admin.apps import AdminConfig as DjangoAdminConfig


class AdminConfig(DjangoAdminConfig):
    """Django's admin with our site in the default place."""

    default_site = "config.admin.CuratorsDesk"
