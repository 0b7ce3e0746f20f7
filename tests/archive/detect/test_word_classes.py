"""Words that stand between the same neighbours are one class."""

import gzip
import json
import random
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from archive.detect.people import lists
from archive.detect.people.classes import classes
from archive.detect.people.cluster import build

NAMES = [f"Name{chr(97 + i)}{chr(97 + j)}" for i in range(5) for j in range(10)]
TOWNS = [f"Town{chr(97 + i)}{chr(97 + j)}" for i in range(5) for j in range(10)]


def news() -> list[str]:
    chance = random.Random(3)
    lines = [
        f"minister {chance.choice(NAMES)} said so . the train to {chance.choice(TOWNS)} was late ." for _ in range(2000)
    ]
    return ["\n".join(lines[at : at + 20]) for at in range(0, len(lines), 20)]


def by_word(lines: list[str]) -> dict[str, tuple[str, str]]:
    return {word: (line.split(" ")[0], line.split(" ")[2]) for line in lines for word in line.split(" ")[3:]}


def test_names_and_towns_are_told_apart_by_their_neighbours() -> None:
    found = by_word(list(build(news(), "en")))
    names, towns = {found[name][0] for name in NAMES}, {found[town][0] for town in TOWNS}
    assert not names & towns
    assert {found[name][1][2] for name in NAMES} == {"5"}  # always behind a title
    assert {found[town][1][2] for town in TOWNS} == {"0"}


def test_the_same_texts_make_the_same_classes() -> None:
    assert list(build(news(), "en")) == list(build(news(), "en"))


def test_classes_are_written_and_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "news.jsonl.gz"
    path.write_bytes(gzip.compress("".join(json.dumps({"lang": "en", "text": t}) + "\n" for t in news()).encode()))
    call_command("build_word_classes", path, language="en", to=tmp_path, verbosity=0)
    monkeypatch.setattr(lists, "FOLDER", tmp_path)
    classes.cache_clear()
    found = classes("en")
    classes.cache_clear()
    assert found[NAMES[0]].fine.startswith(f"{found[NAMES[0]].coarse}.")
    assert found[NAMES[0]].company[2] == "5"


def test_a_file_without_texts_of_the_language_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text('{"lang": "fr", "text": "Rien."}\n', encoding="utf-8")
    with pytest.raises(CommandError, match="too little text"):
        call_command("build_word_classes", path, language="en", to=tmp_path)


def test_shipped_classes_know_names() -> None:
    found = classes("ar")
    assert len({found[name].coarse for name in ("محمد", "احمد")}) == 1
