"""Brings in what a feed told of, one article at a time; what becomes of each is kept."""

import logging
from collections.abc import Iterator
from dataclasses import replace

from django.contrib.auth.models import User

from archive.fetch import FetchError
from archive.importers.web import Asking, page_at
from archive.ingest import DuplicateError, IngestError, ingest
from archive.models import Feed, FeedEntry
from archive.models.visit import Outcome
from archive.said import Said

MOST_A_RUN = 100  # articles; what is left waits for the next reading
MOST_TRIES = 5

log = logging.getLogger(__name__)


def bring_in(feed: Feed, *, by: User | None = None, most: int = MOST_A_RUN) -> Iterator[FeedEntry]:
    """Bring in what waits, the latest told first, and yield each with what became of it.

    Ends early where the site wants to be left alone: the rest waits.
    """
    asking = Asking(by=feed.override_by or by, override=feed.override)
    for entry in feed.entries.open().order_by("tries", "-pk")[:most]:
        try:
            _take(entry, asking, by)
        except FetchError as error:
            if error.outcome == Outcome.LATER:
                return
            _put_off(entry, str(error), passes=error.passes)
        except DuplicateError as error:
            _settle(entry, FeedEntry.Outcome.DUPLICATE, str(error), error.article.pk)
        except IngestError as error:
            _settle(entry, FeedEntry.Outcome.REFUSED, str(error))
        except Exception as error:
            log.exception("%s could not be brought in.", entry.url)
            _put_off(entry, f"{type(error).__name__}: {error}", passes=True)  # a fault of ours, which somebody may mend
        yield entry


def _take(entry: FeedEntry, asking: Asking, by: User | None) -> None:
    """Fetch one article and bring it in; another feed may have told of it before."""
    twin = FeedEntry.objects.filter(url=entry.url, article__isnull=False).exclude(pk=entry.pk).first()
    if twin and entry.article_id is None:
        _settle(entry, FeedEntry.Outcome.DUPLICATE, "", twin.article_id)
        return
    raw = page_at(entry.url, asking, said=_said(entry))
    article = ingest(raw, by=by)  # after a kill here the next reading finds it as a duplicate
    _settle(entry, FeedEntry.Outcome.ADDED, "", article.pk)


def _said(entry: FeedEntry) -> Said:
    """Return what the feed said of an article, its own source included."""
    said, source = Said.of_json(entry.said), entry.feed.source
    return replace(said, source=source.slug, where=said.where or "the feed") if source else said


def _put_off(entry: FeedEntry, why: str, *, passes: bool) -> None:
    """Try again what may work another time; settle the rest."""
    entry.tries += 1
    outcome = FeedEntry.Outcome.FAILED if passes else FeedEntry.Outcome.REFUSED
    _settle(entry, FeedEntry.Outcome.WAITING if passes and entry.tries < MOST_TRIES else outcome, why)


def _settle(entry: FeedEntry, outcome: FeedEntry.Outcome, message: str, article: int | None = None) -> None:
    said = message.removeprefix(f"{entry.url}: ")[:1000]
    entry.outcome, entry.message, entry.article_id = outcome, said, article or entry.article_id
    entry.save()
