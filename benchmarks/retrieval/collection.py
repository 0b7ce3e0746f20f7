"""A collection to measure ranking on: documents, queries, and which documents answer which query."""

import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Document:
    """One text to be found."""

    id: str
    language: str
    title: str
    text: str


@dataclass(frozen=True)
class Query:
    """One query, and the documents that answer it, each with how well."""

    id: str
    language: str
    set: str
    text: str
    relevant: dict[str, int]


@dataclass(frozen=True)
class Collection:
    """All of it."""

    documents: list[Document]
    queries: list[Query]


def read_collection(folder: Path) -> Collection:
    """Read docs.jsonl, queries.jsonl and qrels.tsv (query, document, grade) of a folder.

    Raises ValueError where a file is missing or a line cannot be read, naming it.
    """
    relevant: dict[str, dict[str, int]] = defaultdict(dict)
    for number, line in enumerate(lines(folder / "qrels.tsv"), 1):
        try:
            query, document, grade = line.split("\t")
            relevant[query][document] = int(grade)
        except ValueError:
            raise ValueError(f"{folder / 'qrels.tsv'}, line {number}: not «query, document, grade»: {line!r}") from None
    documents = [
        Document(row["id"], row.get("lang", "und"), row.get("title", ""), row["text"])
        for row in rows(folder / "docs.jsonl", {"id", "text"})
    ]
    queries = [
        Query(row["id"], row.get("lang", "und"), row.get("set", ""), row["text"], relevant[row["id"]])
        for row in rows(folder / "queries.jsonl", {"id", "text"})
    ]
    return Collection(documents, queries)


def rows(path: Path, needed: set[str]) -> list[dict[str, Any]]:
    """Return the objects of a file with one on each line."""
    found = []
    for number, line in enumerate(lines(path), 1):
        try:
            row = json.loads(line)
        except ValueError:
            row = None
        if not isinstance(row, dict) or not needed <= row.keys():
            raise ValueError(f"{path}, line {number}: not a JSON object with {', '.join(sorted(needed))}")
        found.append(row)
    return found


def lines(path: Path) -> list[str]:
    """Return the lines of a file that are not empty."""
    try:
        return [line for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    except OSError as problem:
        raise ValueError(f"{path} cannot be read: {problem.strerror}") from None
