"""How the index is, for the first page of the desk."""

from django import template

from search import health
from search.health import IndexState

register = template.Library()


@register.simple_tag
def index_state() -> IndexState:
    """Return the state of the index."""
    return health.index_state()
