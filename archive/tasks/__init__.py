"""Work in the background: asked for here, done at once on a laptop or by a worker in production (TASKS).

`Job` is what people see of it: how far it is, what came of each item, and that it may be done again.
"""

from typing import Any

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.utils import timezone

from archive.models import Job
from archive.tasks.run import run_job

__all__ = ["recover", "retry", "start"]


def start(
    kind: str,
    label: str,
    *,
    key: str = "",
    by: User | None = None,
    here: bool = False,
    **arguments: Any,  # noqa: ANN401
) -> Job:
    """Have work done after the transaction, if one is open; where the same `key` is at it already, return that job.

    `arguments` are kept as JSON; `here` does it in this process and at once. What is done at once is done when
    this returns: look at the job's state.
    """
    try:
        with transaction.atomic():
            job = Job.objects.create(kind=kind, label=label[:300], key=key[:200], by=by, arguments=arguments)
    except IntegrityError:
        standing = Job.objects.filter(kind=kind, key=key, state__in=[Job.State.WAITING, Job.State.RUNNING]).first()
        if standing is None:  # it has just ended
            return start(kind, label, key=key, by=by, here=here, **arguments)
        if not standing.is_interrupted:
            return standing
        job = standing
    return _enqueue(job, here=here)


def retry(job: Job) -> bool:
    """Have a job done again that failed, was killed, or is done with problems; tell whether it could be."""
    again = Job.objects.filter(pk=job.pk).exclude(state__in=[Job.State.RUNNING])
    try:
        with transaction.atomic():
            changed = again.update(state=Job.State.WAITING, queued=timezone.now(), finished=None)
    except IntegrityError:  # the same is being done already
        return False
    if not changed and not Job.objects.interrupted().filter(pk=job.pk).exists():
        return False
    _enqueue(job)
    return True


def recover(*, here: bool = False) -> int:
    """Have the jobs done again whose process was killed, and return how many."""
    killed = list(Job.objects.interrupted())
    for job in killed:
        _enqueue(job, here=here)
    return len(killed)


def _enqueue(job: Job, *, here: bool = False) -> Job:
    if here:
        run_job.call(job.pk)
    else:
        transaction.on_commit(lambda: run_job.enqueue(job.pk))
    job.refresh_from_db()
    return job
