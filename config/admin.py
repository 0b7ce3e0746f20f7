"""The curators' desk: Django's admin site under our title."""

from django.conf import settings
from django.contrib.admin import AdminSite
from django.utils.translation import gettext_lazy as _


class CuratorsDesk(AdminSite):
    """The admin site of the archive."""

    site_header = settings.SITE_NAME
    site_title = settings.SITE_NAME
    index_title = _("Curators’ desk")
