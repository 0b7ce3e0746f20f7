"""How gunicorn serves the site: `gunicorn --config config/gunicorn.py config.wsgi`."""

from gunicorn.http import message

workers = 2
threads = 4
timeout = 60
loglevel = "warning"

# A query may be long: request lines of up to 64 KiB are read, where gunicorn lets nobody ask for more than 8.
message.MAX_REQUEST_LINE = limit_request_line = 64 * 1024
