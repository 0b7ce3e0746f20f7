"""Makes classes of words from texts that nobody annotated: words between the same neighbours are one class.

Each word is a row of counts, one a frequent word to its left or right, weighed by how surprising they are (PPMI),
made short by a random projection (Halko and others, 2011) and grouped by k-means on the sphere, twice.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

import languages
from archive.detect.people import lists
from archive.detect.people.words import words_of

_NEIGHBOURS = 2000
_LEAST = 4  # times a word must come to have a class
_DIMENSIONS = 150
_COARSE, _FINE = 64, 16
_ROUNDS = 25
_LEAST_NAMES = 0.35  # a class of which so much are given or family names is a class of names
_COMPANY = (0.02, 0.08, 0.2, 0.4, 0.65)
END, NUMBER = "</s>", "<n>"

Numbers = NDArray[np.int64]
Matrix = NDArray[np.float32]


@dataclass
class Tokens:
    """A text as a row of numbers, one a word in the form in which a model sees it."""

    code: str
    row: list[int] = field(default_factory=list)
    ids: dict[str, int] = field(default_factory=dict)

    def add(self, text: str) -> None:
        """Add the words and marks of one text."""
        language = languages.get(self.code)
        before = 0
        for start, end in language.segment(text):
            for mark in text[before:start]:
                if mark == "\n" or not mark.isspace():
                    self._put(END if mark == "\n" else mark)
            word = text[start:end]
            self._put(NUMBER if word.isdigit() else form(word, self.code))
            before = end
        self._put(END)

    def _put(self, word: str) -> None:
        self.row.append(self.ids.setdefault(word, len(self.ids)))


def form(word: str, code: str) -> str:
    """Return a word as classes hold it: folded in Arabic, as it is written elsewhere."""
    return lists.arabic_key(word) if code == "ar" else word


def build(texts: Iterable[str], code: str) -> Iterator[str]:
    """Yield the lines of a file of classes: coarse and fine class, company, and the words."""
    tokens = Tokens(code)
    for text in texts:
        tokens.add(text)
    if not tokens.row:
        return
    row, words = np.array(tokens.row, np.int64), list(tokens.ids)
    counts = np.bincount(row, minlength=len(words))
    kept = np.argsort(-counts, kind="stable")[: int((counts >= _LEAST).sum())]
    coarse = np.full(len(words), -1)
    fine = np.full(len(words), -1)
    if len(kept) > _COARSE:
        vectors, weights = embed(row, kept, len(words)), np.sqrt(counts[kept])
        coarse[kept] = group(vectors, weights, _COARSE)
        for one in range(_COARSE):
            members = kept[coarse[kept] == one]
            inside = coarse[kept] == one
            if len(members):
                fine[members] = group(vectors[inside], weights[inside], _FINE)
    company = _company(row, words, counts, coarse * _FINE + fine, code)
    yield from _lines(words, counts, coarse, fine, company)


def embed(row: Numbers, kept: Numbers, size: int) -> Matrix:
    """Return one vector of length one a kept word, the most frequent first, from the words beside it."""
    rank = np.full(size, -1)
    rank[kept] = np.arange(len(kept))
    ranked = rank[row]
    beside = np.where((ranked < 0) | (ranked >= _NEIGHBOURS - 1), _NEIGHBOURS - 1, ranked)
    table = np.zeros((len(kept), 2 * _NEIGHBOURS), np.float32)
    for words, near in ((ranked[:-1], beside[1:]), (ranked[1:], beside[:-1] + _NEIGHBOURS)):
        here = words >= 0
        np.add.at(table, (words[here], near[here]), 1)
    _surprise(table)
    return _short(table)


def _surprise(table: Matrix) -> None:
    """Turn counts into positive pointwise mutual information, frequent neighbours smoothed, in place."""
    total, rows = table.sum(), table.sum(1, keepdims=True)
    columns = table.sum(0, keepdims=True) ** 0.75
    columns *= total / columns.sum()
    table *= total
    table /= np.maximum(rows * columns, 1e-9)
    np.log(np.maximum(table, 1, out=table), out=table)


def _short(table: Matrix) -> Matrix:
    chance = np.random.default_rng(0)
    seen = table @ chance.standard_normal((table.shape[1], _DIMENSIONS + 20)).astype(np.float32)
    for _ in range(3):
        basis, _ = np.linalg.qr(seen)
        seen = table @ (table.T @ basis)
    basis, _ = np.linalg.qr(seen)
    left, sizes, _ = np.linalg.svd(basis.T @ table, full_matrices=False)
    vectors = (basis @ left)[:, :_DIMENSIONS] * np.sqrt(sizes[:_DIMENSIONS])
    found: Matrix = (vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9)).astype(np.float32)
    return found


def group(vectors: Matrix, weights: NDArray[np.float64], many: int) -> Numbers:
    """Return the number of each vector's group, by k-means on the sphere; frequent words weigh more."""
    chance = np.random.default_rng(0)
    first = chance.choice(len(vectors), min(many, len(vectors)), replace=False, p=weights / weights.sum())
    centres = vectors[first].copy()
    groups: Numbers = np.zeros(len(vectors), np.int64)
    for _ in range(_ROUNDS):
        groups = (vectors @ centres.T).argmax(1)
        for one in range(len(centres)):
            inside = groups == one
            if inside.any():
                centre = (vectors[inside] * weights[inside, None]).sum(0)
                centres[one] = centre / (np.linalg.norm(centre) + 1e-9)
    return groups


