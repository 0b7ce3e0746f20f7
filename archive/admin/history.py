"""The page that tells what was changed, when and by whom."""

from typing import TYPE_CHECKING, Any

from django.contrib.admin import ModelAdmin, site
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from archive.admin.changes import Change, changes_of, rewordings
from archive.models import Article, ArticleVersion, Correction, Entity, EntityName, Merge, Source

MOST_VERSIONS = 20


if TYPE_CHECKING:
    Base = ModelAdmin[Any]
else:
    Base = object


class WithHistory(Base):
    """Admin of a model whose changes are recorded."""

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Show what was changed, when and by whom."""
        row = self.get_object(request, unquote(object_id))
        if row is None:
            raise Http404
        if not self.has_view_permission(request, row):
            raise PermissionDenied
        return show_history(request, row)


def show_history(request: HttpRequest, row: Article | Entity | Source) -> HttpResponse:
    """Show all that was changed in a row, the latest first."""
    context: dict[str, Any] = {
        **site.each_context(request),
        "title": _("History"),
        "row": row,
        "changes": _changes(row),
        "came": row.added if isinstance(row, Article) else None,
        "language": row.language_id if isinstance(row, Article) else "",
        "opts": row._meta,
        "list_title": row._meta.verbose_name_plural,
    }
    return TemplateResponse(request, "admin/archive/history.html", context)


def _changes(row: Model) -> list[Change]:
    """Return the changes of a row and of what hangs on it."""
    if isinstance(row, Article):
        decisions = Correction.history.filter(article_id=row.pk)
        kept = row.versions.filter(state=ArticleVersion.State.KEPT).select_related("created_by")
        versions = list(kept.order_by("-number")[: MOST_VERSIONS + 1])[::-1]
        found = [*changes_of(Article.history.filter(id=row.pk), decisions), *rewordings(versions)]
    elif isinstance(row, Entity):
        found = [
            *changes_of(Entity.history.filter(id=row.pk), EntityName.history.filter(entity_id=row.pk)),
            *(change for merge in row.merges_in.select_related("entity", "merged_by") for change in _merged(merge)),
        ]
    else:
        found = changes_of(Source.history.filter(id=row.pk))
    return sorted(found, key=lambda change: change.when, reverse=True)


def _merged(merge: Merge) -> list[Change]:
    """Return that another was merged into it, and that this was taken back."""
    name, who = {"name": merge.entity.label}, merge.merged_by.get_username() if merge.merged_by else ""
    done = Change(when=merge.merged, who=who, about=_("“%(name)s” was merged into it") % name)
    if merge.undone is None:
        return [done]
    return [done, Change(when=merge.undone, who=who, about=_("The merge with “%(name)s” was taken back") % name)]
