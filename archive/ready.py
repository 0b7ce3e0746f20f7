"""Makes a fresh process ready to work; nothing of the archive is imported before."""

import os


def set_up(language: str = "") -> None:
    """Set Django up as the parent did, and speak its language."""
    # One process a processor is enough; libraries that split sums among threads would only be in the way.
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    import django
    from django.utils import translation

    django.setup()
    if language:
        translation.activate(language)
