"""COinS, read as Zotero reads it: cut at `&` and `=`, a plus and an escaped plus are blanks."""

import re
from urllib.parse import unquote

from archive.export.coins import coins
from archive.export.record import Record
from tests.archive.export.records import BARE, record


def read(made: Record) -> list[tuple[str, str]]:
    pairs = []
    for part in coins(made).split("&"):
        name, value = part.split("=")
        pairs.append((name, unquote(re.sub(r"\+|%2[bB]", " ", value), errors="strict")))
    return pairs


def test_an_article_is_read_as_one_of_a_newspaper() -> None:
    pairs = read(record())
    told = dict(pairs)
    assert told["rft_val_fmt"] == "info:ofi/fmt:kev:mtx:dc"
    assert told["rft.type"] == "newspaperArticle"
    assert told["rft.title"] == "Tổng thống gặp أردوغان 😀"
    assert told["rft.source"] == "Zing"
    assert told["rft.date"] == "2016-08"
    assert told["rft.identifier"] == "https://zing.example/a?b={1}&c=2"
    assert [value for name, value in pairs if name == "rft.au"] == ["Nguyễn Hoàng", "Đỗ Mai", "Lê An"]


def test_signs_of_the_format_stay_in_their_value() -> None:
    assert dict(read(record(title="a&b=c %26 <d>")))["rft.title"] == "a&b=c %26 <d>"


def test_what_is_not_known_is_left_out() -> None:
    names = {name for name, _ in read(BARE)}
    assert names == {"ctx_ver", "rft_val_fmt", "rft.type", "rft.title", "rft.identifier"}
