"""The page on which a curator says what words in an article mean, or marks words that nothing found."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin import site
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from archive.admin.findings import finding_at
from archive.admin.pages import user_of
from archive.admin.places import chosen_places, places_of
from archive.admin.screen import label_of, ref_of
from archive.curate import everywhere
from archive.curate import findings as curate
from archive.curate.alternatives import alternative_in_words, entity_of
from archive.curate.decision import CurateError
from archive.curate.naming import new_entity
from archive.curate.occurrences import as_written
from archive.curate.reach import Finding, kind_of
from archive.link.entity_search import entities_named
from archive.models import Article, DateMention, Entity, Mention
from archive.pages.wording import percent_in

NEW = "new"
KEY = "key="
PICK = rf"^(?:(?:person|place):(?:{NEW}|[0-9]{{1,15}}|{KEY}[\w:.-]{{1,80}})|date:|never:)$"


class DecisionForm(forms.Form):
    """What the words mean; `pick` is the pressed button: person:12, place:key=TR, place:new, date:, never:."""

    words = forms.CharField(max_length=curate.LONGEST)
    pick = forms.RegexField(PICK)
    name = forms.CharField(required=False, max_length=200)
    value = forms.CharField(required=False, max_length=64)
    everywhere = forms.BooleanField(required=False)

    def clean_pick(self) -> tuple[str, Entity | None]:
        """Return the kind that is meant, and the entity, if it is a known one."""
        kind, _colon, key = str(self.cleaned_data["pick"]).partition(":")
        if key in ("", NEW):
            return kind, None
        if key.startswith(KEY):
            entity = entity_of(kind, key.removeprefix(KEY))
        else:
            entity = Entity.objects.visible().filter(pk=int(key), kind=kind).first()
        if entity is None:
            raise forms.ValidationError(_("This person or place is not there any more; search again."))
        return kind, entity


def decide_finding(request: HttpRequest, pk: int, ref: str) -> HttpResponse:
    """Show the page, and do what it is sent back with; `ref` is "new" for words that nothing found."""
    article = get_object_or_404(Article.objects.with_row(), pk=pk)
    finding = None if ref == NEW else finding_at(article, ref)
    if finding is None and ref != NEW:
        raise Http404
    form = DecisionForm(request.POST) if request.method == "POST" else None
    if form and form.is_valid():
        try:
            _decide(request, article, finding, form.cleaned_data)
            anchor = ref if finding else "findings"
            return redirect(reverse("admin:archive_article_change", args=[pk]) + f"#{anchor}")
        except CurateError as error:
            form.add_error(None, str(error))
    shown = _shown(request, article, finding)
    context = {
        **site.each_context(request),
        **shown,
        "form": form,
        "title": _("What is meant?"),
        "article": article,
        "opts": Article._meta,
    }
    return TemplateResponse(request, "admin/archive/article/finding.html", context)


@transaction.atomic
def _decide(request: HttpRequest, article: Article, finding: Finding | None, said: dict[str, Any]) -> None:
    """Keep what the form says."""
    user, words, (kind, entity) = user_of(request), said["words"], said["pick"]
    only = chosen_places(request)
    if (said["everywhere"] or kind == "never") and not user.has_perm("archive.correct_everywhere"):
        raise PermissionDenied
    if kind == "never":
        _never(request, finding)
    elif kind == "date" and isinstance(finding, DateMention):
        curate.redate(finding, said["value"], only=only, by=user)
    elif kind == "date":
        _replace(request, article, finding, words, value=said["value"])
    else:
        entity = entity or _new(request, article, kind, said["name"])
        surface = finding.surface if finding else as_written(article.text, words, language=article.language_id)
        found_as = kind_of(finding) if isinstance(finding, Mention) else ""
        if isinstance(finding, Mention):
            curate.relink(finding, entity, only=only, by=user)
        else:
            _replace(request, article, finding, words, entity=entity)
        if said["everywhere"] and not only:
            many = everywhere.always(surface, entity, found_as=found_as, by=user)
            messages.success(request, _("Changed in %(n)d other articles.") % {"n": many})


def _never(request: HttpRequest, finding: Finding | None) -> None:
    if not isinstance(finding, Mention):
        raise CurateError(_("Only people and places can be left out everywhere."))
    curate.remove(finding, by=user_of(request))
    many = everywhere.never(finding.kind, finding.surface, by=user_of(request))
    messages.success(request, _("Changed in %(n)d other articles.") % {"n": many})


def _replace(
    request: HttpRequest,
    article: Article,
    finding: Finding | None,
    words: str,
    *,
    entity: Entity | None = None,
    value: str = "",
) -> None:
    """Mark the words as something else than they were found to be, if they were found at all."""
    user = user_of(request)
    if finding is None:
        many = curate.add(article, words, entity=entity, value=value, by=user)
    else:
        many = curate.turn(finding, entity=entity, value=value, only=chosen_places(request), by=user)
    messages.success(request, ngettext("Marked in %(n)d place.", "Marked in %(n)d places.", many) % {"n": many})


def _new(request: HttpRequest, article: Article, kind: str, name: str) -> Entity:
    if not request.user.has_perm("archive.add_entity"):
        raise PermissionDenied
    return new_entity(kind, name, language=article.language_id)


def _shown(request: HttpRequest, article: Article, finding: Finding | None) -> dict[str, Any]:
    """Return what the page shows: the words, what they were taken for, and who else could be meant."""
    asked = request.POST if request.method == "POST" else request.GET
    words = finding.surface if finding else asked.get("words", "").strip()[: curate.LONGEST]
    query = (request.GET.get("q") or words)[: curate.LONGEST]
    places = places_of(article, finding, chosen_places(request)) if finding else []
    return {
        "places": places,
        "only": [] if all(place.is_chosen for place in places) else [p.key for p in places if p.is_chosen],
        "finding": finding,
        "ref": ref_of(finding) if finding else NEW,
        "label": label_of(finding) if finding else "",
        "sure": percent_in(finding.confidence, get_language()) if finding else "",
        "words": words,
        "q": query,
        "candidates": entities_named(query),
        "alternatives": _alternatives(finding) if finding else [],
        "elsewhere": everywhere.speaking_of(words).exclude(pk=article.pk).count() if words else 0,
    }


def _alternatives(finding: Finding) -> list[tuple[str, str]]:
    """Return what else the detector says it could be: what its button sends, and what it is in words."""
    kind = kind_of(finding)
    keys = [str(key) for key in finding.alternatives[:6]]
    return [(key if kind == "date" else f"{kind}:{KEY}{key}", alternative_in_words(kind, key)) for key in keys]
