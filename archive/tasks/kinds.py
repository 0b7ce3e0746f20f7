"""What can be done in the background: each kind of work by its name, and the one function that does it.

A function is given its job and does what of it is not done yet: it may be killed at any moment and
begun again, so each item is brought in by itself, and one that is there already is only told of. It
calls `job.tell` for each item and returns what to say at the end, in a sentence.
"""

from collections.abc import Callable
from typing import cast

from django.utils.module_loading import import_string

from archive.models import Job

Work = Callable[[Job], str]

KINDS = {
    "fetch": "archive.tasks.fetching.bring_in",
    "feed": "archive.feeds.read.read_job",
    "import": "archive.tasks.importing.bring_in",
}


def work_of(kind: str) -> Work:
    """Return the function for a kind of work; raises LookupError where there is none any more."""
    if kind not in KINDS:
        raise LookupError(f"Nothing does {kind!r} in the background; there is {', '.join(sorted(KINDS))}.")
    return cast(Work, import_string(KINDS[kind]))
