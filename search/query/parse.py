"""Reads a query into a tree; total: what cannot be meant is repaired, and said."""

from collections.abc import Sequence

from search.query import nodes
from search.query.leaves import Leaves, has_words
from search.query.nodes import Clause, Group, Node, Parsed, Remark
from search.query.tokens import LONGEST, Token, plain, tokens

MOST_PARTS = 64
DEEPEST = 12
FIELDS = ("title", "source", "language", "person", "place", "country", "published", "mentions")

_SPLIT = {"and": "AND", "or": "OR", "not": "NOT", "plus": "+", "minus": "-"}


def parse(text: str) -> Parsed:
    """Return how a query is read, with remarks on what was repaired."""
    safe = plain(text)
    reader = _Reader(list(tokens(safe[:LONGEST])))
    if len(safe) > LONGEST:
        reader.remark("too-long", str(LONGEST))
    root = reader.group(0)
    return Parsed(root, tuple(reader.remarks))


class _Reader:
    """A reader by recursive descent, whose depth and number of parts are bounded."""

    def __init__(self, found: Sequence[Token]) -> None:
        self.tokens = found
        self.place = 0
        self.parts = 0
        self.remarks: list[Remark] = []
        self.leaves = Leaves(self.remark)

    def remark(self, code: str, about: str = "") -> None:
        if Remark(code, about) not in self.remarks:
            self.remarks.append(Remark(code, about))

    def peek(self) -> str:
        return self.tokens[self.place].kind if self.place < len(self.tokens) else "end"

    def take(self) -> Token:
        self.place += 1
        return self.tokens[self.place - 1]

    def group(self, depth: int) -> Group:
        """Read clauses side by side, up to the end or the closing parenthesis."""
        clauses: list[Clause] = []
        while (kind := self.peek()) != "end":
            if kind == "close":
                if depth:
                    break
                self.take()
                self.remark("parenthesis-unopened")
            elif kind in ("and", "or"):
                self.stray(self.take())
            else:
                clauses += self.either(depth)
        return Group(tuple(clauses))

    def either(self, depth: int) -> list[Clause]:
        """Read parts joined by OR."""
        found = self.joined(depth)
        choices = [found]
        while self.peek() == "or":
            joining = self.take()
            if (more := self.joined(depth)) or not found:
                choices.append(more)
            else:
                self.stray(joining)
        choices = [one for one in choices if one]
        if len(choices) < 2:
            return choices[0] if choices else []
        return [Clause(Group(tuple(_one(choice) for choice in choices)))]

    def joined(self, depth: int) -> list[Clause]:
        """Read parts joined by AND."""
        found = self.signed(depth)
        parts, joins = [found] if found else [], 0
        while self.peek() == "and":
            joining = self.take()
            more = self.signed(depth)
            if more is None or not parts:
                self.stray(joining)
            if more is not None:
                parts, joins = [*parts, more], joins + bool(parts)
        if not joins:
            return parts
        return [Clause(Group(tuple(Clause(p.part, "must" if p.need == "should" else p.need) for p in parts)))]

    def signed(self, depth: int) -> Clause | None:
        """Read one part with the sign before it."""
        need: nodes.Need = "should"
        sign = None
        while self.peek() in ("plus", "minus", "not"):
            sign = self.take()
            need = "must" if sign.kind == "plus" else "not"
        part = self.part(depth)
        if part is None:
            if sign is not None:
                self.stray(sign)
            return None
        if sign is None and isinstance(part, nodes.InField | nodes.InTitle):
            need = "must"  # whoever names a field means to narrow
        return Clause(part, need)

    def part(self, depth: int) -> Node | None:
        """Read a word, a quotation, a field with its value, or a group in parentheses."""
        kind = self.peek()
        if kind in ("end", "close", "and", "or"):
            return None
        token = self.take()
        if kind == "open":
            return self.parenthesis(depth)
        if kind == "field":
            return self.field(token.text, depth)
        node = self.quoted(token) if kind == "quoted" else self.leaves.leaf(token.text)
        if node is None:
            return None
        self.parts += 1
        if self.parts > MOST_PARTS:
            self.remark("too-many-words", str(MOST_PARTS))
            return None
        return node

    def parenthesis(self, depth: int) -> Node | None:
        if depth >= DEEPEST:
            self.remark("too-deep", str(DEEPEST))
            return None
        inner = self.group(depth + 1)
        if self.peek() == "close":
            self.take()
        else:
            self.remark("parenthesis-unclosed")
        return inner if inner.clauses else None

    def quoted(self, token: Token) -> Node | None:
        if not token.closed:
            self.remark("quotation-unclosed")
            return self.loose(token.text)
        if not has_words(token.text):
            return None
        return nodes.Phrase(token.text) if token.within is None else nodes.Near(token.text, min(token.within, 100))

    def loose(self, text: str) -> Node | None:
        """Read the words after a quotation mark without a second one as if it were not there."""
        self.tokens = [*self.tokens[: self.place], *tokens(text.translate({34: " "})), *self.tokens[self.place :]]
        return self.part(DEEPEST) if self.peek() not in ("open", "field") else None

    def field(self, name: str, depth: int) -> Node | None:
        if name not in FIELDS:
            self.remark("field-unknown", name)
            self.tokens = [*self.tokens[: self.place], Token("word", name), *self.tokens[self.place :]]
            return self.part(depth)
        if name == "title":
            inner = self.part(depth + 1) if depth < DEEPEST else None
            return nodes.InTitle(inner) if inner else None
        if self.peek() not in ("word", "quoted"):
            self.remark("field-empty", name)
            return None
        token = self.take()
        self.parts += 1
        return nodes.InField(name, token.text.strip(), token.kind == "quoted")

    def stray(self, token: Token) -> None:
        self.remark("operator-alone", token.text or _SPLIT.get(token.kind, ""))


def _one(clauses: list[Clause]) -> Clause:
    """Return several clauses as one that a group should have."""
    alone = clauses[0]
    return alone if len(clauses) == 1 and alone.need == "should" else Clause(Group(tuple(clauses)))
