"""Does a job: claims it, so that no two workers do it, and keeps what came of it."""

import logging

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task

from archive.history import by_machine
from archive.ingest.incoming import IngestError
from archive.models import Job
from archive.tasks.kinds import work_of

log = logging.getLogger(__name__)


@task()
def run_job(number: int) -> None:
    """Do a job by its number, unless somebody does it already."""
    job = claim(number)
    if job is None:
        return
    try:
        with by_machine():
            state, message = Job.State.DONE, work_of(job.kind)(job)
    except IngestError as error:
        state, message = Job.State.FAILED, str(error)
    except Exception as error:
        log.exception("The job %s (%s) failed.", job.pk, job.kind)
        reason = f"{type(error).__name__}: {error}"[:500]
        state, message = Job.State.FAILED, _("It broke off (%(why)s); the log has more.") % {"why": reason}
    job.state, job.message, job.finished = state, message[:1000], timezone.now()
    job.save(update_fields=["state", "message", "finished"])


def claim(number: int) -> Job | None:
    """Return the job, ours from now on; None where another has it or it is done."""
    now = timezone.now()
    begun = {"state": Job.State.RUNNING, "started": now, "beat": now, "finished": None, "tries": F("tries") + 1}
    fresh = {"done": 0, "total": 0, "problems": 0, "message": "", "report": []}
    with transaction.atomic():
        if not Job.objects.claimable().filter(pk=number).update(**begun, **fresh):
            return None
        return Job.objects.get(pk=number)
