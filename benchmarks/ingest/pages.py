"""Saved pages with the text that people took out of them by hand."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class Saved(NamedTuple):
    """A page as it came, where it came from, and its article's text."""

    content: bytes
    url: str
    text: str


def saved_pages(folder: Path) -> Iterator[Saved]:
    """Yield the pages of a folder: ground-truth.json (key: url, articleBody) and html/<key>.html.gz."""
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    for key, said in sorted(truth.items()):
        path = folder / "html" / f"{key}.html.gz"
        if path.exists() and said.get("articleBody"):
            yield Saved(gzip.decompress(path.read_bytes()), str(said.get("url", "")), said["articleBody"])
