"""Does the work at once and beside the request that asks for it, in a thread of the same process.

For one small machine without a worker. One piece of work at a time; what a stop of the process cuts
off shows as interrupted, and `manage.py fetch_feeds` or a curator has it done again.
"""

from threading import Lock, Thread
from typing import Any

from django.db import connections
from django_tasks.backends.immediate import ImmediateBackend
from django_tasks.base import Task, TaskResult, TaskResultStatus
from django_tasks.utils import get_random_id

_ONE_AT_A_TIME = Lock()


class ThreadBackend(ImmediateBackend):
    """Django's tasks in a thread."""

    def enqueue(self, task: Task[..., Any], args: Any, kwargs: Any) -> TaskResult[Any]:  # noqa: ANN401
        """Begin the task and return at once."""
        self.validate_task(task)
        result: TaskResult[Any] = TaskResult(
            task=task,
            id=get_random_id(),
            status=TaskResultStatus.READY,
            enqueued_at=None,
            started_at=None,
            last_attempted_at=None,
            finished_at=None,
            args=args,
            kwargs=kwargs,
            backend=self.alias,
            errors=[],
            worker_ids=[],
        )
        Thread(target=self._work, args=[result], name=f"task-{result.id}", daemon=True).start()
        return result

    def _work(self, result: TaskResult[Any]) -> None:
        with _ONE_AT_A_TIME:
            try:
                self._execute_task(result)
            finally:
                connections.close_all()
