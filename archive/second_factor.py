"""Who has a second factor, who has to, and who still owes it."""

from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser, User
from django.http import HttpRequest

_ASKED = "second_factor"  # in the session: this user had one when the password was given


def is_wanted_of(user: User | AnonymousUser) -> bool:
    """Tell whether a user has to have one, by the settings."""
    everyone = settings.SECOND_FACTOR == "everyone"
    return everyone or (settings.SECOND_FACTOR == "administrators" and bool(user.is_superuser))


def has_one(user: User | AnonymousUser) -> bool:
    """Tell whether a user has set one up."""
    from django_otp.plugins.otp_totp.models import TOTPDevice

    return user.is_authenticated and TOTPDevice.objects.filter(user=user, confirmed=True).exists()


def is_missing(request: HttpRequest) -> bool:
    """Tell whether who is logged in by password still owes it; asks the database nothing."""
    user = request.user
    if not user.is_authenticated or user.is_verified():  # type: ignore[attr-defined]  # put there by django-otp
        return False
    return is_wanted_of(user) or bool(request.session.get(_ASKED))


def note_at_login(request: HttpRequest | None, user: User, **kwargs: Any) -> None:  # noqa: ANN401
    """Remember in the session that a code is to be asked for; a receiver of `user_logged_in`."""
    if request is not None and has_one(user):
        request.session[_ASKED] = True


def forget(user: User) -> int:
    """Give up the second factor of a user, and return how many devices that were."""
    from django_otp.plugins.otp_static.models import StaticDevice
    from django_otp.plugins.otp_totp.models import TOTPDevice

    found = [*TOTPDevice.objects.filter(user=user), *StaticDevice.objects.filter(user=user)]
    for device in found:
        device.delete()
    return len(found)
