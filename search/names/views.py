"""The page on which a reader looks up a list of names, and its table as a file."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from archive.export.csv import harmless, line
from search.faults import IndexUnavailableError
from search.names.listed import LARGEST, MOST, ListError, decode_list, read_names
from search.names.look_up import Row, look_up

COLUMNS = ("name", "known_as", "kind", "articles", "other_names", "search")


@require_safe
def names(request: HttpRequest) -> HttpResponseBase:
    """Show the list that the address carries, each name with how many articles have it; as CSV if asked."""
    asked = request.GET.get("names", "")
    listed, too_many = read_names(asked)
    try:
        rows = look_up(listed)
    except IndexUnavailableError as fault:
        return render(request, "search/unavailable.html", {"fault": fault}, status=503)
    if request.GET.get("format") == "csv":
        return _table(request, rows)
    told = {"rows": rows, "asked": "\n".join(listed), "too_many": too_many, "most": MOST}
    return render(request, "search/names.html", told)


@require_POST
def upload(request: HttpRequest) -> HttpResponse:
    """Read an uploaded list, and lead to the page of its names."""
    file = request.FILES.get("list")
    try:
        if file is None or (file.size or 0) > LARGEST:
            raise ListError
        listed, _too_many = read_names(decode_list(file.read(LARGEST)))
    except ListError:
        problem = _("Choose a text file or a table with a name a line, in UTF-8, of at most %(size)s KB.")
        told = {"problem": problem % {"size": LARGEST // 1024}, "most": MOST}
        return render(request, "search/names.html", told, status=400)
    return redirect(f"{reverse('search:names')}?{urlencode({'names': chr(10).join(listed)})}")


def _table(request: HttpRequest, rows: list[Row]) -> StreamingHttpResponse:
    """Return the table as CSV, which spreadsheets take for Unicode and run nothing of."""
    address = request.build_absolute_uri(reverse("search:results"))
    cells = ((*map(harmless, (row.name, row.label, row.kind)), row.total, *_last(row, address)) for row in rows)
    pieces = ("\ufeff", line(COLUMNS), *map(line, cells))
    response = StreamingHttpResponse(pieces, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="names.csv"'
    response["X-Robots-Tag"] = "noindex"
    return response


def _last(row: Row, address: str) -> tuple[str, str]:
    return "; ".join(map(harmless, row.variants)), f"{address}?{row.query_string}"
