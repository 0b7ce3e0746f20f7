"""Detectors made of libraries that are not part of the standard install; one file a library."""
