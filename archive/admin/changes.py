"""What was changed in a row and all that hangs on it, read from its records: who, when, before and after, in words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise
from typing import Any, NamedTuple

from django.db import models
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from archive.models import ArticleVersion
from archive.pages.difference import Pair, differences
from archive.pages.wording import edtf_in

MOST = 200  # records of one kind that are read
Names = dict[type[models.Model], dict[Any, models.Model]]


class Changed(NamedTuple):
    """One field: its name, what it held, what it holds."""

    label: str
    before: str
    after: str


@dataclass(kw_only=True)
class Change:
    """What somebody did at one moment to one row."""

    when: datetime
    who: str  # "" for the machine
    reason: str = ""
    about: str = ""
    sign: str = "~"
    fields: list[Changed] = field(default_factory=list)
    words: list[Pair] = field(default_factory=list)


def changes_of(*histories: "models.QuerySet[Any]") -> list[Change]:
    """Return the changes kept in histories, the latest first."""
    kept = [list(rows.select_related("history_user").order_by("-history_id")[:MOST])[::-1] for rows in histories]
    names = _named(record for records in kept for record in records)
    found = [change for records in kept for change in _read(records, names)]
    return sorted(found, key=lambda change: change.when, reverse=True)


def rewordings(versions: list[ArticleVersion]) -> Iterator[Change]:
    """Yield what each version changed in the words, given the oldest first."""
    for older, newer in pairwise(versions):
        who = newer.created_by.get_username() if newer.created_by else ""
        said = [Changed(_("Title"), older.title, newer.title)] if older.title != newer.title else []
        pairs = [pair for pair in differences(older.text, newer.text) if not pair.is_same]
        yield Change(when=newer.created, who=who, reason=newer.reason, about=_("Text"), fields=said, words=pairs)


def _read(records: list[Any], names: Names) -> Iterator[Change]:
    """Yield each record of one model as what it changed against the one before it of the same row."""
    last: dict[Any, Any] = {}
    for record in records:
        before = last.get(record.id)
        last[record.id] = record
        change = Change(
            when=record.history_date,
            who=record.history_user.get_username() if record.history_user else "",
            reason=record.history_change_reason or "",
            about=_about(record, names),
            sign=record.history_type,
        )
        if record.history_type == "~" and before:
            change.fields = list(_compared(before, record, names))
        elif record.history_type == "+":
            change.fields = list(_compared(None, record, names))
        yield change


def _about(record: Any, names: Names) -> str:  # noqa: ANN401  # records are of classes made at run time
    """Return what the row was, where it is not the page's own."""
    model = record.instance_type._meta.model_name
    if model == "correction":
        words = record.surface or {"published": _("Published"), "source": _("Source")}.get(record.kind, _("Language"))
        return _("Decision on “%(words)s”") % {"words": words}
    return _("Name “%(name)s”") % {"name": record.text} if model == "entityname" else ""


def _compared(before: Any, after: Any, names: Names) -> Iterator[Changed]:  # noqa: ANN401
    """Yield the fields in which two records differ; against none, those that hold something."""
    for part in after.tracked_fields:
        old = getattr(before, part.attname) if before else None
        new = getattr(after, part.attname)
        skipped = part.primary_key or (before is None and (new in (None, "", [], {}, False)))
        if old != new and not skipped:
            yield Changed(capfirst(_(part.verbose_name)), _value(part, old, names), _value(part, new, names))


def _value(part: Any, value: Any, names: Names) -> str:  # noqa: ANN401
    """Return what a field held, in words."""
    if value in (None, "", [], {}):
        return ""
    if part.is_relation:
        return str(names.get(part.related_model, {}).get(value, value))
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, datetime):
        return date_format(localtime(value), "SHORT_DATETIME_FORMAT")
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if part.name == "published":
        return edtf_in(value, get_language())
    return str(dict(part.flatchoices).get(value, value))


def _named(records: Iterable[Any]) -> Names:
    """Return all rows that the records point to, one question for each model."""
    wanted: dict[type[models.Model], set[Any]] = defaultdict(set)
    for record in records:
        for part in record.tracked_fields:
            if part.is_relation:
                wanted[part.related_model].add(getattr(record, part.attname))
    return {
        model: model._default_manager.in_bulk([key for key in keys if key is not None])
        for model, keys in wanted.items()
    }
