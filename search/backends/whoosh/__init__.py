"""Haystack's engine on a Whoosh index."""

from haystack.backends.simple_backend import SimpleEngine as Engine

__all__ = ["Engine"]
