"""The kinds of pages that the site has, each by one address, and a reader who goes there."""

import json
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page

PATHS = {
    "home": "/",
    "results": "/search/?q=Erdogan",
    "narrowed": "/search/?q=Erdogan&language=vi&mentions=2016-08",
    "values of a facet": "/search/facet/?q=Erdogan&name=person&in=er",
    "nothing found": "/search/?q=qwertyzxcv",
    "names": "/search/names/?names=Erdogan%0APutin%0ANobody",
    "person": "/people/recep-tayyip-erdogan/",
    "people": "/people/",
    "places": "/places/",
    "dates": "/dates/",
    "date": "/dates/2016-08/",
    "sources": "/sources/",
    "source": "/sources/cnn/",
    "languages": "/languages/",
    "language": "/languages/ar/",
    "about": "/about/",
    "api": "/api/v1/",
    "not found": "/nothing/",
}
TONGUES = ("en", "vi", "ar")


def paths(url: str) -> dict[str, str]:
    """Return every kind of page with its address; articles and places have theirs from the site itself."""
    with urllib.request.urlopen(f"{url}/api/v1/search/?q=Erdogan&language=ar", timeout=30) as answer:
        article = json.load(answer)["results"][0]["url"]
    with urllib.request.urlopen(f"{url}/api/v1/places/?q=turkey", timeout=30) as answer:
        place = json.load(answer)["results"][0]["url"]
    return {**PATHS, "article": article, "place": place, "versions": f"{article.rsplit('/', 2)[0]}/versions/"}


@contextmanager
def reader(browser: Browser, tongue: str = "en", *, dark: bool = False, width: int = 1280) -> Iterator[Page]:
    """A reader with a language, a taste for light or dark, and a screen."""
    context = browser.new_context(
        locale=tongue,
        color_scheme="dark" if dark else "light",
        viewport={"width": width, "height": 900},
        extra_http_headers={"Accept-Language": tongue},
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.set_default_timeout(30_000)
    try:
        yield page
    finally:
        context.close()
