"""Logging in: guessing is stopped, and only the one who guesses."""

import pytest
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.test import Client
from pytest_django.fixtures import Settings

from config.login import TRIES, client_address

PASSWORD = "lanterns on the river"


@pytest.fixture
def anna(db: None) -> User:
    return User.objects.create_user("anna", password=PASSWORD, is_staff=True)


def log_in(client: Client, password: str, *, name: str = "anna", address: str = "10.0.0.1") -> int:
    answer = client.post("/admin/login/", {"username": name, "password": password}, REMOTE_ADDR=address)
    return answer.status_code


def test_whoever_guesses_is_locked_out_though_the_right_one_comes_at_last(anna: User, client: Client) -> None:
    answers = [log_in(client, f"guess {n}") for n in range(TRIES)]
    assert answers == [200] * (TRIES - 1) + [429]
    assert log_in(client, PASSWORD) == 429


def test_the_page_says_how_long_and_who_helps(anna: User, client: Client) -> None:
    for n in range(TRIES):
        answer = client.post("/admin/login/", {"username": "anna", "password": f"guess {n}"})
    said = answer.content.decode()
    assert "Wait for 15 minutes" in said and "administrator" in said
    assert answer["Retry-After"] == "900"


def test_others_log_in_meanwhile(anna: User, client: Client) -> None:
    for n in range(TRIES):
        log_in(client, f"guess {n}")
    assert log_in(client, PASSWORD, address="10.0.0.2") == 302


def test_a_right_password_forgives_wrong_ones(anna: User, client: Client) -> None:
    for _ in range(2):
        for n in range(TRIES - 1):
            assert log_in(client, f"guess {n}") == 200
        assert log_in(client, PASSWORD) == 302
        client.logout()


@pytest.mark.parametrize(
    ("proxies", "told", "address"),
    [
        (0, "6.6.6.6", "10.0.0.1"),  # nobody of ours says so
        (1, "6.6.6.6, 192.0.2.7", "192.0.2.7"),  # the client wrote the first
        (2, "6.6.6.6, 192.0.2.7, 10.1.1.1", "192.0.2.7"),
        (2, "192.0.2.7", "10.0.0.1"),
        (1, "", "10.0.0.1"),
        (1, "<script>", "10.0.0.1"),
        (1, "2001:DB8::1", "2001:db8::1"),
    ],
)
def test_the_address_of_a_client_is_believed_to_our_own_proxies_alone(
    proxies: int, told: str, address: str, settings: Settings
) -> None:
    settings.PROXIES = proxies
    request = HttpRequest()
    request.META = {"REMOTE_ADDR": "10.0.0.1", "HTTP_X_FORWARDED_FOR": told}
    assert client_address(request) == address


@pytest.mark.parametrize("password", ["short", "password1234", "123456789012", "anna-anna-anna"])
def test_weak_passwords_are_refused(password: str) -> None:
    with pytest.raises(ValidationError):
        validate_password(password, User(username="anna-anna-anna"))


def test_a_session_ends_within_a_day(settings: Settings) -> None:
    assert settings.SESSION_COOKIE_AGE <= 24 * 3600
    assert settings.SESSION_COOKIE_HTTPONLY
