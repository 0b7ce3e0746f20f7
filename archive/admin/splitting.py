"""The page on which mentions of an entity are given to another one."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin import site
from django.db import transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from archive.admin.pages import user_of
from archive.curate.decision import CurateError
from archive.curate.naming import new_entity
from archive.curate.split import split
from archive.link.entity_search import entities_named
from archive.models import Entity, Mention

MOST_ROWS = 200


class SplitForm(forms.Form):
    """Which mentions go, and to whom: one that is known, or a new one."""

    name = forms.CharField(required=False, max_length=200)

    def __init__(self, entity: Entity, data: QueryDict) -> None:
        super().__init__(data)
        others = Entity.objects.visible().filter(kind=entity.kind).exclude(pk=entity.pk)
        self.fields["mention"] = forms.ModelMultipleChoiceField(entity.mentions.all())
        self.fields["into"] = forms.ModelChoiceField(others, required=False)

    def clean(self) -> dict[str, Any]:
        """Ask for one of the two."""
        if not self.errors and not self.cleaned_data["into"] and not self.cleaned_data["name"].strip():
            raise forms.ValidationError(_("Choose who or what is meant, or write a new name."))
        return self.cleaned_data


def split_entity(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the words that mean an entity, article by article, and give the chosen ones to another."""
    entity = get_object_or_404(Entity, pk=pk)
    form = SplitForm(entity, request.POST) if request.method == "POST" else None
    if form and form.is_valid():
        try:
            into = _split(request, entity, form.cleaned_data)
            messages.success(request, _given(entity, into, form.cleaned_data["mention"]))
            return redirect("admin:archive_entity_change", into.pk)
        except CurateError as error:
            form.add_error(None, str(error))
    query = (request.GET.get("q") or entity.label)[:200]
    context = {
        **site.each_context(request),
        "title": _("Split"),
        "opts": Entity._meta,
        "entity": entity,
        "form": form,
        "rows": _rows(entity),
        "chosen": set(request.GET.getlist("mention")[:MOST_ROWS]),
        "q": query,
        "candidates": [other for other in entities_named(query, kind=entity.kind) if other != entity],
    }
    return TemplateResponse(request, "admin/archive/entity/split.html", context)


@transaction.atomic
def _split(request: HttpRequest, entity: Entity, said: dict[str, Any]) -> Entity:
    into: Entity = said["into"] or new_entity(entity.kind, said["name"])
    split(entity, said["mention"], into, by=user_of(request))
    return into


def _given(entity: Entity, into: Entity, mentions: Iterable[Mention]) -> SafeString:
    """Return what was done, with the way back: the same mentions, chosen to go where they were."""
    asked = urlencode([("q", entity.label), *(("mention", mention.pk) for mention in mentions)])
    back = f"{reverse('admin:archive_entity_split', args=[into.pk])}?{asked}"
    said = _("Given to %(name)s.") % {"name": into.label}
    return format_html('{} <a href="{}">{}</a>', said, back, _("Give back…"))


def _rows(entity: Entity) -> list[Mention]:
    """Return one mention for each article and each way of writing it there."""
    rows: dict[tuple[int, str], Mention] = {}
    for mention in entity.mentions.standing().select_related("article").order_by("-article", "start")[:2000]:
        rows.setdefault((mention.article_id, mention.surface), mention)
    return list(rows.values())[:MOST_ROWS]
