"""The second factor of logging in: a code of six figures that an app on another device shows, or one kept on paper."""

import secrets
from base64 import b32encode
from typing import Any

import segno
from django import forms
from django.contrib import messages
from django.contrib.admin import site
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django_otp import login as remember
from django_otp import match_token
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

from archive.admin.pages import user_of
from archive.second_factor import forget, has_one, is_missing, is_wanted_of

ON_PAPER = 10  # codes, each good for once


class CodeForm(forms.Form):
    """A code; blanks in it do no harm."""

    code = forms.CharField(max_length=40)

    def clean_code(self) -> str:
        """Return the code without blanks, in plain letters."""
        return "".join(str(self.cleaned_data["code"]).split()).lower()


def ask_code(request: HttpRequest) -> HttpResponse:
    """Ask for a code, and go on to where the user was going."""
    if not has_one(request.user):
        return redirect(_with_next("admin:second_factor_set_up", request))
    form = CodeForm(request.POST) if request.method == "POST" else None
    if form and form.is_valid():
        device = match_token(request.user, form.cleaned_data["code"])
        if device:
            remember(request, device)
            return redirect(_onward(request))
        form.add_error(
            "code", _("This is not the code of this minute. After several wrong ones, wait before the next.")
        )
    return _page(request, "admin/second_factor.html", _("Second factor"), form=form)


def set_up(request: HttpRequest) -> HttpResponse:
    """Show the secret as a QR code, and keep it once a code from it was typed."""
    user = user_of(request)
    if has_one(user):
        return _existing(request, user)
    device, _new = TOTPDevice.objects.get_or_create(user=user, confirmed=False, defaults={"name": "app"})
    form = CodeForm(request.POST) if request.method == "POST" else None
    if form and form.is_valid():
        if device.verify_token(form.cleaned_data["code"]):
            device.confirmed = True
            device.save()
            remember(request, device)
            messages.success(request, _("From now on a code is asked for."))
            return _page(request, "admin/second_factor_codes.html", _("Codes on paper"), codes=_codes(user))
        form.add_error(
            "code", _("This is not the code of this minute. After several wrong ones, wait before the next.")
        )
    shown = {"form": form, "qr": _qr(device), "secret": b32encode(device.bin_key).decode()}
    return _page(request, "admin/second_factor_set_up.html", _("Set up a second factor"), **shown)


def _existing(request: HttpRequest, user: User) -> HttpResponse:
    """Offer to give up the second factor, or to have new codes on paper, to who has shown it."""
    if is_missing(request):
        return redirect(_with_next("admin:second_factor", request))
    if request.method == "POST" and "codes" in request.POST:
        return _page(request, "admin/second_factor_codes.html", _("Codes on paper"), codes=_codes(user))
    if request.method == "POST" and not is_wanted_of(user):
        forget(user)
        messages.success(request, _("No code is asked for any more."))
        return redirect("admin:index")
    return _page(request, "admin/second_factor_existing.html", _("Second factor"), is_wanted=is_wanted_of(user))


def _codes(user: User) -> list[str]:
    """Return new codes on paper; those before them are good no more."""
    device, _new = StaticDevice.objects.get_or_create(user=user, defaults={"name": "paper"})
    device.token_set.all().delete()
    codes = [b32encode(secrets.token_bytes(10)).decode().lower() for _ in range(ON_PAPER)]
    for code in codes:
        device.token_set.create(token=code)
    return codes


def _qr(device: TOTPDevice) -> SafeString:
    """Return the secret as an image for the app's camera, drawn from our own figures alone."""
    drawn = segno.make(device.config_url, error="m").svg_inline(scale=5, border=3, light="#fff", omitsize=False)
    return mark_safe(drawn)  # noqa: S308  # squares and no words


def _onward(request: HttpRequest) -> str:
    """Return where the user was going, if that is here."""
    onward = request.POST.get("next") or request.GET.get("next", "")
    return onward if url_has_allowed_host_and_scheme(onward, {request.get_host()}) else reverse("admin:index")


def _with_next(name: str, request: HttpRequest) -> str:
    return f"{reverse(name)}?{urlencode({'next': _onward(request)})}"


def _page(request: HttpRequest, template: str, title: str, **shown: Any) -> HttpResponse:  # noqa: ANN401
    context = {**site.each_context(request), "title": title, "next": _onward(request), **shown}
    return TemplateResponse(request, template, {**context, "is_nav_sidebar_enabled": False})
