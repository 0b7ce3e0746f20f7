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
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pdf": "application/pdf",
}
MANY = (
    *(".zip", ".wacz", ".warc", ".warc.gz", ".jsonl", ".jsonl.gz", ".ndjson", ".ndjson.gz"),
    *(".csv", ".csv.gz", ".tsv", ".tsv.gz"),
)
TABLES = (".jsonl", ".ndjson", ".csv", ".tsv")  # whose columns somebody may have to name


def content_type_of(name: str) -> str | None:
    """Return the content type of a file by its name; None for what is no article."""
    return CONTENT_TYPES.get(PurePath(name).suffix.casefold())


def many_in(name: str) -> str:
    """Return the ending of a file that holds many articles; empty for every other."""
    return next((ending for ending in sorted(MANY, key=len, reverse=True) if name.casefold().endswith(ending)), "")


def is_table(name: str) -> bool:
    """Tell whether a file has rows and columns."""
    return name.casefold().removesuffix(".gz").endswith(TABLES)


def is_known(name: str) -> bool:
    """Tell whether a file may hold articles."""
    return bool(content_type_of(name) or many_in(name))


def endings() -> list[str]:
    """Return the endings that are known, for messages and forms."""
    return [*CONTENT_TYPES, *MANY]
