"""Xapian as its guide begins: no stemmer chosen, BM25; the Python binding comes with the system and not from PyPI."""

from pathlib import Path

import xapian

from benchmarks.retrieval.collection import Document
from benchmarks.retrieval.engines import Ask


def build(folder: Path, documents: list[Document]) -> Ask:
    """Index documents and return what answers queries."""
    database = xapian.WritableDatabase(str(folder / "index"), xapian.DB_CREATE)
    generator = xapian.TermGenerator()
    for document in documents:
        record = xapian.Document()
        record.set_data(document.id)
        generator.set_document(record)
        generator.index_text(f"{document.title}\n{document.text}")
        database.add_document(record)
    database.commit()
    parser, enquire = xapian.QueryParser(), xapian.Enquire(database)

    def ask(text: str, most: int) -> list[str]:
        enquire.set_query(parser.parse_query(text, 0))
        return [match.document.get_data().decode("utf-8") for match in enquire.get_mset(0, most)]

    return ask
