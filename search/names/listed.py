"""The names of a list that a reader pastes or uploads: one a line."""

import unicodedata

from search.query.tokens import plain

MOST = 200
LONGEST = 120  # letters of a name
LARGEST = 48 * 1024  # bytes of a file: what an address can carry once it is encoded


class ListError(ValueError):
    """What was uploaded is no list of names; the message says why."""


def read_names(text: str) -> tuple[list[str], int]:
    """Return the names of a list, each once and in order, and how many were too many to be looked up.

    Of a line with several cells, the first is the name; quotation marks round it are a table's.
    """
    names: dict[str, str] = {}
    for line in text.splitlines():
        cell = line.split("\t")[0].split(";")[0].strip().strip('"“”').strip(", ")
        name = " ".join(plain(unicodedata.normalize("NFC", cell)).replace('"', " ").split())[:LONGEST]
        if any(letter.isalnum() for letter in name):
            names.setdefault(name.casefold(), name)
    return list(names.values())[:MOST], max(len(names) - MOST, 0)


def decode_list(content: bytes) -> str:
    """Return an uploaded list as text; raises ListError for what is none."""
    for encoding in ("utf-8-sig", "utf-16"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise ListError
