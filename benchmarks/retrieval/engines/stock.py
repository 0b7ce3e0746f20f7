"""Whoosh with the analysis that Haystack gives to text: English stems, and blanks between words.

Haystack asks for all words by default, which finds next to nothing for a question; here any word will do.
"""

from pathlib import Path

from whoosh.analysis import StemmingAnalyzer
from whoosh.fields import STORED, TEXT, Schema
from whoosh.index import create_in
from whoosh.qparser import OrGroup, QueryParser, WhitespacePlugin

from benchmarks.retrieval.collection import Document
from benchmarks.retrieval.engines import Ask


def build(folder: Path, documents: list[Document]) -> Ask:
    """Index documents and return what answers queries."""
    schema = Schema(id=STORED, text=TEXT(analyzer=StemmingAnalyzer()))
    index = create_in(str(folder), schema)
    with index.writer() as writer:
        for document in documents:
            writer.add_document(id=document.id, text=f"{document.title}\n{document.text}")
    searcher = index.searcher()
    parser = QueryParser("text", schema, plugins=[WhitespacePlugin()], group=OrGroup)

    def ask(text: str, most: int) -> list[str]:
        return [hit["id"] for hit in searcher.search(parser.parse(text), limit=most)]

    return ask
