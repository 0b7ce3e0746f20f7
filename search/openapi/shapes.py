"""The shapes of what the API answers (JSON Schema); each says all of its names, and no others come."""

from typing import Any, get_args

from search.query.request import FACETS, PICKABLE, Sort

Shape = dict[str, Any]

TEXT: Shape = {"type": "string"}
NUMBER: Shape = {"type": "integer", "minimum": 0}
SHARE: Shape = {"type": "number", "minimum": 0, "maximum": 1}
YES_OR_NO: Shape = {"type": "boolean"}
DAY: Shape = {"type": ["string", "null"], "format": "date"}
EDTF: Shape = {
    "type": ["string", "null"],
    "description": "EDTF, such as `2016-08-09/2016-08-10`; null if unknown.",
}
EVIDENCE: Shape = {"type": "object", "description": "One reason, such as the rule and the words that it read."}


def things(**names: Shape) -> Shape:
    """Return the shape of an object with just these names."""
    return {"type": "object", "properties": names, "required": list(names), "additionalProperties": False}


def many(shape: Shape) -> Shape:
    """Return the shape of a list."""
    return {"type": "array", "items": shape}


def _shape(name: str) -> Shape:
    return {"$ref": f"#/components/schemas/{name}"}


_SPAN = {"start": NUMBER, "end": {"type": "integer", "minimum": 1}, "surface": TEXT}

SHAPES: dict[str, Shape] = {
    "Results": things(
        query=_shape("Query"),
        total={**NUMBER, "description": "Of articles found, on all pages."},
        page={"type": "integer", "minimum": 1},
        pages={**NUMBER, "description": "Of pages that can be asked for."},
        results=many(_shape("Hit")),
        help=_shape("Help"),
        facets=things(**{name: many(_shape("Value")) for name in FACETS}),
    ),
    "Help": things(
        did_you_mean=many(_shape("OtherSearch")),
        unknown_words=many({**TEXT, "description": "A word that no article has."}),
        other_searches=many(_shape("OtherSearch")),
        sound_alike=many({**_shape("Offer"), "description": "A guess by the sound, counted nowhere."}),
    ),
    "OtherSearch": things(
        without={**TEXT, "description": "The parameter that is left out; `q` where the query is another."},
        label=TEXT,
        total=NUMBER,
        query={**TEXT, "description": "The query string of the other search."},
    ),
    "Suggestions": things(
        q=TEXT,
        words=many({**TEXT, "description": "The query with its last word completed."}),
        titles=many(_shape("Offer")),
        entities=many(_shape("Offer")),
    ),
    "Offer": things(
        text={**TEXT, "description": "The name or title that fits."},
        kind={"enum": ["article", "person", "place"]},
        url={**TEXT, "format": "uri-reference"},
        label={**TEXT, "description": "What the page itself calls it."},
        language={**TEXT, "description": "A code, of a title."},
        direction={"enum": ["ltr", "rtl"]},
    ),
    "Query": things(
        **{"q": TEXT, "sort": {"enum": list(get_args(Sort))}, "strict": YES_OR_NO, "from": TEXT, "to": TEXT},
        filters=many(things(name={"enum": list(PICKABLE)}, value=TEXT, excluded=YES_OR_NO)),
        notes=many({**TEXT, "description": "How the query was read, in the language of the reader."}),
        also_searched=many({**TEXT, "description": "Another name of what the query names."}),
        other_names=many(_shape("OtherNames")),
        literal=many({**TEXT, "description": "The slug of one whose other names are not searched for."}),
        read_as={"anyOf": [_shape("Reading"), {"type": "null"}]},
    ),
    "OtherNames": things(
        of={**TEXT, "description": "The slug of a person or place."},
        names=many(TEXT),
        without={**TEXT, "description": "The query string of the search without them."},
    ),
    "Reading": things(
        text={**TEXT, "description": "How a part of the query was read, in the language of the reader."},
        quoted={**TEXT, "description": "What was written, or empty."},
        parts=many(_shape("Reading")),
    ),
    "Hit": things(
        id=NUMBER,
        title=TEXT,
        language={**TEXT, "description": "A code."},
        source={**TEXT, "description": "A slug."},
        published=EDTF,
        url={**TEXT, "format": "uri-reference", "description": "The path of its page here."},
        original_url={**TEXT, "description": "Where it was published, or empty."},
        snippet={**TEXT, "description": "Safe HTML: its words, escaped, those found in `<mark>`."},
        score={"type": "number"},
    ),
    "Value": things(value=TEXT, label=TEXT, count=NUMBER),
    "Article": things(
        id=NUMBER,
        title=TEXT,
        title_is_derived=YES_OR_NO,
        language=TEXT,
        language_confidence=SHARE,
        source=TEXT,
        source_evidence=TEXT,
        byline=TEXT,
        published=EDTF,
        published_evidence=many(EVIDENCE),
        url={**TEXT, "format": "uri-reference"},
        original_url=TEXT,
        story={"type": ["integer", "null"]},
        text={**TEXT, "description": "Plain text; an empty line parts paragraphs. Offsets count its characters."},
        people=many(_shape("Named")),
        places=many(_shape("Named")),
        dates=many(_shape("Dated")),
    ),
    "Named": things(
        id={"type": ["integer", "null"], "description": "Null for a name that nobody knows yet."},
        name=TEXT,
        url={**TEXT, "format": "uri-reference"},
        count={"type": "integer", "minimum": 1},
        mentions=many(things(**_SPAN, confidence=SHARE)),
    ),
    "Dated": things(value={**TEXT, "description": "EDTF."}, earliest=DAY, latest=DAY, **_SPAN),
    "Error": things(error=TEXT),
    "Withdrawn": things(error={"const": "withdrawn"}, note={**TEXT, "description": "Safe HTML, for readers."}),
}
