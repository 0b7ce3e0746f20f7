"""Names the source of an article: on evidence in its page, or by what came with it; else the unknown one."""

from collections.abc import Sequence

from archive.clean import Page
from archive.detect.source import Publisher, find_source, host_of
from archive.models import Source
from archive.said import NOTHING_SAID, Said


def name_source(page: Page, url: str, everyone: Sequence[Source], said: Said = NOTHING_SAID) -> tuple[Source, str]:
    """Return who of the sources published a page, and why we think so; the unknown one where nothing says."""
    rows = [source for source in everyone if not source.is_unknown]
    known = [Publisher(source.slug, source.names, source.hosts) for source in rows]
    guess = find_source(page.source_hints, url=url, sitename=str(page.metadata.get("sitename", "")), known=known)
    claimed = next((row for row in rows if said.source and is_called(row, said.source)), None)
    if guess:
        source = next(row for row in rows if row.slug == guess.slug)
        against = f"; {said.where} says “{said.source}”" if said.source and source != claimed else ""
        return source, (guess.evidence + against)[:300]
    if claimed:
        return claimed, f"{said.where} says “{said.source}”"[:300]
    unknown = f"{said.where} says “{said.source}”, which is no source of the archive" if said.source else ""
    nobody = next((source for source in everyone if source.is_unknown), None)
    if nobody is None:
        nobody, _is_new = Source.objects.get_or_create(slug=Source.UNKNOWN, defaults={"name": "Unknown source"})
    return nobody, unknown[:300]


def is_called(source: Source, name: str) -> bool:
    """Tell whether a source is meant by a name: its own, one of its pages', its slug or host."""
    wanted = name.strip().casefold()
    host = host_of(name if "//" in name else f"//{wanted}")
    names = {source.slug.casefold(), source.name.casefold(), *(str(own).casefold() for own in source.names)}
    return wanted in names or host in source.hosts
