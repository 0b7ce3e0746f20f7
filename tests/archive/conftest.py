"""A web site of our own, since tests need no network."""

from collections.abc import Iterator
from threading import Thread

import pytest
from pytest_django.fixtures import Settings

from tests.archive.site import Handler, Server, Site


@pytest.fixture
def site(settings: Settings) -> Iterator[Site]:
    """Serve a site on this machine, which may be fetched from while the test runs."""
    server = Server(("127.0.0.1", 0), Handler)
    server.site = Site(port=server.server_address[1])
    settings.FETCH_ALLOW = ["127.0.0.1/32"]
    settings.FETCH_PORTS = [str(server.site.port)]
    settings.FETCH_DELAY_SECONDS = 0
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield server.site
    server.shutdown()
    server.server_close()
    thread.join()
