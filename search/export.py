"""Takes what a search finds, or the articles that a reader ticks, out of the archive as a file."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from archive.export import FORMATS, Format
from archive.export.reading import records
from archive.export.record import About
from archive.models import Article
from search import engine
from search.faults import IndexUnavailableError
from search.query.request import Request

MOST_TICKED = 500
MANY = 2_000  # articles, more of which take long enough for a page that says how many they are
_TASTED = 40  # articles whose size tells that of all
_TOGETHER = 32_000  # letters that are sent together


@require_safe
def export(request: HttpRequest, name: str) -> HttpResponseBase:
    """Send all that a search finds, or the articles with these ids, in a format; the parameters are the page's."""
    if (form := FORMATS.get(name)) is None:
        there = {"name": name[:40], "names": ", ".join(FORMATS)}
        raise Http404(_("There is no format “%(name)s”. There are: %(names)s.") % there)
    asked = Request.read(dict(request.GET.lists()))
    try:
        keys = ticked(request.GET.getlist("id")) if "id" in request.GET else engine.keys(asked)
    except IndexUnavailableError as fault:
        return render(request, "search/unavailable.html", {"fault": fault}, status=503)
    told = about(request, asked, len(keys))
    if "start" in request.GET and len(keys) > MANY:
        return beginning(request, name, keys, told)
    pieces = form.write(records(keys, request.build_absolute_uri, with_text=form.with_text), told)
    return attached(bundled(pieces, "\ufeff" if wants_mark(request, name) else ""), form, told)


def wants_mark(request: HttpRequest, name: str) -> bool:
    """Tell whether a file starts with the mark of its encoding: what some spreadsheets need to read Unicode."""
    return name == "csv" and request.GET.get("bom") == "1"


def ticked(values: Sequence[str]) -> Sequence[int]:
    """Return the ids of published articles among what was sent, in that order, each once."""
    wanted = [int(value) for value in values[:MOST_TICKED] if value.isascii() and value.isdigit() and len(value) < 19]
    there = set(Article.objects.published().filter(pk__in=wanted).values_list("pk", flat=True))
    return [key for key in dict.fromkeys(wanted) if key in there]


def about(request: HttpRequest, asked: Request, total: int) -> About:
    """Return what an export says of itself; the address of its search leads back to the page."""
    path = f"{reverse('search:results')}?{replace(asked, page=1).query_string()}".rstrip("?")
    search = request.build_absolute_uri(path)
    return About(site=settings.SITE_NAME, made=timezone.now().date(), query=asked.q, search=search, total=total)


def bundled(pieces: Iterable[str], first: str = "") -> Iterator[str]:
    """Yield pieces of a file, many at a time: each that is yielded is a packet of its own."""
    bundle, size = [first], len(first)
    for piece in pieces:
        bundle.append(piece)
        size += len(piece)
        if size > _TOGETHER:
            yield "".join(bundle)
            bundle, size = [], 0
    if size:
        yield "".join(bundle)


def beginning(request: HttpRequest, name: str, keys: Sequence[int], told: About) -> HttpResponse:
    """Return a page that starts the file by itself, and says how many articles and about how many bytes it has.

    The file is sent as it is made, so nobody can tell a browser its length beforehand.
    """
    form, parameters = FORMATS[name], request.GET.copy()
    del parameters["start"]
    address = f"{request.path}?{parameters.urlencode()}".rstrip("?")
    taste = form.write(records(keys[:_TASTED], request.build_absolute_uri, with_text=form.with_text), told)
    size = sum(len(piece.encode()) for piece in taste) * len(keys) // _TASTED
    shown = {"address": address, "form": form, "told": told, "size": size}
    response = render(request, "search/taking.html", shown)
    response.headers["Refresh"] = f"1; url={address}"
    return response


def attached(pieces: Iterable[str], form: Format, told: About) -> StreamingHttpResponse:
    """Return a file to keep, sent as it is made; its name says what was sought, where that can be said in ASCII."""
    words = "-".join(filter(None, (slugify(told.site), slugify(told.query)[:40].strip("-"), told.made.isoformat())))
    response = StreamingHttpResponse(pieces, content_type=form.content_type)
    response["Content-Disposition"] = f'attachment; filename="{words}.{form.extension}"'
    response["X-Robots-Tag"] = "noindex"
    response["X-Total-Count"] = str(told.total)
    return response