def _company(row: Numbers, words: list[str], counts: Numbers, groups: Numbers, code: str) -> list[str]:
    """Return four figures a word: how often behind names, before names, behind titles, beside words of speech."""
    arabic = code == "ar"
    declared = words_of(code)
    plain = words if arabic else [word.lower() for word in words]
    listed = np.array([_is_listed(word, code) for word in words])
    titles = {phrase[-1] for phrase in declared.titles}
    speech = {phrase[0] for phrase in declared.speech}
    sizes = np.bincount(groups[groups >= 0], counts[groups >= 0])
    named = np.bincount(groups[groups >= 0], (counts * listed)[groups >= 0]) / np.maximum(sizes, 1)
    capital = np.array([arabic or word[:1].isupper() for word in words])
    name = (listed | ((groups >= 0) & (named[groups] > _LEAST_NAMES))) & capital
    title = np.array([word in titles for word in plain])
    spoken = np.array([word in speech for word in plain])
    figures = (
        _behind(row, name),
        _before(row, name),
        _behind(row, title),
        _behind(row, spoken) + _before(row, spoken),
    )
    levels = [np.digitize(figure / (counts + 1.0), _COMPANY) for figure in figures]
    return ["".join(map(str, four)) for four in zip(*levels, strict=True)]


def _is_listed(word: str, code: str) -> bool:
    if code == "ar":
        return word in lists.given_names("Arab") or word in lists.family_names("Arab")
    return word[:1].isupper() and lists.is_given(word) and words_of(code).level(word.lower()) < 6


def _behind(row: Numbers, marked: NDArray[np.bool_]) -> NDArray[np.float64]:
    return np.bincount(row[1:], marked[row[:-1]], len(marked)).astype(np.float64)


def _before(row: Numbers, marked: NDArray[np.bool_]) -> NDArray[np.float64]:
    return np.bincount(row[:-1], marked[row[1:]], len(marked)).astype(np.float64)


def _lines(words: list[str], counts: Numbers, coarse: Numbers, fine: Numbers, company: list[str]) -> Iterator[str]:
    together: dict[tuple[int, int, str], list[str]] = {}
    for i, word in enumerate(words):
        says_nothing = coarse[i] < 0 and company[i] == "0000"
        if counts[i] > 1 and not says_nothing and any(letter.isalpha() for letter in word) and word != END:
            together.setdefault((int(coarse[i]), int(fine[i]), company[i]), []).append(word)
    for (one, inner, beside), members in sorted(together.items()):
        yield f"{one} {inner} {beside} {' '.join(sorted(members))}"
