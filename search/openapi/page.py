"""The page on which people read what the API can do, and try it."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from archive.models import Article
from archive.pages.kept import kept
from archive.pages.overview import most_named
from search.openapi.parameters import Parameter
from search.openapi.paths import PATHS
from search.openapi.samples import sample

_UNTOLD = {"schema"}  # its answer is this page


@dataclass(frozen=True)
class Operation:
    """One address of the API with an example of it; `form` is where its parameters are sent."""

    name: str
    path: str
    summary: str
    parameters: list[Parameter]
    example: str
    answer: str
    form: str


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """Show every address with its parameters and an answer; lead to an article whose number was typed."""
    number = request.GET.get("id", "")
    if number.isascii() and number.isdigit() and len(number) < 19:
        return redirect("archive:api-article", pk=int(number))
    told = kept(f"api:{get_language()}:{request.get_host()}", lambda: list(operations(request)))
    shown = {"operations": told, "limit": settings.API_REQUESTS_A_MINUTE, "hide_quick_search": False}
    return render(request, "search/api.html", shown)


def operations(request: HttpRequest) -> Iterable[Operation]:
    """Yield what the description declares, each with an example out of this archive."""
    latest = Article.objects.published().order_by("-pk").values_list("pk", flat=True).first()
    names = [entity.label for entity in most_named(1)["person"]] or ["news"]
    queries = {"search": {"q": names[0]}, "suggest": {"q": names[0][:4]}}
    for declared, methods in PATHS.items():
        told = methods["get"]
        name, path = told["operationId"], declared.replace("{id}", str(latest or 1))
        query = urlencode(queries.get(name, {}))
        yield Operation(
            name=name,
            path=declared,
            summary=told["summary"],
            parameters=told["parameters"],
            example=f"{path}?{query}".rstrip("?"),
            answer="" if name in _UNTOLD else sample(request, path, query),
            form="" if "{" in declared else declared,
        )
