"""Brings in what is at an address of the web, as a job."""

from typing import Any

from django.contrib.auth.models import User
from django.utils.translation import gettext as _

from archive.curate.article import correct_source
from archive.importers.item import Refused
from archive.importers.web import Asking, items_at
from archive.ingest import DuplicateError, IngestError, RawPage, ingest
from archive.models import Article, Job, Source
from archive.tasks import start


def have_fetched(url: str, asking: Asking, *, source: Source | None = None) -> Job:
    """Have an address fetched; `source` is what a curator says of whose it is."""
    said = {"override": asking.override, "anyway": asking.anyway, "source": source.pk if source else None}
    arguments: dict[str, Any] = {"url": url, **said}
    return start("fetch", url, key=url, by=asking.by, **arguments)


def bring_in(job: Job) -> str:
    """Bring in the article at the address of a job, or all that the feed or sitemap there tells of."""
    said = job.arguments
    asking = Asking(by=job.by, override=str(said.get("override", "")), anyway=bool(said.get("anyway")))
    source = Source.objects.filter(pk=said.get("source")).first()
    added = 0
    for item in items_at(str(said["url"]), asking):
        if isinstance(item, Refused):
            job.tell("refused", item.origin, item.reason)
            continue
        try:
            article = _take(item, source, job.by)
            job.tell("added", item.called, article.title, article=article.pk)
            added += 1
        except DuplicateError as error:
            job.tell("duplicate", item.called, str(error), article=error.article.pk)
        except IngestError as error:
            job.tell("refused", item.called, str(error))
    if job.done == 1:
        return str(job.report[0]["message"])
    return _("%(added)d of %(all)d added.") % {"added": added, "all": job.done}


def _take(raw: RawPage, source: Source | None, by: User | None) -> Article:
    article = ingest(raw, by=by)
    if source and by and article.source_id != source.pk:
        correct_source(article, source, by=by)
    return article
