"""Importing this loads what every reading process needs: those that are forked afterwards share its memory.

Only `archive.pool` imports it, in a process that does nothing else.
"""

import gc

from archive.ready import set_up

set_up()

import archive.ingest.examine  # noqa: E402, F401  # Django comes first; this is all that cleaning takes
import languages  # noqa: E402
from archive.detect import read  # noqa: E402
from archive.detect.language import detect_language  # noqa: E402
from archive.detect.people.model import FOLDER  # noqa: E402

_WORDS = "On 9 August 2016 President Vladimir Putin met Recep Tayyip Erdogan in Saint Petersburg, Russia."

for code in sorted({path.name.partition("-")[0] for path in FOLDER.glob("*.crfsuite")} & set(languages.codes())):
    detect_language(_WORDS)
    read(_WORDS, language=code, published="2016-08-10")
gc.collect()
gc.freeze()  # a collection would write to every page and make it each process's own
