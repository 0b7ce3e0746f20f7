"""Rules for scripts with capital letters: titles, given names and family names, reported speech."""

from collections.abc import Iterator

from archive.detect.people import lists
from archive.detect.people.document import Document
from archive.detect.people.runs import is_marked, is_syllable, runs
from archive.detect.people.span import Span
from archive.detect.people.words import Words
from archive.detect.reason import reason
from languages.base import word_set

_MONTHS = word_set(
    "january february march april may june july august september october november december",
    "monday tuesday wednesday thursday friday saturday sunday",
)
_COMMON = 5  # a word this frequent begins a sentence with a capital and is no name


class Reader:
    """Reads the runs of one document; holds what all rules look at."""

    def __init__(self, document: Document, words: Words) -> None:
        self.document = document
        self.words = words
        self.native = bool(words.family_names)
        self.small = frozenset(word for word in document.words if word.islower())

    def read(self) -> Iterator[Span]:
        """Yield the names that the rules find."""
        for first, end in runs(self.document, self.words):
            yield from self._names_in(first, end)

    def _names_in(self, first: int, end: int) -> Iterator[Span]:
        first, end, titled = self._without_titles(first, end)
        first, titled = self._without_places(first, end, titled)
        if first < end and not titled:
            first = self._without_opening(first, end)
        while end > first and not self.document.words[end - 1][0].isalnum():
            end -= 1
        while end - first > 1 and self._is_shouted_word(end - 1):
            end -= 1
        while first < end and not self.document.is_capital(first) and titled:
            first += 1
        if first >= end or self._is_no_name(first, end):
            return
        rule = self._rule(first, end, titled)
        if rule:
            yield Span(first, end, *rule)

    def _without_titles(self, first: int, end: int) -> tuple[int, int, bool]:
        """Return the run behind its last title, and whether there is a title before it."""
        titled = False
        at = first
        while at < end:
            length = self.words.starting_at(self.words.titles, self.document, at)
            while length and self._begins_name(at, at + length, end):
                length = 0
            if not length:
                at += 1
                continue
            if at + length >= end:
                return first, at, titled  # a title at the end: "Turkish Prime Minister"
            first = at = at + length
            titled = True
            if self.document.words[at] == ".":
                first = at = at + 1
        return first, end, titled or self._titled(first)

    def _begins_name(self, at: int, after: int, end: int) -> bool:
        """Tell whether a word that is a title elsewhere is a family name here: "Hoàng Anh", "Văn Quyết"."""
        if not self.native or after - at > 1:
            return False
        family = self.document.exact[at] in self.words.family_names and end - at > 1
        return (family and not self.document.begins_sentence(at)) or (at > 0 and self._is_native(at - 1))

    def _is_native(self, i: int) -> bool:
        return self.document.is_capital(i) and is_syllable(self.document.folded[i]) and self.document.gap(i) == " "

    def _titled(self, first: int) -> bool:
        """Tell whether a title stands before a run, with a place or an office between at most."""
        before = first
        if before and self.document.words[before - 1] in ".,":
            shortened = before > 1 and self.document.words[before - 2].lower() in self.words.abbreviations
            return shortened and self.document.words[before - 1] == "." and self._title_ends(before - 1)
        return self._title_ends(before)

    def _title_ends(self, end: int) -> bool:
        return self.words.ending_at(self.words.titles, self.document, end) > 0

    def _without_places(self, first: int, end: int, titled: bool) -> tuple[int, bool]:
        """Return the run behind a country that belongs to a title: "Tổng thống Nga Putin"."""
        place = self.document.place
        while first < end and place[first].startswith("B-country"):
            after = first + 1
            while after < end and place[after].startswith("I-"):
                after += 1
            if after >= end or self.document.words[after] in "-–" or not (titled or end - after > 1):
                break
            first, titled = after, True
        return first, titled

    def _without_opening(self, first: int, end: int) -> int:
        """Return the run behind a common word that has its capital from the start of a sentence."""
        while first < end - 1 and self.document.begins_sentence(first):
            word = self.document.exact[first]
            stop = self.document.language.is_stop_word(word)
            if not stop and (self.words.level(word) < _COMMON or self._is_given(first) or self._is_family(first)):
                break
            first += 1
        return first

    def _is_shouted_word(self, i: int) -> bool:
        """Tell whether a word has its capital from a headline alone: it stands in small letters elsewhere."""
        return not self.native and self.document.exact[i] in self.small and self.document.words[i].istitle()

    def _is_given(self, i: int) -> bool:
        word = self.document.words[i]
        return lists.is_given(word) and self.words.level(self.document.exact[i]) < _COMMON + 1

    def _is_family(self, i: int) -> bool:
        return self.native and self.document.exact[i] in self.words.family_names

    def _is_no_name(self, first: int, end: int) -> bool:
        document, words = self.document, self.words
        exact = document.exact[first:end]
        if any(words.starting_at(words.others, document, at) for at in range(first, end)):
            return True
        if not self.native and any(word in words.organisations or word in _MONTHS for word in exact):
            return True
        if words.ending_at(words.named_after, document, first):
            return True
        shouted = [w for w in document.words[first:end] if len(w) > 1 and w.isupper()]
        if shouted and len(shouted) * 2 >= end - first:
            return True
        places = [document.place[at] for at in range(first, end) if document.words[at].isalnum()]
        return all(places) or (any(place.endswith("country") for place in places) and not self._is_full(first, end))

    def _is_full(self, first: int, end: int) -> bool:
        """Tell whether a run is a full Vietnamese name, in which "Anh" and "Nga" are no countries."""
        if not self._is_family(first) or self.document.place[first] or not 2 <= end - first <= 4:
            return False
        return all(is_syllable(folded) for folded in self.document.folded[first:end])

    def _rule(self, first: int, end: int, titled: bool) -> tuple[str, float, str] | None:
        """Return detector, confidence and reason of the rule that makes a run a name."""
        solid = [at for at in range(first, end) if self.document.words[at][0].isalpha()]
        if self.native:
            return self._native_rule(first, end, solid, titled)
        before = self.document.words[first - 1] if first else ""
        if titled and len(solid) <= 4:
            return "people.title", 0.85 if len(solid) > 1 else 0.75, reason("after-title", before)
        if 2 <= len(solid) <= 4 and self._is_explained(end):
            return "people.title", 0.85, reason("title-follows")
        if 2 <= len(solid) <= 4 and self._is_given(solid[0]):
            sure = lists.is_family(self.document.words[solid[-1]])
            return "people.names", 0.85 if sure else 0.7, reason("given-name")
        if 2 <= len(solid) <= 3 and self._speaks(first, end):
            return "people.speech", 0.5, reason("quoted")
        return None

    def _is_explained(self, end: int) -> bool:
        """Tell whether a title follows behind a comma: "Soner Cagaptay, director of …"."""
        document = self.document
        if end + 1 >= len(document) or document.words[end] != ",":
            return False
        after = end + 2 if document.language.is_stop_word(document.exact[end + 1]) else end + 1
        return self.words.starting_at(self.words.titles, document, after) > 0

    def _native_rule(self, first: int, end: int, solid: list[int], titled: bool) -> tuple[str, float, str] | None:
        """Return the rule for Vietnamese, where family names come first and titles before both."""
        document, words = self.document, self.words
        native = all(is_syllable(document.folded[at]) for at in solid)
        marked = titled or any(is_marked(document.words[at]) for at in solid)
        if native and marked and 2 <= len(solid) <= 5 and document.exact[solid[0]] in words.family_names:
            return "people.family", 0.95 if titled else 0.88, reason("family-name")
        if document.exact[first] in words.organisations:
            return None
        if titled and len(solid) <= 4:
            return self._titled_rule(first, end, solid, native)
        if native or not 2 <= len(solid) <= 4 or any(is_marked(document.words[at]) and at == 0 for at in solid):
            return None
        if self._is_given(solid[0]) and not document.place[first]:
            return "people.names", 0.8, reason("given-name")
        if self._speaks(first, end) and not any(document.place[at] for at in solid):
            return "people.speech", 0.75, reason("quoted")
        return None

    def _titled_rule(self, first: int, end: int, solid: list[int], native: bool) -> tuple[str, float, str] | None:
        document = self.document
        # "ông Hùng cho" but not "giám đốc Điều hành": a capital that begins a word of two syllables.
        goes_on = len(solid) == 1 and native and end < len(document) and document.gap(end - 1) == " "
        address = self.words.ending_at(self.words.strong_titles, document, first)
        if (goes_on and not address) or all(len(document.words[at]) == 1 for at in solid):
            return None
        return "people.title", 0.9 if len(solid) > 1 else 0.85, reason("after-title", document.words[first - 1])

    def _speaks(self, first: int, end: int) -> bool:
        words, document = self.words, self.document
        if words.starting_at(words.speech, document, end):
            return True
        return words.ending_at(words.speech, document, first) > 0
