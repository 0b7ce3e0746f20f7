"""Undetermined: how a text is read whose language nobody knows."""

from languages.base import Language

LANGUAGE = Language(code="und", name="—", english="Undetermined")
