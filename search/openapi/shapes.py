"""The shapes of what the API answers."""

from typing import get_args

from search.openapi.lists import LISTS
from search.openapi.pieces import (
    DAY,
    EDTF,
    EVIDENCE,
    NUMBER,
    SHARE,
    TEXT,
    YES_OR_NO,
    Shape,
    many,
    shape,
    sometimes,
    things,
)
from search.query.request import PICKABLE, Sort

_SPAN = {"start": NUMBER, "end": {"type": "integer", "minimum": 1}, "surface": TEXT}

PROBLEM: dict[str, Shape] = {
    "type": {"const": "about:blank"},
    "title": {**TEXT, "description": "The phrase of the status."},
    "status": {"type": "integer", "minimum": 400, "maximum": 599},
    "detail": {**TEXT, "description": "What went wrong, and what helps."},
}

SHAPES: dict[str, Shape] = {
    "Results": things(
        query=shape("Query"),
        total={**NUMBER, "description": "Of articles found, on all pages."},
        rows={**NUMBER, "description": "On all pages; fewer than articles where reports of one event share a row."},
        copies={**NUMBER, "description": "Of articles found that are copies of others; with `copies=0`, left out."},
        page={"type": "integer", "minimum": 1},
        pages={**NUMBER, "description": "Of pages that can be asked for."},
        results=many(shape("Hit")),
        help=shape("Help"),
        facets=things(**{name: many(shape("Value")) for name in PICKABLE}),
        timeline=many({**shape("Bar"), "description": "When what was found was published, in order."}),
    ),
    "Bar": things(value={**TEXT, "description": "EDTF: a month, a year, a decade or a century."}, count=NUMBER),
    "Help": things(
        did_you_mean=many(shape("OtherSearch")),
        unknown_words=many({**TEXT, "description": "A word that no article has."}),
        other_searches=many(shape("OtherSearch")),
        sound_alike=many({**shape("Offer"), "description": "A guess by the sound, counted nowhere."}),
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
        titles=many(shape("Offer")),
        entities=many(shape("Offer")),
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
        **{
            "q": TEXT,
            "sort": {"enum": list(get_args(Sort))},
            "strict": YES_OR_NO,
            "fold": YES_OR_NO,
            "copies": YES_OR_NO,
            "from": TEXT,
            "to": TEXT,
        },
        filters=many(things(name={"enum": list(PICKABLE)}, value=TEXT, excluded=YES_OR_NO)),
        notes=many({**TEXT, "description": "How the query was read, in the language of the reader."}),
        also_searched=many({**TEXT, "description": "Another name of what the query names."}),
        other_names=many(shape("OtherNames")),
        literal=many({**TEXT, "description": "The slug of one whose other names are not searched for."}),
        read_as={"anyOf": [shape("Reading"), {"type": "null"}]},
    ),
    "OtherNames": things(
        of={**TEXT, "description": "The slug of a person or place."},
        names=many(TEXT),
        without={**TEXT, "description": "The query string of the search without them."},
    ),
    "Reading": things(
        text={**TEXT, "description": "How a part of the query was read, in the language of the reader."},
        quoted={**TEXT, "description": "What was written, or empty."},
        parts=many(shape("Reading")),
    ),
    "Hit": sometimes(
        things(
            id=NUMBER,
            title=TEXT,
            language={**TEXT, "description": "A code."},
            source={**TEXT, "description": "A slug."},
            published=EDTF,
            url={**TEXT, "format": "uri-reference", "description": "The path of its page here."},
            original_url={**TEXT, "description": "Where it was published, or empty."},
            snippet={**TEXT, "description": "Safe HTML: its words, escaped, those found in `<mark>`."},
            score={"type": "number"},
            event={**shape("Event"), "description": "With `fold=1`, where others report it as well."},
            copy_of={**TEXT, "description": "The path of the article that it is a copy of, where it is one."},
        ),
        "event",
        "copy_of",
    ),
    "Event": things(
        id=NUMBER,
        url={**TEXT, "format": "uri-reference"},
        languages={
            "type": "object",
            "additionalProperties": {"type": "integer", "minimum": 1},
            "description": "How many articles report it, by code of language.",
        },
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
        people=many(shape("Named")),
        places=many(shape("Named")),
        dates=many(shape("Dated")),
    ),
    "Named": things(
        id={"type": ["integer", "null"], "description": "Null for a name that nobody knows yet."},
        name=TEXT,
        url={**TEXT, "format": "uri-reference"},
        count={"type": "integer", "minimum": 1},
        mentions=many(things(**_SPAN, confidence=SHARE)),
    ),
    "Dated": things(value={**TEXT, "description": "EDTF."}, earliest=DAY, latest=DAY, **_SPAN),
    "Problem": things(**PROBLEM),
    "Withdrawn": things(**PROBLEM, note={**TEXT, "description": "Safe HTML, for readers."}),
    **LISTS,
}
