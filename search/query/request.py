"""What a page or a program asks for, out of the parameters of an address; total, like all that readers send."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args
from urllib.parse import urlencode

from search.query.tokens import plain

Sort = Literal["relevance", "newest", "oldest"]

FACETS = ("language", "source", "person", "place", "country", "year")
PICKABLE = (*FACETS, "mentions")
PAGE_SIZE = 20
LAST_PAGE = 500
_MOST_PICKS = 60
_LONGEST_VALUE = 200
_LONGEST_QUERY = 10_000  # letters of it that are shown again


@dataclass(frozen=True)
class Pick:
    """One value chosen, or left out, in a facet or for `mentions`."""

    name: str
    value: str
    excluded: bool = False

    @property
    def pair(self) -> tuple[str, str]:
        """Return the parameter and its value."""
        return self.name, f"-{self.value}" if self.excluded else self.value


@dataclass(frozen=True, kw_only=True)
class Request:
    """One search as it was asked for; `since` and `until` are days of publication in EDTF."""

    q: str = ""
    picks: tuple[Pick, ...] = ()
    since: str = ""
    until: str = ""
    sort: Sort = "relevance"
    page: int = 1
    strict: bool = False
    literal: tuple[str, ...] = ()  # people and places whose other names are not searched for
    copies: bool = True  # whether articles that are copies of others are among what is found
    fold: bool | None = None  # whether reports of one event share a row; None where nothing is said of it

    @classmethod
    def read(cls, parameters: Mapping[str, Sequence[str]]) -> "Request":
        """Return what the parameters ask for, and leave out what nobody can mean."""
        last = {name: _value(values[-1]) for name, values in parameters.items() if values}
        sort = last.get("sort", "")
        return cls(
            q=plain("".join(parameters.get("q", ())[-1:])[:_LONGEST_QUERY]).strip(),
            picks=tuple(dict.fromkeys(_picks(parameters)))[:_MOST_PICKS],
            since=last.get("from", ""),
            until=last.get("to", ""),
            sort=sort if sort in get_args(Sort) else "relevance",  # type: ignore[arg-type]
            page=_page(last.get("page", "")),
            strict=last.get("strict", "").lower() in ("1", "true", "on", "yes"),
            literal=tuple(dict.fromkeys(filter(None, map(_value, parameters.get("literal", ())))))[:_MOST_PICKS],
            copies=last.get("copies") != "0",
            fold={"0": False, "1": True}.get(last.get("fold", "")),
        )

    def query_string(self) -> str:
        """Return the parameters that ask for this, for an address."""
        return urlencode(self.pairs())

    def pairs(self) -> list[tuple[str, str]]:
        """Return the parameters that ask for this, each with its value."""
        pairs = [("q", self.q), *(pick.pair for pick in self.picks), ("from", self.since), ("to", self.until)]
        pairs.append(("sort", "" if self.sort == "relevance" else self.sort))
        pairs += [("strict", "1" if self.strict else ""), *(("literal", slug) for slug in self.literal)]
        pairs += [("copies", "" if self.copies else "0")]
        pairs += [("fold", "" if self.fold is None else str(int(self.fold)))]
        pairs += [("page", str(self.page) if self.page > 1 else "")]
        return [pair for pair in pairs if pair[1]]

    @property
    def folds(self) -> bool:
        """Tell whether the page folds reports of one event: where nothing is said of it, if the best come first."""
        return self.sort == "relevance" if self.fold is None else self.fold

    def without(self, pick: Pick) -> "Request":
        """Return the same request without one of its picks, from the first page."""
        return replace(self, picks=tuple(one for one in self.picks if one != pick), page=1)

    def picked(self, name: str) -> tuple[Pick, ...]:
        """Return the picks for one parameter."""
        return tuple(pick for pick in self.picks if pick.name == name)


def _picks(parameters: Mapping[str, Sequence[str]]) -> Iterable[Pick]:
    for name in PICKABLE:
        for raw in parameters.get(name, ()):
            value = _value(raw)
            if value.strip("-"):
                yield Pick(name, value.removeprefix("-"), value.startswith("-"))
        for raw in parameters.get(f"-{name}", ()):  # what a box to tick can send
            if value := _value(raw).removeprefix("-"):
                yield Pick(name, value, excluded=True)


def _value(raw: str) -> str:
    return plain(raw[:_LONGEST_VALUE]).strip()


def _page(raw: str) -> int:
    return min(max(int(raw), 1), LAST_PAGE) if raw.isascii() and raw.isdigit() else 1
