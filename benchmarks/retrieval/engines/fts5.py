"""SQLite's full-text search with its default tokenizer, unicode61, and its own BM25."""

import sqlite3
from pathlib import Path

from benchmarks.retrieval.collection import Document
from benchmarks.retrieval.engines import Ask


def build(folder: Path, documents: list[Document]) -> Ask:
    """Index documents and return what answers queries."""
    database = sqlite3.connect(folder / "index.sqlite")
    database.execute("create virtual table words using fts5(id unindexed, text)")
    rows = ((document.id, f"{document.title}\n{document.text}") for document in documents)
    database.executemany("insert into words values(?, ?)", rows)
    database.commit()

    def ask(text: str, most: int) -> list[str]:
        words = text.replace('"', " ").replace("\0", " ").split()
        wanted = " OR ".join(f'"{word}"' for word in words)
        if not wanted:
            return []
        found = database.execute("select id from words where words match ? order by rank limit ?", (wanted, most))
        return [name for (name,) in found]

    return ask
