"""What can be wrong with the index; each says what, where and the cure."""


class IndexUnavailableError(Exception):
    """The index is missing, of an older version, or damaged; search alone cannot work until it is rebuilt."""


class IndexBusyError(Exception):
    """Another process holds the index's lock."""


class RebuildError(Exception):
    """A new index could not be made, or is not what the database says; the old one still stands."""
