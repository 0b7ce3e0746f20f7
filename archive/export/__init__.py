"""Writes articles for other tools, one format a file; pure: each writer turns records into pieces of text."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from archive.export import bibtex, csl, csv, jsonl, ris
from archive.export.record import About, Record


@dataclass(frozen=True)
class Format:
    """One way to take articles along: how it is called, what it is, and what writes it."""

    label: str
    content_type: str
    extension: str
    write: Callable[[Iterable[Record], About], Iterator[str]]
    with_text: bool = False  # whether the words of the articles go along


FORMATS: Mapping[str, Format] = {
    "csv": Format("CSV", "text/csv; charset=utf-8", "csv", csv.write),
    "jsonl": Format("JSON Lines", "application/jsonl; charset=utf-8", "jsonl", jsonl.write, with_text=True),
    "ris": Format("RIS", "application/x-research-info-systems; charset=utf-8", "ris", ris.write),
    "bibtex": Format("BibTeX", "application/x-bibtex; charset=utf-8", "bib", bibtex.write),
    "csl": Format("CSL-JSON", "application/vnd.citationstyles.csl+json; charset=utf-8", "json", csl.write),
}
