"""Whatever the description of the API allows, and much that it does not, is answered as it says."""

from typing import Any

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from hypothesis import given, settings
from schemathesis import BaseSchema, Case
from schemathesis.specs.openapi.checks import negative_data_rejection

from search.openapi.paths import PATHS
from tests import factories as make

EXAMPLES = 8  # of each address; many more: see docs/api.md


@pytest.fixture
def described(archive: object) -> BaseSchema:
    make.article("Secret.", status="withdrawn", public_note="Retracted.", pk=999)
    return schemathesis.openapi.from_wsgi("/api/v1/schema/", get_wsgi_application())


@pytest.mark.parametrize("path", PATHS)
def test_any_request_is_answered_as_described(described: BaseSchema, path: str) -> None:
    @settings(max_examples=EXAMPLES, derandomize=True, deadline=None, database=None)
    @given(case=described[path]["GET"].as_strategy())
    def ask(case: Case[Any]) -> None:
        # What is asked wrongly is answered as far as it can be read, and never refused.
        case.call_and_validate(headers={"Accept-Encoding": "identity"}, excluded_checks=[negative_data_rejection])

    ask()
