"""What came in, shown as plain text and never as a page, with what was cut from it and by which rule."""

import zlib
from typing import NamedTuple

from django.contrib.admin import site
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from archive.clean import Cut, DecodeError, clean, decode
from archive.models import Article, Capture

MOST_LETTERS = 200_000


class Stretch(NamedTuple):
    """A run of letters, and the rule by which it was cut, if it was."""

    text: str
    rule: str = ""


def show_capture(request: HttpRequest, pk: int, capture: int) -> HttpResponse:
    """Show one capture of an article."""
    if not request.user.has_perm("archive.view_capture"):
        raise PermissionDenied
    kept = get_object_or_404(Capture.objects.select_related("article__language"), pk=capture, article=pk)
    source, stretches, problem = read_capture(kept)
    context = {
        **site.each_context(request),
        "title": _("What came in"),
        "article": kept.article,
        "capture": kept,
        "stretches": stretches,
        "source": source[:MOST_LETTERS] if "html" in kept.content_type else "",
        "rules": sorted({str(cut.get("rule", "")) for cut in kept.cuts}),
        "problem": problem,
        "opts": Article._meta,
    }
    return TemplateResponse(request, "admin/archive/article/capture.html", context)


def read_capture(capture: Capture) -> tuple[str, list[Stretch], str]:
    """Return what came in as it was, in stretches, and what is wrong where its bytes are gone or damaged."""
    try:
        source = decode(capture.read(), capture.content_type)
        return source, stretches_of(source, capture), ""
    except (DecodeError, OSError, EOFError, zlib.error) as error:
        return "", [], _("The bytes cannot be read any more: %(why)s") % {"why": error}


def stretches_of(source: str, capture: Capture) -> list[Stretch]:
    """Return what the cleaner had before it, in stretches that were kept or cut; the first letters of a huge one."""
    page = clean(source, content_type=capture.content_type)
    kept_cuts = [Cut(c["start"], c["end"], c["text"], c["rule"]) for c in capture.cuts]
    fits = all(page.original[cut.start : cut.end] == cut.text for cut in kept_cuts)
    found, at = [], 0
    for cut in sorted(kept_cuts if fits else page.cuts, key=lambda cut: cut.start):
        if at <= cut.start < MOST_LETTERS:
            found += [Stretch(page.original[at : cut.start]), Stretch(cut.text, cut.rule)]
            at = cut.end
    found.append(Stretch(page.original[at : max(at, MOST_LETTERS)]))
    return [stretch for stretch in found if stretch.text]
