"""Who changed what and when: kept for whatever people do, machine and person told apart.

The machine writes much and is asked little: what it changed is noted once, as its own, when a person next changes the
same row. So ingest pays nothing, and each change of a person stands beside what was there before it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, NamedTuple

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Model, signals
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from simple_history.models import HistoricalRecords

Row = dict[str, Any]


class Actor(NamedTuple):
    """Who acts: a person, or the machine for a reason that is worth a record."""

    user: AbstractBaseUser | None
    reason: str = ""


_actor: ContextVar[Actor | None] = ContextVar("actor", default=None)


@contextmanager
def recorded(by: AbstractBaseUser | None, reason: str = "") -> Iterator[None]:
    """Record what is changed meanwhile as done by a person, or by the machine for a reason."""
    before = _actor.set(Actor(by, reason))
    try:
        yield
    finally:
        _actor.reset(before)


@contextmanager
def by_machine() -> Iterator[None]:
    """Leave unrecorded what is changed meanwhile, though a person asked for it."""
    before = _actor.set(None)
    try:
        yield
    finally:
        _actor.reset(before)


def record_people(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Record what a request changes as done by who is logged in; a middleware."""

    def answer(request: HttpRequest) -> HttpResponse:
        if request.method != "POST" or not request.user.is_authenticated:
            return get_response(request)
        with recorded(request.user):
            return get_response(request)

    return answer


class History(HistoricalRecords):  # type: ignore[misc]  # it comes without types
    """The changes of one model, kept by django-simple-history."""

    def finalize(self, sender: type[Model], **kwargs: Any) -> None:  # noqa: ANN401
        """Make the table of changes, and look at each row before it is changed."""
        super().finalize(sender, **kwargs)
        if self.cls is sender:
            signals.pre_save.connect(self.pre_save, sender=sender, weak=False)

    def pre_save(self, instance: Model, raw: bool = False, **kwargs: Any) -> None:  # noqa: ANN401
        """Note what the machine did to the row since its last record."""
        if _actor.get() is not None and not raw and not instance._state.adding:
            instance._before = self._catch_up(instance)  # type: ignore[attr-defined]

    def post_save(self, instance: Model, created: bool, using: str | None = None, **kwargs: Any) -> None:  # noqa: ANN401
        """Record the change, if it is one."""
        actor = _actor.get()
        if actor is None or kwargs.get("raw"):
            return
        row = self._row(instance)
        if created or row != getattr(instance, "_before", None):
            self._write(instance, row or {}, "+" if created else "~", actor)

    def pre_delete(self, instance: Model, **kwargs: Any) -> None:  # noqa: ANN401
        """Note what the machine did to the row before a person deletes it."""
        if _actor.get() is not None:
            instance._before = self._catch_up(instance)  # type: ignore[attr-defined]

    def post_delete(self, instance: Model, using: str | None = None, **kwargs: Any) -> None:  # noqa: ANN401
        """Record that a person deleted the row."""
        actor, row = _actor.get(), getattr(instance, "_before", None)
        if actor is not None and row:
            self._write(instance, row, "-", actor)

    def _catch_up(self, instance: Model) -> Row | None:
        """Return the row as it stands, after recording it as the machine's where the last record differs."""
        row = self._row(instance)
        last = getattr(instance, self.manager_name).values(*self._names(instance)).first()
        if row and row != last:
            if last is None:
                by = getattr(instance, "added_by", None)
                self._write(instance, row, "+", Actor(by), getattr(instance, "added", None))
            else:
                self._write(instance, row, "~", Actor(None))
        return row

    def _row(self, instance: Model) -> Row | None:
        return type(instance)._default_manager.filter(pk=instance.pk).values(*self._names(instance)).first()

    def _names(self, instance: Model) -> list[str]:
        return [field.attname for field in self.fields_included(instance)]

    def _write(self, instance: Model, row: Row, kind: str, actor: Actor, when: object = None) -> None:
        getattr(instance, self.manager_name).model.objects.create(
            **row,
            history_type=kind,
            history_user=actor.user,
            history_date=when or timezone.now(),
            history_change_reason=actor.reason[:100] or None,
        )
