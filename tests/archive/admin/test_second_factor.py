"""The second factor: asked of those who have one or have to, and never got round."""

from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django_otp.oath import totp
from django_otp.plugins.otp_static.models import StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice
from pytest_django.fixtures import Settings

from tests.archive.admin.conftest import Desk, logged_in

SET_UP = "/admin/second-factor/set-up/"
ASK = "/admin/second-factor/"
QUEUE = "/admin/archive/article/"


def code_of(device: TOTPDevice, drift: int = 0) -> str:
    return f"{totp(device.bin_key, drift=drift):06d}"


def set_up(client: Desk) -> tuple[TOTPDevice, list[str]]:
    """Set one up as the page says, and return it with the codes on paper."""
    client.get(SET_UP)
    device = TOTPDevice.objects.get(user=client.user)
    page = client.post(SET_UP, {"code": code_of(device)}).content.decode()
    codes = list(StaticToken.objects.filter(device__user=client.user).values_list("token", flat=True))
    assert all(code in page for code in codes)
    return device, codes


def again(client: Desk) -> Desk:
    """Log the same user in once more, by password alone."""
    return logged_in(client.user)


def test_it_is_set_up_by_an_image_and_a_code_from_it(curator: Desk) -> None:
    page = curator.get(SET_UP).content.decode()
    assert "<svg" in page and "style=" not in page.split("<svg")[1].split("</svg>")[0]
    assert "not the code" in curator.post(SET_UP, {"code": "000000"}).content.decode()
    assert not TOTPDevice.objects.get().confirmed


def test_whoever_has_one_is_asked_and_gets_where_they_were_going(curator: Desk) -> None:
    device, _codes = set_up(curator)
    later = again(curator)
    answer: Any = later.get(QUEUE, follow=True)
    assert answer.redirect_chain[-1][0] == f"{ASK}?next=%2Fadmin%2Farchive%2Farticle%2F"
    TOTPDevice.objects.update(last_t=-1)  # the code of this minute is good once
    answer = later.post(ASK, {"code": code_of(device), "next": QUEUE})
    assert answer["Location"] == QUEUE
    assert later.get(QUEUE).status_code == 200


@pytest.mark.parametrize("code", ["", "000000", "x" * 1000, "<script>", "١٢٣٤٥٦"])
def test_a_wrong_code_opens_nothing(curator: Desk, code: str) -> None:
    set_up(curator)
    later = again(curator)
    assert later.post(ASK, {"code": code}).status_code == 200
    assert later.get(QUEUE).status_code == 302


def test_a_code_on_paper_is_good_for_once(curator: Desk) -> None:
    _device, codes = set_up(curator)
    assert again(curator).post(ASK, {"code": codes[0].upper()}).status_code == 302
    assert again(curator).post(ASK, {"code": codes[0]}).status_code == 200


def test_guessing_is_slowed_down(curator: Desk) -> None:
    device, _codes = set_up(curator)
    TOTPDevice.objects.update(last_t=-1)
    later = again(curator)
    later.post(ASK, {"code": "000000"})
    later.post(ASK, {"code": "000000"})
    assert later.post(ASK, {"code": code_of(device)}).status_code == 200  # right, but too soon


def test_what_changes_something_is_closed_too_until_the_code_is_given(curator: Desk) -> None:
    set_up(curator)
    answer = again(curator).post("/admin/archive/article/add/", {"text": "Words."})
    assert "/login/" in answer["Location"]


def test_nobody_gives_it_up_who_has_not_shown_it(curator: Desk) -> None:
    set_up(curator)
    again(curator).post(SET_UP, {"forget": "1"})
    assert TOTPDevice.objects.filter(confirmed=True).exists()
    curator.post(SET_UP, {"forget": "1"})
    assert not TOTPDevice.objects.exists()


def test_administrators_have_to_have_one_where_the_settings_say_so(
    administrator: Desk, curator: Desk, settings: Settings
) -> None:
    settings.SECOND_FACTOR = "administrators"
    answer: Any = administrator.get(QUEUE, follow=True)
    assert answer.redirect_chain[-1][0].startswith(SET_UP)
    assert curator.get(QUEUE).status_code == 200
    set_up(administrator)
    assert administrator.get(QUEUE).status_code == 200
    administrator.post(SET_UP, {"forget": "1"})
    assert TOTPDevice.objects.exists()


def test_nobody_is_led_elsewhere(curator: Desk) -> None:
    _device, codes = set_up(curator)
    answer = again(curator).post(ASK, {"code": codes[0], "next": "https://evil.example/"})
    assert answer["Location"] == "/admin/"


def test_readers_and_strangers_have_no_such_page(reader: Desk, client: Client) -> None:
    for visitor in (reader, client):
        assert visitor.get(SET_UP)["Location"].startswith("/admin/login/")
        assert visitor.get(ASK)["Location"].startswith("/admin/login/")
    assert not TOTPDevice.objects.exists()


def test_who_lost_everything_is_let_in_by_a_command(curator: Desk) -> None:
    set_up(curator)
    call_command("forget_second_factor", "curator")
    assert again(curator).get(QUEUE).status_code == 200
    with pytest.raises(CommandError, match="Nobody is called"):
        call_command("forget_second_factor", "nobody-at-all")
