"""How gunicorn serves the site: `gunicorn --config config/gunicorn.py config.wsgi`."""

import gc
from typing import Any

from gunicorn.http import message

workers = 2
threads = 4
timeout = 60
keepalive = 15  # seconds that a connection waits for the reader's next page
preload_app = True  # read once, and shared by all workers
loglevel = "warning"

# A query may be long: request lines of up to 64 KiB are read, where gunicorn lets nobody ask for more than 8.
message.MAX_REQUEST_LINE = limit_request_line = 64 * 1024


def when_ready(server: Any) -> None:  # noqa: ANN401  # gunicorn has no types
    """Leave what is read by now out of every later search for garbage, so that no page waits for one."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)  # a page makes thousands of values that go with it
