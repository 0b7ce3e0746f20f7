"""tantivy with its default tokenizer, through its Python binding."""

from pathlib import Path

import tantivy

from benchmarks.retrieval.collection import Document
from benchmarks.retrieval.engines import Ask

MEMORY = 64_000_000


def build(folder: Path, documents: list[Document]) -> Ask:
    """Index documents and return what answers queries."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw")
    builder.add_text_field("text")
    index = tantivy.Index(builder.build(), path=str(folder))
    writer = index.writer(MEMORY, 1)
    for document in documents:
        writer.add_document(tantivy.Document(id=document.id, text=f"{document.title}\n{document.text}"))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def ask(text: str, most: int) -> list[str]:
        query, _ = index.parse_query_lenient(text, ["text"])
        return [str(searcher.doc(place)["id"][0]) for _, place in searcher.search(query, most).hits]

    return ask
