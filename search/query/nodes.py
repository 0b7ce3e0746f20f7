"""What a query says, as a tree of frozen values; still the reader's own words, read by no language yet."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from search.query.narrowing import Interval

Need = Literal["should", "must", "not"]


@dataclass(frozen=True)
class Word:
    """A word, in any of its forms; more than one where the reader glued them ("Su-24")."""

    text: str


@dataclass(frozen=True)
class Phrase:
    """Words exactly as they stand between quotation marks, in order."""

    text: str


@dataclass(frozen=True)
class Near:
    """Words within so many words of each other, in any order."""

    text: str
    within: int


@dataclass(frozen=True)
class Prefix:
    """Words that begin so."""

    text: str


@dataclass(frozen=True)
class Wildcard:
    """Words that fit a pattern of letters, `*` (any letters) and `?` (one letter)."""

    text: str


@dataclass(frozen=True)
class Fuzzy:
    """Words that differ by at most so many letters."""

    text: str
    edits: int


@dataclass(frozen=True)
class InField:
    """A field and what is asked of it, as the reader typed it: `source:"New York Times"`."""

    name: str
    value: str
    exact: bool = False


@dataclass(frozen=True)
class InTitle:
    """A part of the query that only titles are searched for."""

    part: "Node"


@dataclass(frozen=True)
class Chosen:
    """Articles with any of these values in a facet."""

    field: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class Dated:
    """Articles published in, or speaking of, a stretch of days."""

    field: str
    interval: Interval


@dataclass(frozen=True)
class Named:
    """The other names of a known person or place: articles linked to it, or with one of the names."""

    field: str
    slug: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Everything:
    """Every article."""


@dataclass(frozen=True)
class Clause:
    """A part of a group, and whether a hit should have it, must have it or must not."""

    part: "Node"
    need: Need = "should"
    others: tuple[Named, ...] = ()


@dataclass(frozen=True)
class Group:
    """Parts side by side; where none must be there, a hit has at least one of those it should have."""

    clauses: tuple[Clause, ...] = ()


Node = (
    Word | Phrase | Near | Prefix | Wildcard | Fuzzy | InField | InTitle | Chosen | Dated | Named | Everything | Group
)


@dataclass(frozen=True)
class Remark:
    """Something that was repaired, ignored or added: a code that the pages put into words, and what it is about."""

    code: str
    about: str = ""


@dataclass(frozen=True)
class Parsed:
    """A query as it was read."""

    root: Group
    remarks: tuple[Remark, ...] = field(default=())


@dataclass(frozen=True, kw_only=True)
class Question:
    """A query ready to be run: its tree, the language whose stemmer reads it, and whether forms are taken strictly."""

    root: Node
    language: str = "und"
    strict: bool = False


def words_of(root: Node, keep: Callable[[Node], bool] = lambda _: True) -> list[Node]:
    """Return the leaves that a hit may have, in order: those under a "not" are left out."""
    if isinstance(root, Group):
        return [leaf for clause in root.clauses if clause.need != "not" for leaf in words_of(clause.part, keep)]
    if isinstance(root, InTitle):
        return words_of(root.part, keep)
    return [root] if keep(root) else []
