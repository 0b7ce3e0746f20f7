"""Texts that are almost the same: wire copy, reprints, edited articles that come again."""
