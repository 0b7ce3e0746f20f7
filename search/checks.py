"""What `manage.py check` says of the index."""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Warning

from search import engine
from search.faults import IndexUnavailableError


def index_can_be_read(**options: Any) -> Sequence[CheckMessage]:  # noqa: ANN401  # Django's signature
    """Warn of an index that is there and cannot be read: of an older version, or damaged."""
    backend = engine.backend()
    if not backend.is_there():
        return []  # a new site: `manage.py start` builds it
    try:
        backend.count()
    except IndexUnavailableError as fault:
        return [Warning(str(fault), hint="Run `manage.py rebuild`; searches answer 503 until then.", id="search.W001")]
    return []
