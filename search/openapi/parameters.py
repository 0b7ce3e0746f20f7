"""The parameters of the API; what is said of them is English here, and translated where people read it."""

from typing import Any, get_args

from django.utils.translation import gettext_noop as _

from archive.api.paging import MOST
from search.query.request import PICKABLE, Sort

Parameter = dict[str, Any]

_MEANINGS = {
    "language": _("Code of a language, such as `vi`. May be repeated; a leading `-` leaves out."),
    "source": _("Slug of a source. May be repeated; a leading `-` leaves out."),
    "person": _("Slug or name of a person. May be repeated; a leading `-` leaves out."),
    "place": _("Slug or name of a place. May be repeated; a leading `-` leaves out."),
    "country": _("Code of a country that the text speaks of, such as `TR`. May be repeated; a leading `-` leaves out."),
    "year": _("Year of publication, four digits. May be repeated; a leading `-` leaves out."),
    "mentions": _(
        "EDTF: a time that the text speaks of, such as `2016-08`. May be repeated; a leading `-` leaves out."
    ),
}


def _in_query(name: str, description: str, **schema: object) -> Parameter:
    return {"name": name, "in": "query", "description": description, "schema": {"type": "string", **schema}}


def _repeated(name: str, description: str) -> Parameter:
    values = {"type": "array", "items": {"type": "string"}}
    return {**_in_query(name, description), "schema": values, "style": "form", "explode": True}


PAGE = _in_query("page", _("Which page; the first is 1."), type="integer", minimum=1, maximum=MOST, default=1)
SEARCH: list[Parameter] = [
    _in_query(
        "q", _('Words, `"phrases"`, `+must`, `-not`, AND, OR, NOT, parentheses, `field:value`, `prefix*`, `fuzzy~`.')
    ),
    *(_repeated(name, _MEANINGS[name]) for name in PICKABLE),
    _in_query("from", _("First day of publication, in EDTF.")),
    _in_query("to", _("Last day of publication, in EDTF.")),
    _in_query("sort", _("The order."), enum=list(get_args(Sort)), default="relevance"),
    PAGE,
    _repeated("literal", _("Slug of a person or place whose other names are not searched for. May be repeated.")),
    _in_query("copies", _("`0`: without articles that are copies of others."), enum=["0"]),
    _in_query("fold", _("`1`: reports of one event share a row, the best of them."), enum=["1"]),
    _in_query("strict", _("`1`: the words exactly as written, without other forms, spellings and names."), enum=["1"]),
]
SUGGEST: list[Parameter] = [_in_query("q", _("What has been typed so far, in any script, with accents or without."))]
ENTITIES: list[Parameter] = [_in_query("q", _("How one of its names starts, in any language.")), PAGE]
ARTICLE: list[Parameter] = [
    {
        "name": "id",
        "in": "path",
        "required": True,
        "description": _("Number of the article."),
        "schema": {"type": "integer", "minimum": 1},
    },
]
