"""What a detector says of itself is turned into how often it was right."""

import pytest

from archive.detect import confidence
from archive.detect.confidence import between, calibrated, family, fitted, rising
from archive.detect.mention import Evidence, Mention


def mention(said: float, detector: str = "crf-en-1", kind: str = "person") -> Mention:
    return Mention(0, 5, kind, "Okoro", "", "Okoro", said, Evidence(detector))  # type: ignore[arg-type]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = {
        ("en", "person", "crf-en"): ((0.5, 0.4), (0.9, 0.8)),
        ("en", "person", "*"): ((0.5, 0.7),),
        ("en", "date", "*"): ((0.5, 0.1),),
    }
    monkeypatch.setattr(confidence, "table", lambda: rows)


@pytest.mark.usefixtures("told")
def test_what_is_said_becomes_the_share_that_was_right() -> None:
    assert [m.confidence for m in calibrated([mention(0.9), mention(0.7), mention(0.2)], "en")] == [0.8, 0.6, 0.4]


@pytest.mark.usefixtures("told")
def test_a_rule_that_was_rarely_seen_is_measured_with_all_others() -> None:
    assert [m.confidence for m in calibrated([mention(0.9, "people.speech")], "en")] == [0.7]


@pytest.mark.usefixtures("told")
def test_dates_and_languages_without_measures_stay_as_they_are() -> None:
    assert calibrated([mention(0.9, "dates.day", "date")], "en")[0].confidence == 0.9
    assert calibrated([mention(0.9)], "fr")[0].confidence == 0.9


def test_a_new_version_of_a_model_is_measured_as_the_old_one() -> None:
    assert (family("crf-en-2"), family("people.title")) == ("crf-en", "people.title")


def test_shares_never_fall_where_more_is_said() -> None:
    pairs = [(i / 1000, i % 3 > 0 if i < 500 else i % 5 > 0) for i in range(1000)]
    steps = tuple(rising(pairs))
    assert len(steps) > 1
    assert list(steps) == sorted(steps)
    assert [right for _, right in steps] == sorted(right for _, right in steps)
    assert between(steps, 0.1) == pytest.approx(2 / 3, abs=0.05)
    assert between(steps, 0.99) == pytest.approx(0.8, abs=0.05)


def test_what_is_always_right_is_not_said_to_be_certain() -> None:
    assert rising([(0.9, True)] * 400)[-1][1] == pytest.approx(0.98, abs=0.001)


def test_a_detector_with_few_findings_has_no_line_of_its_own() -> None:
    said = [("person", "crf-en-1", 0.8, True)] * 60 + [("person", "people.title", 0.8, False)] * 5
    assert [line.split("\t")[:3] for line in fitted(said, "en")] == [["en", "person", "*"], ["en", "person", "crf-en"]]


def test_the_shipped_measures_are_shares_that_do_not_fall() -> None:
    for key, steps in confidence.table().items():
        assert [step[0] for step in steps] == sorted(step[0] for step in steps), key
        assert all(0 < right < 1 for _, right in steps), key
        assert [step[1] for step in steps] == sorted(step[1] for step in steps), key


def test_names_that_are_seldom_right_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = {("en", "place", "places.geonames"): ((0.6, 0.1), (0.9, 0.8))}
    monkeypatch.setattr(confidence, "table", lambda: rows)
    said = [mention(0.6, "places.geonames", "place"), mention(0.9, "places.geonames", "place")]
    assert [m.confidence for m in calibrated(said, "en")] == [0.8]
