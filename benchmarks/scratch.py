"""A site in a scratch folder: a database and an index of their own, gone when the benchmark is."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def scratch_site() -> Iterator[Path]:
    """Set Django up on an empty, migrated database in a new folder and yield the folder.

    To be entered before anything of Django is imported; one a process.
    """
    with tempfile.TemporaryDirectory(prefix="fihrist-benchmark-") as folder:
        os.environ["VAR"] = folder
        os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0, interactive=False)
        yield Path(folder)
