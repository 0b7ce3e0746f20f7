"""What a search answers: plain frozen values, ready for a template or for JSON."""

from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class Hit:
    """One article found. `snippet` is safe HTML: the article's words, escaped, the found ones in <mark>."""

    id: int
    title: str
    title_html: str
    snippet: str
    language: str
    direction: str
    source: str
    source_name: str
    published: str
    url: str
    original_url: str
    score: float
    also_matched: tuple[str, ...] = ()
    byline: str = ""


@dataclass(frozen=True, kw_only=True)
class FacetValue:
    """One value of a facet, with its count under all that is chosen in other facets."""

    value: str
    label: str
    count: int
    selected: bool = False
    excluded: bool = False
    language: str = ""
    direction: str = ""


@dataclass(frozen=True, kw_only=True)
class Facet:
    """One facet; `name` is the search parameter that narrows by it."""

    name: str
    values: tuple[FacetValue, ...]


@dataclass(frozen=True, kw_only=True)
class Chip:
    """Something that narrows the search, and the query string of the search without it."""

    label: str
    name: str
    excluded: bool
    without: str


@dataclass(frozen=True, kw_only=True)
class Also:
    """Other names of a person or place that the query names, and the query string of the search without them."""

    slug: str
    label: str
    names: tuple[str, ...]
    without: str


@dataclass(frozen=True, kw_only=True)
class Reading:
    """How a query, or a part of it, was read, in plain words; `quoted` is what the reader wrote of it."""

    text: str
    quoted: str = ""
    parts: tuple["Reading", ...] = ()


@dataclass(frozen=True, kw_only=True)
class Note:
    """Something said about how a query was read: what was repaired, ignored or added."""

    text: str
    kind: str = "repaired"


@dataclass(frozen=True, kw_only=True)
class Offer:
    """An article, a person or a place offered by its name; `label` is what the page itself calls it."""

    text: str
    url: str
    kind: str
    label: str = ""
    language: str = ""
    direction: str = ""
    articles: int = 0


@dataclass(frozen=True, kw_only=True)
class Completion:
    """What a query that is still being typed may become."""

    words: tuple[str, ...] = ()
    titles: tuple[Offer, ...] = ()
    entities: tuple[Offer, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Way:
    """Another search to go on with: what is other about it, how much it finds, and its query string.

    `name` is the parameter that is left out, `q` where the query itself is another.
    """

    name: str
    label: str
    total: int
    query_string: str


@dataclass(frozen=True, kw_only=True)
class Help:
    """What is offered beside the results; nothing of it counts in them."""

    did_you_mean: tuple[Way, ...] = ()
    unknown: tuple[str, ...] = ()  # words of the query that no article has
    apart: bool = False  # whether each word is in some article, but no article has them all
    ways: tuple[Way, ...] = ()
    alike: tuple[Offer, ...] = ()  # people and places whose names sound like an unknown word


@dataclass(frozen=True, kw_only=True)
class Results:
    """The answer to a search: one page of hits, the counts, and how the query was read."""

    query: str
    total: int
    page: int
    pages: int
    hits: tuple[Hit, ...]
    facets: tuple[Facet, ...]
    chips: tuple[Chip, ...] = ()
    notes: tuple[Note, ...] = ()
    also_searched: tuple[Also, ...] = ()
    reading: Reading | None = None
    help: Help = field(default_factory=Help)
    milliseconds: float = 0.0
