"""Every address of the site, in one place per app."""

from django.contrib import admin
from django.urls import include, path

from config import health, tongue

urlpatterns = [
    path("", include("archive.urls")),
    path("", include("search.urls")),
    path("admin/", admin.site.urls),
    path("health/live", health.live, name="health-live"),
    path("health/ready", health.ready, name="health-ready"),
    path("i18n/setlang/", tongue.choose, name="set_language"),
]

handler404 = "archive.views.errors.not_found"
handler500 = "archive.views.errors.failed"
