"""Lists in pages: the same shape for all, with links to the neighbours (RFC 8288)."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from django.core.paginator import Page
from django.http import HttpRequest, HttpResponseBase, JsonResponse

T = TypeVar("T")
MOST = 1_000_000  # no list has more pages
LONGEST = 6_000  # bytes of a header, which proxies take no more than 8,000 of


def number_in(request: HttpRequest) -> int:
    """Return the page that is asked for; the first where that cannot be read."""
    raw = request.GET.get("page", "")[:20]
    return min(max(int(raw), 1), MOST) if raw.isascii() and raw.isdigit() else 1


def told(request: HttpRequest, page: "Page[T]", number: int, row: Callable[[T], dict[str, Any]]) -> JsonResponse:
    """Answer with one page of a list; a page beyond the last has nothing on it."""
    pages = page.paginator.num_pages if page.paginator.count else 0
    rows: Iterable[T] = page.object_list if number <= pages else ()
    body = {"total": page.paginator.count, "page": number, "pages": pages, "results": [row(one) for one in rows]}
    response = JsonResponse(body, json_dumps_params={"ensure_ascii": False})
    link(response, request, number, pages)
    return response


def link(response: HttpResponseBase, request: HttpRequest, number: int, pages: int, **others: str) -> None:
    """Tell in a header where the first, previous, next and last page are, and what else there is by its relation."""
    targets = dict(others)
    if pages:
        targets |= {"first": _address(request, 1), "last": _address(request, pages)}
    if number < pages:
        targets["next"] = _address(request, number + 1)
    if 1 < number <= pages + 1 and pages:
        targets["prev"] = _address(request, number - 1)
    header = ", ".join(f'<{address}>; rel="{name}"' for name, address in targets.items())
    if 0 < len(header) <= LONGEST:
        response.headers["Link"] = header


def _address(request: HttpRequest, number: int) -> str:
    parameters = request.GET.copy()
    parameters["page"] = str(number)
    return f"{request.build_absolute_uri(request.path)}?{parameters.urlencode()}"
