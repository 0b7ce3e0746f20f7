"""Generated requests of every kind: sensible, broken, enormous, in all scripts; the same ones from the same seed."""

import random
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

SIGNS = [*"()\"'+-!~*?:|&«»“”「」[]{}\\/^.,;%<>＋（）：\t\n"]
ODD = [
    *"\x00\x07\x1f\x7f\u200b\u200d\u200e\u202e\u2066\ufeff\ufffe\ud800\udfff\ue000\U0010ffff",
    "👩‍👩‍👧",
    "🇹🇷",
    "e\u0301",
    "เ",
    "\u0651",
]
OPERATORS = [
    "AND",
    "OR",
    "NOT",
    "VÀ",
    "HOẶC",
    "KHÔNG",
    "و",
    "أو",
    "ليس",
    "وليس",
    "&&",
    "||",
    "~5",
    "~",
    "..",
    "-(",
    "+(",
    '"~9',
]
FIELDS = [
    "title:",
    "source:",
    "language:",
    "person:",
    "place:",
    "country:",
    "published:",
    "mentions:",
    "foo:",
    "TITLE：",
    "-person:",
]
VALUES = [
    "2016-08",
    "2016..2018",
    "2016-02-30",
    "9999-99",
    "..",
    "199X",
    "-0044",
    "en",
    "ar",
    "cnn",
    "putin",
    "nobody",
    "1" * 50,
]
WORDS = [
    *("Erdogan", "elections", "coup", "Thổ", "Nhĩ", "Kỳ", "hoà", "tổng", "thống", "của", "أردوغان", "الرئيس"),
    *("اَلْحَرْب", "Эрдоган", "выборы", "и", "Türkiye'nin", "Işık", "Straße", "l'élection", "東京都知事"),
    *("総選挙", "土耳其", "一", "กรุงเทพ", "ประเทศไทย", "दिल्ली", "चुनाव", "서울", "ירושלים", "Αθήνα", "انتخابات"),
    *("ኢትዮጵያ", "Հայաստան", "Su-24", "O'Brien", "the", "of", "في", "и", "của", "トランプ", "さくら"),
]  # fmt: skip
NAMES = [
    "language",
    "source",
    "person",
    "place",
    "country",
    "year",
    "mentions",
    "from",
    "to",
    "sort",
    "page",
    "strict",
    "fold",
    "copies",
    "literal",
    "-source",
    "not_name",
]
PATHS = ["/api/v1/search/", "/search/", "/api/v1/suggest/"]
LONG = 10_000  # letters
FIRST = 60  # letters of a script


@dataclass(frozen=True)
class Asked:
    """One request: a path and its parameters, which may hold what no address can carry."""

    path: str
    parameters: dict[str, str]

    def encoded(self) -> dict[str, bytes]:
        """Return the parameters as bytes, lone surrogates with them."""
        return {name: value.encode("utf-8", "surrogatepass") for name, value in self.parameters.items()}


def storm(number: int, seed: int, words: Sequence[str] = ()) -> Iterator[Asked]:
    """Yield requests; `words` are those of the archive, the frequent among them, so that much is found."""
    chance = random.Random(seed)
    known = [*WORDS, *words]
    for _ in range(number):
        kind = chance.choices(list(KINDS), list(KINDS.values()))[0]
        parameters = {"q": kind(chance, known)}
        if chance.random() < 0.3:
            for name in chance.choices(NAMES, k=chance.randrange(1, 4)):
                parameters[name] = chance.choice([chance.choice(VALUES), soup(chance, known)])
        yield Asked(chance.choices(PATHS, [5, 4, 1])[0], parameters)


def soup(chance: random.Random, known: Sequence[str]) -> str:
    """Anything after anything."""
    bowls = [SIGNS, ODD, OPERATORS, FIELDS, VALUES, known, [" "]]
    return "".join(chance.choice(chance.choice(bowls)) for _ in range(chance.randrange(30)))


def phrase_book(chance: random.Random, known: Sequence[str]) -> str:
    """Words with operators between them, as a careful reader writes."""
    parts = []
    for word in chance.choices(known, k=chance.randrange(1, 12)):
        shape = chance.choice(
            ["{}", "{}", "{}", "+{}", "-{}", '"{}', '{}"', '"{} {}"', '"{} {}"~3', "({}", "{})", "title:{}"]
        )
        parts += [shape.format(word, chance.choice(known)), chance.choice(["", "", *OPERATORS[:9]])]
    return " ".join(parts)


def patterns(chance: random.Random, known: Sequence[str]) -> str:
    """Wildcards and words with slips, up to more of them than are read."""
    shapes = ["{}*", "*{}", "*{}*", "{}?{}", "?{}*", "{}*{}", "{}~", "{}~2", "*{}*{}*", "?*{}", "???{}*"]
    few = chance.choice([1, 2, 4, 64])
    pieces = [word[: chance.randrange(1, 5)] for word in chance.choices(known, k=2 * few)]
    return " ".join(chance.choice(shapes).format(*pieces[2 * n : 2 * n + 2]) for n in range(few))


def many(chance: random.Random, known: Sequence[str]) -> str:
    """As many words as fit, joined in one way."""
    joint = chance.choice([" ", " OR ", " AND ", " +", " -", "\n", " أو ", "-", "."])
    return joint.join(chance.choices(known, k=chance.choice([40, 64, 400, 1500])))


def deep(chance: random.Random, known: Sequence[str]) -> str:
    """Parentheses in parentheses, closed or not."""
    depth = chance.choice([3, 11, 12, 13, 60, 2000])
    opened = ["(", "-(", "+(", "title:("]
    inside = " ".join(f"{chance.choice(opened)}{chance.choice(known)}" for _ in range(depth))
    return inside + ")" * chance.randrange(depth + 2)


def enormous(chance: random.Random, known: Sequence[str]) -> str:
    """Ten thousand letters and more of one thing."""
    piece: str = chance.choice([*SIGNS, *ODD, *OPERATORS, *FIELDS, *known]) + chance.choice(["", " "])
    return piece * (LONG // len(piece) + 1)


def letters(chance: random.Random, known: Sequence[str]) -> str:
    """Any letters of Unicode whatever."""
    size, last = chance.choice([1, 5, 40, 400, LONG]), chance.choice([0x3000, 0x110000])
    return "".join(chr(chance.randrange(last)) for _ in range(size))


def scripts(chance: random.Random, known: Sequence[str]) -> str:
    """Words in as many scripts as fit."""
    alphabets = list(letters_by_script().values())
    chosen = chance.sample(alphabets, min(len(alphabets), chance.choice([2, 10, 60])))
    return " ".join("".join(chance.choices(alphabet, k=3)) for alphabet in chosen)


@cache
def letters_by_script() -> dict[str, str]:
    """Return the first letters of each script, by the name that Unicode has for it."""
    found = defaultdict[str, list[str]](list)
    for letter in filter(str.isalpha, map(chr, range(0x30000))):
        script = unicodedata.name(letter, "").partition(" ")[0]
        if script and len(found[script]) < FIRST:
            found[script].append(letter)
    return {script: "".join(alphabet) for script, alphabet in found.items()}


Kind = Callable[[random.Random, Sequence[str]], str]
KINDS: dict[Kind, int] = {
    soup: 28,
    phrase_book: 28,
    patterns: 14,
    many: 10,
    deep: 8,
    enormous: 4,
    letters: 4,
    scripts: 4,
}
