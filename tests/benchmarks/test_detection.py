import json
from pathlib import Path
from typing import Any

import pytest

from archive.detect import Evidence, Mention
from benchmarks.detection.durations import is_duration
from benchmarks.detection.gold import Record, Span, read_set, record, set_name
from benchmarks.detection.held_back import held_back
from benchmarks.detection.report import calibration, figures
from benchmarks.detection.scores import Tally, count, linked_together

TEXT = "Putin met Erdogan in Ankara, said NATO on Tuesday after nine months."


def mention(surface: str, kind: str, label: str = "", confidence: float = 0.9) -> Mention:
    start = TEXT.index(surface)
    return Mention(start, start + len(surface), kind, surface, "", label or surface, confidence, Evidence("test"))  # type: ignore[arg-type]


def entity(surface: str, kind: str, **more: object) -> dict[str, Any]:
    start = TEXT.index(surface)
    return {"start": start, "end": start + len(surface), "type": kind, **more}


@pytest.fixture
def gold() -> Record:
    return record(
        {
            "lang": "en",
            "text": TEXT,
            "pub": "2016-08-10",
            "types": ["PER", "LOC", "DATE"],
            "entities": [
                entity("Putin", "PER", id="Vladimir Putin"),
                entity("Erdogan", "PER", id="Recep Tayyip Erdoğan", required=False),
                entity("Ankara", "LOC", id="Ankara"),
                entity("Tuesday", "DATE", edtf="2016-08-09", also=["2016-08"]),
                entity("nine months", "DATE", edtf="P9M"),
            ],
            "ignore": [entity("said", "IGN")],
            "traps": [entity("NATO", "TRAP")],
        }
    )


def tally(gold: Record, kind: str, *mentions: Mention) -> Tally:
    result = Tally()
    count(result, gold, mentions, kind)
    return result


def test_exact_spans_are_strictly_right_and_overlaps_relaxed(gold: Record) -> None:
    assert (
        tally(gold, "place", mention("Ankara", "place")).strict,
        tally(gold, "place", mention("in Ankara", "place")).strict,
    ) == (1, 0)
    assert tally(gold, "place", mention("in Ankara", "place")).relaxed == 1


def test_optional_and_ignored_spans_count_neither_way(gold: Record) -> None:
    assert tally(gold, "person", mention("Erdogan", "person"), mention("said", "person")).found == 0


def test_traps_are_errors(gold: Record) -> None:
    hit = tally(gold, "place", mention("NATO", "place"))
    assert (hit.found, hit.traps, hit.strict) == (1, 1, 0)


def test_durations_are_left_open(gold: Record) -> None:
    assert tally(gold, "date", mention("nine months", "date")).found == 0
    assert tally(gold, "date").gold == 1


def test_names_are_compared_without_accents_and_dates_by_value(gold: Record) -> None:
    assert tally(gold, "person", mention("Putin", "person", "Vladimír Putin")).right == 1
    assert tally(gold, "date", mention("Tuesday", "date")).right == 0


def test_one_gold_span_rewards_one_mention_alone(gold: Record) -> None:
    twice = tally(gold, "place", mention("Ankara", "place"), mention("in Ankara", "place"))
    assert (twice.relaxed, twice.found) == (1, 2)


@pytest.mark.parametrize(
    "surface", ["10 năm", "5 phút", "8 giờ sáng", "15:14", "6 đến 12 tháng", "Nine months", "vài giờ", "12h50"]
)
def test_lengths_of_time_are_told_apart(surface: str) -> None:
    assert is_duration(surface)


@pytest.mark.parametrize(
    "surface", ["năm 2010", "ngày 9/8", "tuần này", "1-1-2018", "2016 - 2020", "năm 550", "17.12.2020"]
)
def test_dates_are_no_durations(surface: str) -> None:
    assert not is_duration(surface)


def test_calibration_compares_what_was_said_with_what_was_right() -> None:
    assert calibration([(0.9, True), (0.9, False), (0.99, True)]) == [
        {"from": 0.9, "said": 0.9, "right": 0.5, "n": 2},
        {"from": 0.95, "said": 0.99, "right": 1.0, "n": 1},
    ]


def test_mentions_of_one_thing_must_share_one_identity() -> None:
    assert linked_together([("a", "1"), ("a", "1"), ("b", "2")]) == 1
    assert linked_together([("a", "1"), ("a", "2"), ("b", "2")]) == 0
    assert linked_together([("a", "1")]) is None


def test_figures_of_nothing_are_zero() -> None:
    assert figures("place", Tally())["strict"] == {"p": 0.0, "r": 0.0, "f1": 0.0}


def test_a_set_is_called_by_its_folder(tmp_path: Path) -> None:
    assert set_name(tmp_path / "ru_set" / "data.jsonl") == "ru_set"
    assert set_name(tmp_path / "seeds_gold.jsonl") == "seeds_gold"


def test_a_bad_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text(json.dumps({"lang": "en", "text": "x"}) + "\n[1]\n", encoding="utf-8")
    with pytest.raises(ValueError, match="line 2"):
        list(read_set(path))


def test_held_back_sentences_become_documents_of_twenty() -> None:
    sentence = Record("abc", "ar", None, ("place",), (Span(1, 2, "place"),), (), (), ())
    documents = held_back("ar_anercorp_train", [sentence] * 125)
    assert [len(d.required) for d in documents] == [20, 5]
    assert [(d.start, d.end) for d in documents[0].required[:2]] == [(1, 2), (5, 6)]
