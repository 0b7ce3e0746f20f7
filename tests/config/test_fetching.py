"""Settings of fetching that cannot be meant stop the start."""

from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from config.fetching import refuse_nonsense
from config.tasks import BACKENDS, task_backend

SANE: dict[str, Any] = {
    "allow": ["10.1.0.0/16", "::1/128", "127.0.0.1"],
    "ports": ["80", "443", "8080"],
    "contact": "https://archive.example.org/about/",
    "numbers": {"FETCH_SECONDS": 30, "FETCH_MAX_MEGABYTES": 10, "FETCH_DELAY_SECONDS": 0},
}


@pytest.mark.parametrize("contact", ["", "mailto:desk@example.org", "desk@example.org", "https://example.org/a?b=c"])
def test_sane_values_pass(contact: str) -> None:
    refuse_nonsense(**{**SANE, "contact": contact})


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("allow", ["localhost"], "FETCH_ALLOW: 'localhost'"),
        ("allow", ["10.1.2.3/16"], "FETCH_ALLOW"),
        ("ports", [], "FETCH_PORTS is empty"),
        ("ports", ["0"], "FETCH_PORTS"),
        ("ports", ["65536"], "FETCH_PORTS"),
        ("ports", ["٨٠"], "FETCH_PORTS"),
        ("contact", "call me", "FETCH_CONTACT"),
        ("contact", "https://example.org/)\r\nX-Header: 1", "FETCH_CONTACT"),
        ("numbers", {"FETCH_SECONDS": 0}, "FETCH_SECONDS=0"),
        ("numbers", {"FETCH_MAX_MEGABYTES": 5000}, "from 1 to 1024"),
        ("numbers", {"FETCH_DELAY_SECONDS": 61}, "FETCH_DELAY_SECONDS"),
    ],
)
def test_a_value_that_cannot_be_meant_is_named(name: str, value: object, said: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=said):
        refuse_nonsense(**{**SANE, name: value})


def test_who_works_in_the_background_has_a_name() -> None:
    assert {task_backend(name) for name in ("immediate", "thread", "worker")} == set(BACKENDS.values())
    with pytest.raises(ImproperlyConfigured, match="TASKS='celery' is none of immediate, thread, worker"):
        task_backend("celery")
