"""A site in a scratch folder: a database and an index of their own, gone when the benchmark is."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path


@contextmanager
def scratch_site(kept: Path | None = None) -> Iterator[Path]:
    """Set Django up on a migrated database in a new folder, or in one that is kept, and yield the folder.

    To be entered before anything of Django is imported; one a process.
    """
    with ExitStack() as stack:
        folder = kept or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="fihrist-benchmark-")))
        os.environ["VAR"] = str(folder.resolve())
        os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0, interactive=False)
        yield folder
