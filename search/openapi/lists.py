"""The shapes of lists and of what stands in them."""

from search.openapi.pieces import NUMBER, TEXT, YES_OR_NO, Shape, many, shape, things

_PLACE: Shape = {**TEXT, "format": "uri-reference", "description": "The path of its page here."}
_OR_NULL: Shape = {"type": ["string", "null"]}
_DEGREES: Shape = {"type": ["number", "null"]}
_COUNTRY: Shape = {**_OR_NULL, "description": "ISO 3166 code of two letters."}
_ARTICLES: Shape = {**NUMBER, "description": "How many published articles."}
_ENTITY: dict[str, Shape] = {
    "id": NUMBER,
    "slug": TEXT,
    "name": {**TEXT, "description": "Its preferred name in English."},
    "names": many(things(text=TEXT, language={**_OR_NULL, "description": "A code."}, preferred=YES_OR_NO)),
    "url": _PLACE,
    "articles": _ARTICLES,
}


def page(of: str) -> Shape:
    """Return the shape of one page of a list."""
    return things(
        total={**NUMBER, "description": "On all pages."},
        page={"type": "integer", "minimum": 1},
        pages=NUMBER,
        results=many(shape(of)),
    )


LISTS: dict[str, Shape] = {
    "People": page("Person"),
    "Places": page("Place"),
    "Sources": page("Source"),
    "Languages": page("Language"),
    "Stories": page("Story"),
    "Person": things(**_ENTITY),
    "Place": things(**_ENTITY, country=_COUNTRY, latitude=_DEGREES, longitude=_DEGREES),
    "Source": things(
        slug=TEXT,
        name=TEXT,
        homepage={**_OR_NULL, "format": "uri"},
        country=_COUNTRY,
        language={**_OR_NULL, "description": "The code of the one it mostly writes in."},
        url=_PLACE,
        articles=_ARTICLES,
    ),
    "Language": things(
        code=TEXT,
        name={**TEXT, "description": "In itself."},
        english=TEXT,
        direction={"enum": ["ltr", "rtl"]},
        url=_PLACE,
        articles=_ARTICLES,
    ),
    "Story": things(id=NUMBER, url=_PLACE, articles=many(shape("Report"))),
    "Report": things(id=NUMBER, title=TEXT, language=TEXT, url=_PLACE),
}
