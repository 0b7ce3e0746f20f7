"""What takes the article out of a page: ours, and others where they are installed."""

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import Any

Extractor = Callable[[bytes], str]


def ours(content: bytes) -> str:
    """Return the text as the archive keeps it."""
    from archive.clean import clean, read

    return clean(read(content, "text/html").text, content_type="text/html").text


def trafilatura(content: bytes) -> str:
    """Return what trafilatura takes out by itself."""
    module: Any = import_module("trafilatura")
    return str(module.extract(content, include_comments=False) or "")


def readability(content: bytes) -> str:
    """Return what readability-lxml takes out, as text."""
    from lxml.html import fromstring  # type: ignore[import-untyped]

    module: Any = import_module("readability")
    summary = module.Document(content.decode("utf-8", "replace")).summary()
    return "\n".join(fromstring(summary).itertext())


def newspaper(content: bytes) -> str:
    """Return what newspaper4k takes out; the page is given, nothing is fetched."""
    module: Any = import_module("newspaper")
    article = module.Article("https://example.org/", fetch_images=False)
    article.download(input_html=content.decode("utf-8", "replace"))
    article.parse()
    return str(article.text or "")


_ALL: dict[str, tuple[str, Extractor]] = {
    "ours": ("archive", ours),
    "trafilatura": ("trafilatura", trafilatura),
    "readability-lxml": ("readability", readability),
    "newspaper4k": ("newspaper", newspaper),
}


def installed() -> dict[str, Extractor]:
    """Return the extractors that are here."""
    return {name: extract for name, (module, extract) in _ALL.items() if find_spec(module)}
