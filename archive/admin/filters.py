"""How the queue is narrowed."""

from collections.abc import Iterator
from typing import Any

from django.contrib.admin import ModelAdmin, SimpleListFilter
from django.contrib.admin.views.main import ChangeList
from django.db.models import Count, F, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from archive.curate.doubt import DOUBTS
from archive.models import Article, Language, Source
from archive.pages.wording import language_in

ALL = "all"


class StatusFilter(SimpleListFilter):
    """Where the article stands; what waits, unless asked otherwise."""

    title = _("status")
    parameter_name = "status"
    labels = {
        "pending": _("Waiting"),
        "timed": _("Waiting for its hour"),
        "published": pgettext_lazy("status", "Published"),
        "withdrawn": _("Withdrawn"),
        "rejected": _("Rejected"),
        "duplicate": _("Duplicate"),
        ALL: _("All"),
    }

    def lookups(self, request: HttpRequest, model_admin: "ModelAdmin[Article]") -> list[Any]:
        """Return every status."""
        return list(self.labels.items())

    def queryset(self, request: HttpRequest, queryset: "QuerySet[Any]") -> "QuerySet[Any]":
        """Return what has the chosen status."""
        chosen = self.value() or Article.Status.PENDING
        if chosen == "timed":
            return queryset.filter(status=Article.Status.PENDING, publish_at__isnull=False)
        return queryset if chosen == ALL else queryset.filter(status=chosen)

    def choices(self, changelist: ChangeList) -> Iterator[Any]:
        """Yield one link for each status; the one for what waits needs no parameter."""
        for value, label in self.labels.items():
            chosen = (self.value() or Article.Status.PENDING) == value
            if value == Article.Status.PENDING:
                query = changelist.get_query_string(remove=[self.parameter_name])
            else:
                query = changelist.get_query_string({self.parameter_name: value})
            yield {"selected": chosen, "query_string": query, "display": label}


class DoubtFilter(SimpleListFilter):
    """Why an article is doubtful."""

    title = _("doubt")
    parameter_name = "doubt"

    def lookups(self, request: HttpRequest, model_admin: "ModelAdmin[Article]") -> list[Any]:
        """Return every reason, and none."""
        return [*((doubt.key, doubt.label) for doubt in DOUBTS), ("none", _("No doubt"))]

    def queryset(self, request: HttpRequest, queryset: "QuerySet[Any]") -> "QuerySet[Any]":
        """Return what is doubtful for the chosen reason."""
        if self.value() == "none":
            return queryset.filter(doubt=0)
        held = [doubt.field for doubt in DOUBTS if doubt.key == self.value()]
        return queryset.filter(**{held[0]: True}) if held else queryset


class HandsFilter(SimpleListFilter):
    """In whose hands an article is."""

    title = _("in hand")
    parameter_name = "hand"

    def lookups(self, request: HttpRequest, model_admin: "ModelAdmin[Article]") -> list[Any]:
        """Return mine, nobody's and others'."""
        return [("mine", _("Mine")), ("nobody", _("Nobody’s")), ("others", _("Somebody else’s"))]

    def queryset(self, request: HttpRequest, queryset: "QuerySet[Any]") -> "QuerySet[Any]":
        """Return what is in the chosen hands."""
        if self.value() == "mine":
            return queryset.filter(assigned_to=request.user.pk)
        if self.value() == "nobody":
            return queryset.filter(assigned_to=None)
        return queryset.exclude(assigned_to=None).exclude(assigned_to=request.user.pk) if self.value() else queryset


class LanguageFilter(SimpleListFilter):
    """The languages in which there are articles."""

    title = _("language")
    parameter_name = "language"

    def lookups(self, request: HttpRequest, model_admin: "ModelAdmin[Article]") -> list[Any]:
        """Return the languages in which there are articles, under their names in the interface's language."""
        code = getattr(request, "LANGUAGE_CODE", "en")
        used = Language.objects.filter(articles__isnull=False).distinct()
        return sorted(((row.code, language_in(row.code, code)) for row in used), key=lambda pair: pair[1])

    def queryset(self, request: HttpRequest, queryset: "QuerySet[Any]") -> "QuerySet[Any]":
        """Return what is in the chosen language."""
        return queryset.filter(language=self.value()) if self.value() else queryset


class SourceFilter(SimpleListFilter):
    """The sources with most articles."""

    title = _("source")
    parameter_name = "source"
    most = 30

    def lookups(self, request: HttpRequest, model_admin: "ModelAdmin[Article]") -> list[Any]:
        """Return the sources with most articles, the unknown one first."""
        used = Source.objects.annotate(many=Count("articles")).filter(many__gt=0).order_by(F("many").desc(), "name")
        rows = sorted(used[: self.most], key=lambda source: (not source.is_unknown, source.name))
        return [(row.slug, gettext("Unknown source") if row.is_unknown else row.name) for row in rows]

    def queryset(self, request: HttpRequest, queryset: "QuerySet[Any]") -> "QuerySet[Any]":
        """Return what the chosen source published."""
        return queryset.filter(source__slug=self.value()) if self.value() else queryset
