"""Who does the work in the background."""

from django.core.exceptions import ImproperlyConfigured

BACKENDS = {
    "immediate": "django_tasks.backends.immediate.ImmediateBackend",  # whoever asks for it waits
    "thread": "archive.tasks.thread.ThreadBackend",
    "worker": "django_tasks_db.DatabaseBackend",
}


def task_backend(name: str) -> str:
    """Return the class behind a name, and refuse every other name."""
    if name not in BACKENDS:
        raise ImproperlyConfigured(f"TASKS={name!r} is none of {', '.join(BACKENDS)}; write one of them.")
    return BACKENDS[name]
