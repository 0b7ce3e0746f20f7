"""Detectors of somebody else's: loaded by their path, used in their languages, linked like our own."""

import logging
from collections.abc import Iterable, Iterator

import pytest

from archive.detect import Mention, Span, detect, read, use
from archive.detect.plugin import Detector, PluginError, in_use, load
from archive.detect.version import built_in, version

TEXT = "Vladimir Putin met Zork Blat in Paris on 9 August 2016. Later Blat left for Qonx."


class Words:
    """Finds the words that it is told, and nothing else."""

    name = "words"
    version = "2"
    languages = ("en", "zh", "ar", "vi")

    def __init__(self, **kinds: str) -> None:
        self.kinds = {words.replace("_", " "): kind for words, kind in kinds.items()}

    def find(self, text: str, language: str) -> Iterator[Span]:
        for words, kind in self.kinds.items():
            start = text.find(words)
            if start >= 0:
                yield Span(start, start + len(words), kind, 0.9)  # type: ignore[arg-type]


class Lent:
    """Gives what it is given, right or wrong, for every language."""

    name = "lent"
    version = "1"
    languages = ("*",)

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self.spans = spans

    def find(self, text: str, language: str) -> Iterable[Span]:
        return self.spans


class Broken(Lent):
    name = "broken"

    def find(self, text: str, language: str) -> Iterable[Span]:
        raise RuntimeError("out of luck")


class Nameless:
    version = "1"


@pytest.fixture(autouse=True)
def none_left() -> Iterator[None]:
    before = in_use()
    yield
    use(before)


def of_kind(mentions: list[Mention], kind: str) -> dict[str, Mention]:
    return {mention.surface: mention for mention in mentions if mention.kind == kind}


def test_a_plug_in_replaces_people_and_places_and_leaves_dates() -> None:
    use([Words(Zork_Blat="person", Qonx="place")])
    found = detect(TEXT, language="en")
    assert set(of_kind(found, "person")) == {"Zork Blat", "Blat"}
    assert set(of_kind(found, "place")) == {"Qonx"}
    assert of_kind(found, "date")["9 August 2016"].value == "2016-08-09"


def test_its_people_are_known_named_in_full_and_found_again_by_their_last_name() -> None:
    use([Words(Vladimir_Putin="person", Zork_Blat="person")])
    people = of_kind(detect(TEXT, language="en"), "person")
    assert people["Vladimir Putin"].value == "p:vladimir-putin"
    assert people["Blat"].label == "Zork Blat"
    assert people["Blat"].evidence.detector == "people.propagated"
    assert people["Zork Blat"].evidence.detector == "words-2"


def test_its_places_are_linked_and_those_that_nobody_knows_keep_their_words() -> None:
    use([Words(Paris="place", Qonx="place")])
    places = of_kind(detect(TEXT, language="en"), "place")
    assert places["Paris"].label == "Paris"
    assert places["Paris"].value.startswith("gn:")
    assert (places["Qonx"].value, places["Qonx"].label) == ("", "Qonx")


def test_a_country_named_nearby_tells_which_place_is_meant() -> None:
    text = "They drove through Venezuela to Valencia."
    use([Words(Venezuela="place", Valencia="place")])
    there = of_kind(detect(text, language="en"), "place")["Valencia"]
    use([Words(Valencia="place")])
    alone = of_kind(detect(text, language="en"), "place")["Valencia"]
    assert there.value != alone.value
    assert there.value in alone.evidence.alternatives


def test_peoples_are_no_places_whoever_says_so() -> None:
    use([Words(Turkish="place")])
    assert not of_kind(detect("The Turkish army left.", language="en"), "place")


def test_languages_that_it_does_not_declare_are_read_by_our_own() -> None:
    text = "Президент Владимир Путин прилетел в Анкару."
    own = detect(text, language="ru")
    use([Words(Zork_Blat="person")])
    assert detect(text, language="ru") == own
    assert of_kind(own, "person")


def test_the_first_of_two_that_read_a_language_counts() -> None:
    use([Words(Qonx="place"), Lent()])
    assert of_kind(detect(TEXT, language="en"), "place")
    assert not of_kind(detect("Der Minister war in Paris.", language="de"), "place")


def test_one_that_raises_is_logged_and_our_own_stand_in(caplog: pytest.LogCaptureFixture) -> None:
    own = read(TEXT, language="en")
    use([Broken()])
    with caplog.at_level(logging.ERROR):
        assert read(TEXT, language="en") == own
    assert "broken-1" in caplog.text
    assert "out of luck" in caplog.text
    assert TEXT not in caplog.text


