"""Bounds how many words a query has: what is glued together, or written without blanks, is many words in one."""

from dataclasses import replace

from search.query.nodes import Clause, Group, InTitle, Near, Node, Phrase, Word
from search.query.parse import MOST_PARTS
from search.query.words import first_words


def bounded(root: Node, code: str) -> tuple[Node, bool]:
    """Return a query with its first words, as the language `code` parts them, and whether any were left out."""
    cutter = _Cutter(code)
    return cutter.node(root) or Group(), cutter.cut


class _Cutter:
    def __init__(self, code: str) -> None:
        self.code = code
        self.left = MOST_PARTS
        self.cut = False

    def node(self, node: Node) -> Node | None:
        match node:
            case Group(clauses):
                return Group(tuple(kept for one in clauses if (kept := self.clause(one))))
            case InTitle(part):
                inner = self.node(part)
                return InTitle(inner) if inner else None
            case Word(text) | Phrase(text) | Near(text):
                return self.words(node, text)
            case _:
                return node

    def clause(self, clause: Clause) -> Clause | None:
        part = self.node(clause.part)
        return replace(clause, part=part) if part else None

    def words(self, node: Word | Phrase | Near, text: str) -> Node | None:
        kept, number, cut = first_words(text, self.code, self.left)
        self.left -= number
        self.cut = self.cut or cut
        if not cut:
            return node
        return replace(node, text=kept) if kept else None
