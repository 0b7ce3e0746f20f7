"""A newspaper with a feed, on this machine."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

from tests.archive.feeds.samples import article, rss
from tests.archive.site import Handler, Server, Site


@contextmanager
def newspaper() -> Iterator[Site]:
    """Serve one article, a page that is none, and the feed that tells of both."""
    server = Server(("127.0.0.1", 0), Handler)
    server.site = Site(port=server.server_address[1])
    links = [server.site.page("/news/storm", article("Ostend")), server.site.url("/news/gone")]
    server.site.page("/feed", rss(links), "application/rss+xml")
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.site
    finally:
        server.shutdown()
        server.server_close()
