"""The commands that make what the detector of people ships with."""

import gzip
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from archive.detect.people.corpus import grouped, located
from archive.detect.people.document import read
from archive.detect.people.model import Model

NAMES = ["Jane Marsden", "John Okello", "Mary Petrenko", "Carl Steiner", "Anna Moreau", "Paul Larsen"]


def rows(times: int = 8) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for i in range(times):
        for name in NAMES:
            text = f"Yesterday minister {name} spoke in parliament number {i}."
            start = text.index(name)
            found.append({"text": text, "entities": [{"start": start, "end": start + len(name), "type": "PER"}]})
    return found


def written(path: Path, lines: Sequence[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def test_a_model_is_trained_and_finds_names_it_has_never_seen(tmp_path: Path) -> None:
    to = tmp_path / "en-9.crfsuite"
    data = written(tmp_path / "data.jsonl", rows())
    call_command("train_detector", data, language="en", to=to, group=2, hold_back="fifth", verbosity=0)
    document = read("Yesterday minister Helen Brandt spoke in parliament number 3.", "en")
    tagged = Model(to, "en").read(document).tagged
    assert [(document.surface(t.first, t.end), t.kind) for t in tagged] == [("Helen Brandt", "person")]


def test_a_model_grows_on_articles_nobody_annotated(tmp_path: Path) -> None:
    to = tmp_path / "en-9.crfsuite"
    data = written(tmp_path / "data.jsonl", rows(3))
    news = tmp_path / "news.jsonl.gz"
    lines = [{"lang": "en", "text": f"Yesterday minister {name} spoke again in the capital."} for name in NAMES]
    news.write_bytes(gzip.compress("".join(json.dumps(line) + "\n" for line in lines).encode()))
    call_command("train_detector", data, language="en", to=to, grow=news, copies=2, verbosity=0)
    assert Model(to, "en").labels == {"O", "B-person", "I-person"}


@pytest.mark.parametrize(
    ("content", "message"),
    [("", "no documents"), ("{]", "line 1"), ("[1]", "line 1"), ('{"entities": []}', "line 1")],
)
def test_wrong_files_are_refused_with_the_line(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "data.jsonl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(CommandError, match=message):
        call_command("train_detector", path, language="en", to=tmp_path / "en-9.crfsuite")
    assert not (tmp_path / "en-9.crfsuite").exists()


def test_a_language_without_a_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"languages/xx\.py"):
        call_command("train_detector", tmp_path / "none.jsonl", language="xx")


def test_annotations_find_their_texts_by_hash(tmp_path: Path) -> None:
    text = "Ông Nguyễn Văn Thới ở Huế.\nThới cười."
    marks = [("PER", 4, 19), ("LOC", 22, 25), ("PER", 27, 31)]
    entities = [{"type": kind, "start": start, "end": end} for kind, start, end in marks]
    data = written(tmp_path / "data.jsonl", [{"text": text, "entities": entities}])
    to = tmp_path / "hashed.jsonl"
    call_command("hash_annotations", data, to=to, verbosity=0)
    kept = to.read_text(encoding="utf-8")
    assert not any(word in kept for word in text.split())
    found = list(located([json.loads(kept)], ["Something else.", f"  {text} And more."]))
    assert [row["text"] for row in found] == [text]
    assert sorted(found[0]["entities"], key=lambda e: e["start"]) == entities


def test_hashed_annotations_are_put_together_with_new_ones(tmp_path: Path) -> None:
    once, twice = tmp_path / "once.jsonl", tmp_path / "twice.jsonl"
    call_command("hash_annotations", written(tmp_path / "a.jsonl", rows(1)[:2]), to=once, verbosity=0)
    call_command("hash_annotations", once, written(tmp_path / "b.jsonl", rows(1)[2:3]), to=twice, verbosity=0)
    lines = twice.read_text(encoding="utf-8").splitlines()
    assert len(lines) == 3
    assert lines[:2] == once.read_text(encoding="utf-8").splitlines()


def test_texts_that_are_not_at_hand_are_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data, texts, hashes = (tmp_path / name for name in ("data.jsonl", "texts.jsonl", "hashes.jsonl"))
    call_command("hash_annotations", written(data, rows(2)), to=hashes, verbosity=0)
    written(texts, [{"text": row["text"]} for row in rows(2)[:8]])
    call_command("train_detector", hashes, language="en", texts=texts, to=tmp_path / "en-9.crfsuite", verbosity=0)
    assert "holds 8 of its 12 texts" in capsys.readouterr().err


def test_rows_are_joined_to_documents() -> None:
    joined = list(grouped(rows(1), 4))
    assert len(joined) == 2
    for document in joined:
        surfaces = [document["text"][e["start"] : e["end"]] for e in document["entities"]]
        assert set(surfaces) <= set(NAMES)


def test_annotations_by_hash_need_the_articles(tmp_path: Path) -> None:
    data, hashes = tmp_path / "data.jsonl", tmp_path / "hashes.jsonl"
    call_command("hash_annotations", written(data, rows(1)), to=hashes, verbosity=0)
    with pytest.raises(CommandError, match="--texts"):
        call_command("train_detector", hashes, language="en", to=tmp_path / "en-9.crfsuite", verbosity=0)


def test_annotations_by_hash_and_texts_are_learnt_together(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data, hashes = tmp_path / "data.jsonl", tmp_path / "hashes.jsonl"
    call_command("hash_annotations", written(data, rows(1)), to=hashes, verbosity=0)
    capsys.readouterr()
    call_command("train_detector", data, hashes, language="en", texts=data, group=3, to=tmp_path / "en-9.crfsuite")
    count = len(rows(1))
    assert f"{count + -(-count // 3)} documents" in capsys.readouterr().out


def test_only_names_in_two_texts_are_confirmed(tmp_path: Path) -> None:
    people = [
        {
            "key": "p:jane-marsden",
            "label": "Jane Marsden",
            "names": ["Jane Marsden", "Джейн Марсден"],
            "short": ["Marsden"],
        },
        {"key": "p:john-okello", "label": "John Okello", "names": ["John Okello"], "short": ["Okello"]},
    ]
    listed, to = tmp_path / "people.json", tmp_path / "out.json"
    listed.write_text(json.dumps(people), encoding="utf-8")
    texts = [
        {"lang": "en", "text": "Jane Marsden met John Okello, and John Okello left."},
        {"lang": "en", "text": "Again Jane Marsden came."},
        {"lang": "ru", "text": "Джейн Марсден приехала."},
    ]
    call_command("confirm_people", written(tmp_path / "texts.jsonl", texts), list=listed, to=to, verbosity=0)
    kept = json.loads(to.read_text(encoding="utf-8"))
    assert [(row["key"], row["names"], row["short"]) for row in kept] == [
        ("p:jane-marsden", ["Jane Marsden"], ["Marsden"])
    ]
