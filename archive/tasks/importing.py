"""Brings in the files of an import, as a job that may be killed and begun again."""

import shutil
from collections.abc import Iterator

from django.conf import settings
from django.contrib.auth.models import User
from django.utils import timezone
from django.utils.translation import gettext as _

from archive.dating import date_undated
from archive.importers.bounds import Bounds, Way
from archive.importers.item import Item, Refused
from archive.importers.registry import read_path
from archive.ingest import many
from archive.ingest.many import Plan, Result
from archive.models import Import, ImportItem, Job, Source
from archive.models.imported import Outcome
from archive.tasks import start

_EVERY = 10  # items after which the job says how far it is


def have_imported(imported: Import, *, by: User | None) -> Job:
    """Have the files of an import brought in."""
    imported.state, imported.message = Import.State.WAITING, ""
    imported.save(update_fields=["state", "message"])
    return start(Import.KIND, str(imported), key=imported.key, by=by, number=imported.pk)


def bring_in(job: Job) -> str:
    """Bring in what of an import is not in yet, and return the counts in words."""
    imported = Import.objects.get(pk=job.arguments["number"])
    _move(imported, Import.State.RUNNING)
    try:
        _go_on(imported, job)
    except Exception as error:
        _move(imported, Import.State.STOPPED, f"{type(error).__name__}: {error}"[:1000])
        raise
    date_undated()
    _move(imported, Import.State.DONE)
    shutil.rmtree(imported.folder, ignore_errors=True)
    counts = imported.counts()
    return ", ".join(f"{counts[value]} {label}" for value, label in Outcome.choices if value in counts)


def _go_on(imported: Import, job: Job) -> None:
    """Bring in the items that are not recorded, each recorded in the transaction that brings it in."""
    known = set(imported.items.values_list("number", flat=True))
    numbered = ((number, item) for number, item in enumerate(items_of(imported), 1) if number not in known)
    source = Source.objects.filter(pk=imported.options.get("source")).first()
    plan = Plan(by=imported.by, source=source, processes=settings.IMPORT_PROCESSES)

    def record(result: Result) -> None:
        ImportItem.objects.create(
            within=imported,
            number=result.number,
            origin=result.origin[:500],
            outcome=result.outcome,
            message=result.message[:1000],
            article_id=result.article,
        )

    job.done = len(known)
    for result in many.bring_in(numbered, plan, record=record):
        job.done += 1
        job.problems += result.outcome in (Outcome.REJECTED, Outcome.FAILED)
        if job.done % _EVERY == 0:
            _beat(job)
    _beat(job)


def items_of(imported: Import) -> Iterator[Item]:
    """Yield all that the files of an import hold, in the same order each time."""
    bounds = Bounds(items=settings.IMPORT_MAX_ITEMS, unpacked=settings.IMPORT_MAX_UNPACKED_BYTES)
    for number, file in enumerate(imported.files):
        path = imported.path_of(number)
        if path.exists():
            yield from read_path(path, str(file["name"]), Way(columns=file.get("columns", {}), bounds=bounds))
        else:
            yield Refused(str(file["name"]), _("%(page)s: the file is gone. Upload it again.") % {"page": file["name"]})


def _beat(job: Job) -> None:
    job.beat = timezone.now()
    job.save(update_fields=["done", "problems", "beat"])


def _move(imported: Import, state: str, message: str = "") -> None:
    imported.state, imported.message = state, message
    imported.finished = timezone.now() if state in (Import.State.DONE, Import.State.STOPPED) else None
    imported.save(update_fields=["state", "message", "finished"])
