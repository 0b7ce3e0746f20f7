"""Parts what was glued when a page lost its line breaks: title and lead, paragraph and paragraph.

Only where a sentence or a heading ends; the words stay as they are, and names with a capital
inside (TurkStream, iPhone, easyJet) stay whole.
"""

from collections import Counter
from collections.abc import Iterator

import regex

from archive.clean.draft import Draft, Line
from languages.base import word_set

# A letter of a script that has no capitals but parts its words by blanks.
_CASELESS = r"[\p{Arabic}\p{Hebrew}\p{Devanagari}\p{Bengali}\p{Ethiopic}&&\p{Lo}]"
# "khủng hoảng.Ngày", "sau đó."Phản": a mark that ends a sentence, then at once a capital.
_SENTENCE = regex.compile(
    rf"""(?P<before>(?<![\p{{L}}\p{{M}}])[\p{{L}}\p{{M}}]++|(?<!\p{{N}})\p{{N}}++|[%)\]])(?P<mark>[.!?…؟]++)(?P<quote>["“”«»„]?)"""
    rf"""(?P<after>\p{{Lu}}[\p{{L}}\p{{M}}]*+|{_CASELESS}{{3,}}+)(?![\p{{N}}@_])(?!\S{{0,60}}@)""",
    regex.V1,
)
# "cố nhânBị": a word in small letters, then at once a capitalised one; or "MoscowTổng", which needs more proof.
_STARTS = r"(?<![^\s(\"“«])"
_AFTER = r"(?P<after>\p{Lu}\p{M}*\p{Ll}[\p{Ll}\p{M}]*)(?![\p{L}\p{N}])"
_SMALL_FIRST = regex.compile(rf"{_STARTS}(?P<before>\p{{Ll}}[\p{{Ll}}\p{{M}}]+){_AFTER}")
_CAPITAL_FIRST = regex.compile(rf"{_STARTS}(?P<before>\p{{Lu}}[\p{{Ll}}\p{{M}}]{{2,}}){_AFTER}")
_WORD = regex.compile(r"[\p{L}\p{M}]+")
_SENTENCE_END = regex.compile(r"[.!?؟]\s")

# Words before a dot that does not end a sentence, and after a dot inside a name or an address.
_ABBREVIATIONS = word_set(
    "st mr mrs ms dr prof gen col capt lt sgt sen rep gov rev hon no nr vs jr sr inc ltd co corp dept fig vol ed op",
    "mme mlle www tp tx ts ths pgs gs bs cn kts str ul bul cad sok",
)
_ADDRESSES = word_set("com net org vn ru tr edu gov info io js tv")


def part_glued(draft: Draft) -> None:
    """Part the lines of a draft where paragraphs were glued."""
    known = Counter(word.casefold() for word in _WORD.findall(draft.original))
    glued: dict[Line, list[int]] = {}
    for line in draft.kept:
        glued[line] = _after_sentences(draft.original[line.start : line.end])
    is_glued = any(glued.values())
    first = draft.kept[0] if draft.kept else None

    def places(line: Line) -> list[int]:
        text = draft.original[line.start : line.end]
        words = [
            match for match in _between_words(text, known) if is_glued or (line is first and _is_title(text, match))
        ]
        return sorted({line.start + place for place in [*glued[line], *(match.start("after") for match in words)]})

    draft.divide(places)


def _is_title(text: str, match: "regex.Match[str]") -> bool:
    """Tell whether what stands before two glued words may be a headline: several words, no sentence."""
    before = text[: match.start("after")]
    return 4 <= len(before.split()) <= 30 and not _SENTENCE_END.search(before)


def _after_sentences(text: str) -> list[int]:
    """Return where a sentence ends and the next begins with no blank between."""
    places, since, quotes = [], 0, 0
    for match in _SENTENCE.finditer(text):
        if not _ends_sentence(match):
            continue
        quotes += text.count('"', since, match.end("mark"))
        since = match.end("mark")
        opens = match["quote"] in ("“", "«", "„") or (match["quote"] == '"' and quotes % 2 == 0)
        places.append(match.end("mark") if opens else match.end("quote"))
    return places


def _ends_sentence(match: "regex.Match[str]") -> bool:
    """Tell whether the mark ends a sentence: no initials, no abbreviation, no address, no number of a list."""
    before, after = match["before"], match["after"]
    if match["mark"] != ".":
        return True
    preceding = match.string[match.start() - 1] if match.start() else ""
    if len(after) == 1 or after.casefold() in _ADDRESSES or (preceding and preceding in ".@/_-" and before.isascii()):
        return False
    if before[0].isalpha():
        return len(before) > 1 and not before.isupper() and before.casefold() not in _ABBREVIATIONS
    return bool(preceding)


def _between_words(text: str, known: Counter[str]) -> Iterator["regex.Match[str]"]:
    """Yield where two words are glued: accented, as names of brands hardly are, or known apart in the page."""
    for pattern, begins_small in ((_SMALL_FIRST, True), (_CAPITAL_FIRST, False)):
        for match in pattern.finditer(text):
            before, after = match["before"], match["after"]
            apart = bool(known[before.casefold()] and known[after.casefold()])
            accented = not (match.group() if begins_small else after).isascii()
            if known[match.group().casefold()] == 1 and (apart or accented if begins_small else apart and accented):
                yield match
