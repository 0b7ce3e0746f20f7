"""What every template may use."""

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest


def site(request: HttpRequest) -> dict[str, str]:
    """Return the site's name and the page's own address, without what only narrows or turns it."""
    page = request.GET.get("page", "")
    query = f"?page={page}" if page.isdecimal() and page != "1" else ""
    try:
        address = request.build_absolute_uri(request.path)
    except DisallowedHost:  # the page says just that, and must not fail over it
        address = request.path
    return {"site_name": settings.SITE_NAME, "canonical": address + query}