@pytest.mark.parametrize(
    "span",
    [
        Span(0, 10_000, "person", 0.9),
        Span(-5, 4, "person", 0.9),
        Span(4, 4, "person", 0.9),
        Span(0, 4, "person", 7.0),
        Span(0, 4, "person", float("nan")),
        Span(0.5, 4, "person", 0.9),  # type: ignore[arg-type]
        None,
    ],
)
def test_spans_that_cannot_be_make_our_own_stand_in(span: Span, caplog: pytest.LogCaptureFixture) -> None:
    own = detect(TEXT, language="en")
    use([Lent([span])])
    assert detect(TEXT, language="en") == own
    assert "lent-1" in caplog.text


@pytest.mark.parametrize("text", ["", " ", "—", "\ud800\udfff \u202e…", "١٢٣", "e\u0301", "🇹🇷 🇷🇺", "'s", "\n\n"])
@pytest.mark.parametrize("kind", ["person", "place"])
@pytest.mark.parametrize("language", ["en", "vi", "ar", "zh", "und", "xx"])
def test_any_letters_may_be_a_span(text: str, kind: str, language: str) -> None:
    spans = [Span(start, end, kind, 1) for end in range(len(text) + 1) for start in range(end)]  # type: ignore[arg-type]
    use([Lent(spans)])
    for mention in detect(text, language=language):
        assert text[mention.start : mention.end] == mention.surface
        assert mention.kind == "date" or mention.surface.strip() == mention.surface != ""


def test_other_kinds_and_blanks_around_a_span_do_no_harm() -> None:
    use([Lent([Span(0, 4, "organisation", 0.9), Span(14, 29, "person", 0.9)])])  # type: ignore[arg-type]
    assert set(of_kind(detect(TEXT, language="en"), "person")) == {"met Zork Blat", "Blat"}


def test_the_surer_of_two_spans_that_share_letters_stays() -> None:
    use([Lent([Span(0, 14, "person", 0.6), Span(0, 8, "place", 0.8)])])
    found = [mention.surface for mention in detect(TEXT, language="en") if mention.kind != "date"]
    assert found == ["Vladimir"]


@pytest.mark.parametrize(
    ("text", "words", "language"),
    [
        ("普京总统和习近平在北京会面。", "习近平", "zh"),
        ("قال وأردوغان للصحفيين", "أردوغان", "ar"),
        ("Ông Nguye\u0302\u0303n Va\u0306n A đến.", "Nguye\u0302\u0303n Va\u0306n A", "vi"),
    ],
)
def test_a_span_keeps_its_very_letters_in_every_script(text: str, words: str, language: str) -> None:
    use([Words(**{words: "person"})])
    people = of_kind(detect(text, language=language), "person")
    assert set(people) == {words}
    assert people[words].label


def test_a_known_person_behind_a_glued_word_is_known() -> None:
    use([Words(**{"رجب طيب أردوغان": "person"})])
    people = of_kind(detect("قال ورجب طيب أردوغان للصحفيين", language="ar"), "person")
    assert people["رجب طيب أردوغان"].value == "p:recep-tayyip-erdogan"


def test_the_version_tells_who_read() -> None:
    assert version("en") == read(TEXT, language="en").by == built_in()
    use([Words()])
    assert version("en") == read(TEXT, language="en").by == f"{built_in()}+words-2"
    assert version("ru") == built_in()


def test_one_is_loaded_by_its_path_with_or_without_a_word_for_it() -> None:
    detector: Detector = load(f"{__name__}.Lent")
    assert (detector.name, list(detector.find("", "en"))) == ("lent", [])
    assert "".join(map(str, load(f"{__name__}.Lent:abc").find("", "en"))) == "abc"


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("Words", "no dotted path"),
        ("", "no dotted path"),
        ("nowhere.at_all.Words", "No module named"),
        (".", "cannot be imported"),
        (f"{__name__}.Missing", "has no Missing"),
        (f"{__name__}.Nameless", "“name”"),
        (f"{__name__}.Words:en", "cannot be made"),
        (f"{__name__}.TEXT:en", "cannot be made"),
        ("archive.detect.adapters.spacy.Spacy", "cannot be made"),
        ("archive.detect.adapters.spacy.Spacy:xx_no_such_pipeline", "no pipeline"),
    ],
)
def test_what_is_no_detector_says_why(entry: str, said: str) -> None:
    with pytest.raises(PluginError, match=said):
        load(entry)
