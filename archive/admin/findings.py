"""Quick decisions on what was found in one article: accept, remove, accept all."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from archive.admin.pages import user_of
from archive.admin.screen import Row, rows_of
from archive.curate import findings as curate
from archive.curate.alternatives import entity_of
from archive.curate.reach import Finding
from archive.models import Article, DateMention, Mention


def decide_findings(request: HttpRequest, pk: int) -> HttpResponse:
    """Do as the pressed button says, and come back to the next finding that nobody has decided on."""
    article = get_object_or_404(Article, pk=pk)
    verb, _colon, ref = request.POST.get("do", "").partition(":")
    ref, _colon, key = ref.partition(":")
    if verb == "accept_all":
        many = curate.accept_all(article, by=user_of(request))
        messages.success(request, ngettext("%(n)d finding accepted.", "%(n)d findings accepted.", many) % {"n": many})
        return redirect("admin:archive_article_change", pk)
    finding = finding_at(article, ref)
    if finding is None or verb not in ("accept", "remove", "pick"):
        messages.error(request, _("This finding is not there any more; the article was read anew meanwhile."))
        return redirect("admin:archive_article_change", pk)
    after = _next_open(rows_of(article), ref)
    if verb == "pick":
        _pick(request, finding, key)
    else:
        (curate.accept if verb == "accept" else curate.remove)(finding, by=user_of(request))
    return redirect(reverse("admin:archive_article_change", args=[pk]) + f"#{after}")


def _pick(request: HttpRequest, finding: Finding, key: str) -> None:
    """Say that one of the detector's alternatives is meant."""
    if key not in map(str, finding.alternatives):
        messages.error(request, _("This is no alternative any more; the article was read anew meanwhile."))
    elif isinstance(finding, DateMention):
        curate.redate(finding, key, by=user_of(request))
    elif entity := entity_of(finding.kind, key):
        curate.relink(finding, entity, by=user_of(request))


def finding_at(article: Article, ref: str) -> Finding | None:
    """Return the finding of an article by its short name: m12, d7; None where there is none."""
    number = ref[1:]
    if ref[:1] not in ("m", "d") or not (number.isascii() and number.isdigit()) or len(number) > 18:
        return None
    model: type[Mention] | type[DateMention] = Mention if ref[0] == "m" else DateMention
    finding: Finding | None = model.objects.filter(article=article, pk=int(number)).first()
    return finding


def _next_open(rows: list[Row], ref: str) -> str:
    """Return the row after this one on which nobody has decided, the rows being as the screen lists them."""
    shown = [row for kind in ("person", "place", "date") for row in rows if row.kind == kind and not row.is_removed]
    at = next((at for at, row in enumerate(shown) if row.ref == ref), -1)
    return next((row.ref for row in shown[at + 1 :] if row.is_open), "findings")
