"""The parameters of the API."""

from typing import Any, get_args

from search.query.request import LAST_PAGE, PICKABLE, Sort

Parameter = dict[str, Any]

_MEANINGS = {
    "language": "Code of a language, such as `vi`.",
    "source": "Slug of a source.",
    "person": "Slug or name of a person.",
    "place": "Slug or name of a place.",
    "country": "ISO 3166 code of a country, such as `TR`, that a place in the text is in.",
    "year": "Year of publication, four digits.",
    "mentions": "EDTF: a time that the text speaks of overlaps it, such as `2016-08`.",
}


def _in_query(name: str, description: str, **schema: object) -> Parameter:
    return {"name": name, "in": "query", "description": description, "schema": {"type": "string", **schema}}


def _picking(name: str) -> Parameter:
    description = f"{_MEANINGS[name]} May be repeated; a leading `-` leaves out."
    values = {"type": "array", "items": {"type": "string"}}
    return {**_in_query(name, description), "schema": values, "style": "form", "explode": True}


SEARCH: list[Parameter] = [
    _in_query(
        "q", 'Words, `"phrases"`, `+must`, `-not`, AND, OR, NOT, parentheses, `field:value`, `prefix*`, `fuzzy~`.'
    ),
    *map(_picking, PICKABLE),
    _in_query("from", "First day of publication, in EDTF."),
    _in_query("to", "Last day of publication, in EDTF."),
    _in_query("sort", "The order.", enum=list(get_args(Sort)), default="relevance"),
    _in_query("page", "Which page; the first is 1.", type="integer", minimum=1, maximum=LAST_PAGE, default=1),
    {
        **_in_query("literal", "Slug of a person or place whose other names are not searched for. May be repeated."),
        **{"schema": {"type": "array", "items": {"type": "string"}}, "style": "form", "explode": True},
    },
    _in_query("strict", "`1`: the words exactly as written, without other forms, spellings and names.", enum=["1"]),
]
SUGGEST: list[Parameter] = [_in_query("q", "What has been typed so far, in any script, with accents or without.")]
ARTICLE: list[Parameter] = [
    {"name": "id", "in": "path", "required": True, "schema": {"type": "integer", "minimum": 1}},
]
