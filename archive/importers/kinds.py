"""What kinds of files hold articles, by the endings of their names."""

from pathlib import PurePath

CONTENT_TYPES = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
}


def content_type_of(name: str) -> str | None:
    """Return the content type of a file by its name; None for what is no article."""
    return CONTENT_TYPES.get(PurePath(name).suffix.casefold())
