"""What a search answers: plain frozen values, ready for a template or for JSON."""

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, kw_only=True)
class Event:
    """An event that several articles report: where its page is, and how many there are in each language."""

    id: int
    url: str
    languages: tuple[tuple[str, int], ...]

    @property
    def reports(self) -> int:
        """Return how many articles report it."""
        return sum(number for _, number in self.languages)


@dataclass(frozen=True, kw_only=True)
class Original:
    """The article that another is a copy of."""

    title: str
    url: str
    language: str
    source_name: str


@dataclass(frozen=True, kw_only=True)
class Hit:
    """One article found. `snippet` is safe HTML: the article's words, escaped, the found ones in <mark>.

    `event` is told of where reports of one event share a row, and there are others.
    """

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
    event: Event | None = None
    original: Original | None = None


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
    """One facet; `name` is the search parameter that narrows by it, `more` whether there are values beyond these."""

    name: str
    values: tuple[FacetValue, ...]
    more: bool = False


@dataclass(frozen=True, kw_only=True)
class Bar:
    """A stretch of time in a chart: articles in it, how high that stands from 0 to 100, the search that it narrows to.

    `value` is EDTF.
    """

    value: str
    count: int
    height: float
    query_string: str = ""


@dataclass(frozen=True, kw_only=True)
class Timeline:
    """When what was found was published. `unit` is what a bar stands for: a month, or so many years.

    `out` are wider stretches to go back to, each with its query string, the widest first ("" for all times).
    """

    unit: Literal["month", "year", "decade", "century"]
    bars: tuple[Bar, ...]
    out: tuple[tuple[str, str], ...] = ()
    undated: int = 0  # articles that no one month is known of


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
    rows: int = 0  # where reports of one event share a row; else as many as articles
    copies: int = 0  # articles found, or left out, that are copies of others
    timeline: Timeline | None = None
    is_cut: bool = False  # whether there are more rows than pages can be turned to
    milliseconds: float = 0.0
