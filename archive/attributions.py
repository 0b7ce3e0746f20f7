"""Whose data the archive stands on, as their licences ask us to say."""


def attributions() -> tuple[str, ...]:
    """Return a sentence for each."""
    from archive.detect import places

    return tuple(places.attributions())
