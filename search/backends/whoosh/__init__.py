"""The embedded engine: Haystack on Whoosh."""

from haystack.backends import BaseEngine

from search.backends.whoosh.backend import Backend
from search.backends.whoosh.query import Query


class Engine(BaseEngine):
    """What HAYSTACK_CONNECTIONS names."""

    backend = Backend
    query = Query
