"""Names the source of an article: on evidence in its page alone, else the unknown one."""

from archive.clean import Page
from archive.detect.source import Publisher, find_source
from archive.models import Source


def name_source(page: Page, url: str) -> tuple[Source, str]:
    """Return who published a page, and why we think so; the unknown source where nothing says."""
    known = [
        Publisher(source.slug, source.names, source.hosts) for source in Source.objects.exclude(slug=Source.UNKNOWN)
    ]
    guess = find_source(page.source_hints, url=url, sitename=str(page.metadata.get("sitename", "")), known=known)
    if guess:
        return Source.objects.get(slug=guess.slug), guess.evidence[:300]
    return Source.objects.get_or_create(slug=Source.UNKNOWN, defaults={"name": "Unknown source"})[0], ""
