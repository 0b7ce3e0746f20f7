"""What `manage.py check --deploy` says of the settings for fetching."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Info, Tags, Warning, register


@register(Tags.security, deploy=True)
def openness_of_fetching(**options: Any) -> Sequence[CheckMessage]:  # noqa: ANN401  # Django's signature
    """Warn of what is fit for a laptop alone."""
    found: list[CheckMessage] = []
    if settings.FETCH_ALLOW:
        hint = "Whoever may add an address can then read what these machines show. Empty it unless that is wanted."
        found.append(Warning("FETCH_ALLOW opens networks that are closed otherwise.", hint=hint, id="archive.W001"))
    if not settings.FETCH_CONTACT:
        hint = "Set it to an address such as https://archive.example.org/about/ or mailto:desk@example.org."
        text = "FETCH_CONTACT is empty: sites cannot tell whose robot we are."
        found.append(Info(text, hint=hint, id="archive.I001"))
    return found
