"""JSON Lines."""

import json

from archive.export.jsonl import write
from tests.archive.export.records import ABOUT, BARE, record


def test_each_line_is_an_article_with_its_words() -> None:
    text = "".join(write([record(), BARE], ABOUT))
    first, second = (json.loads(line) for line in text.split("\n")[:-1])
    assert text.endswith("\n")
    assert first["text"] == "Một.\n\nHai."
    assert first["title"] == "Tổng thống gặp أردوغان 😀"
    assert "أردوغان" in text
    assert first["people"] == ["Recep Tayyip Erdoğan", "Vladimir Putin"]
    assert (first["earliest"], first["published"]) == ("2016-08-09", "2016-08-09/2016-08-10")
    assert second["published"] is second["earliest"] is None
    assert "\x00" not in second["title"]


def test_a_line_end_of_another_kind_never_parts_a_line() -> None:
    (line,) = write([record(text="a\u2028b\u0085c\rd")], ABOUT)
    assert json.loads(line)["text"] == "a\u2028b\u0085c\rd"
    assert line.count("\n") == 1
