"""What every page is told of itself."""

import pytest
from django.test import Client


@pytest.mark.django_db
def test_the_page_for_a_host_that_is_not_ours_does_not_fail_itself(client: Client) -> None:
    answer = client.get("/search/", headers={"host": "elsewhere.example"})
    assert answer.status_code == 400
