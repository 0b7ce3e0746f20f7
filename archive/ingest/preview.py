"""What would become of a row of a table, without saving anything."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from archive.detect.published.stated import metadata_witnesses
from archive.importers.item import Refused
from archive.importers.rows import page_of
from archive.ingest.examine import language_of, open_page
from archive.ingest.fingerprint import refuse_duplicate
from archive.ingest.incoming import IngestError

_SHOWN = 300  # letters of a text


@dataclass(frozen=True, slots=True)
class Sight:
    """A row as it would come in: what was found, beside what the row claims; or why it would be refused."""

    title: str = ""
    text: str = ""
    language: str = ""
    published: str = ""
    claims: str = ""
    refused: str = ""


def look_at(row: Mapping[str, Any], columns: Mapping[str, str], name: str) -> Sight:
    """Return what would become of a row if its columns are these."""
    item = page_of(row, columns, name)
    if isinstance(item, Refused):
        return Sight(refused=item.reason)
    try:
        opened = open_page(item)
        refuse_duplicate(opened.fingerprint, item.called)
    except IngestError as error:
        return Sight(refused=str(error))
    said = item.said
    days = metadata_witnesses({"published": said.published} if said.published else {})
    return Sight(
        title=opened.page.title,
        text=opened.page.text[:_SHOWN],
        language=language_of(opened.page.text, said.language)[0],
        published=next((day.value for day in days), ""),
        claims=" · ".join(filter(None, (said.published, said.language, said.source, said.byline, item.url)))[:_SHOWN],
    )
