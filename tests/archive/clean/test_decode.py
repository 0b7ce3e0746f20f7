"""Bytes become text by their mark, their label, UTF-8, or the letters themselves."""

import random

import pytest

from archive.clean import DecodeError, decode, read
from tests.archive.clean import golden

VIETNAMESE = "Tổng thống Thổ Nhĩ Kỳ Recep Tayyip Erdogan đến thăm Nga và hội đàm với ông Putin. " * 3
ARABIC = "قال الرئيس الروسي فلاديمير بوتين إنه سيبحث مع الرئيس التركي حلولا للأزمة. " * 3
FRENCH = "Le président français a été reçu à l’Élysée ; « c’est décidé », a-t-il déclaré à la presse étrangère. " * 3
RUSSIAN = "Президент России Владимир Путин встретился с президентом Турции в Санкт-Петербурге. " * 3


def in_vietnamese_code_page(text: str) -> bytes:
    """cp1258 writes tones as marks of their own behind the vowel."""
    import unicodedata

    tones = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
    written = []
    for letter in text:
        taken_apart = unicodedata.normalize("NFD", letter)
        tone = "".join(c for c in taken_apart if c in tones)
        written.append(unicodedata.normalize("NFC", "".join(c for c in taken_apart if c not in tones)) + tone)
    return "".join(written).encode("cp1258")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("text", [VIETNAMESE, ARABIC, "🙂 emoji and words"])
def test_unicode_is_read_by_its_mark_or_as_utf_8(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding), "text/plain") == text


@pytest.mark.parametrize(
    ("content", "text", "encoding"),
    [
        (ARABIC.encode("cp1256"), ARABIC, "cp1256"),
        (FRENCH.encode("cp1252"), FRENCH, "cp1252"),
        (RUSSIAN.encode("cp1251"), RUSSIAN, "cp1251"),
    ],
)
def test_older_encodings_are_told_by_evidence(content: bytes, text: str, encoding: str) -> None:
    found = read(content, "text/plain")
    assert (found.text, found.encoding) == (text, encoding)


def test_vietnamese_code_page_is_told_by_evidence() -> None:
    import unicodedata

    found = read(in_vietnamese_code_page(VIETNAMESE), "text/plain")
    assert found.encoding == "cp1258"
    assert unicodedata.normalize("NFC", found.text) == VIETNAMESE


def test_declared_encoding_is_believed() -> None:
    assert decode(ARABIC.encode("iso8859-6"), "text/html; charset=ISO-8859-6") == ARABIC
    page = '<html><head><meta charset="windows-1256"></head><body>' + ARABIC
    assert decode(page.encode("cp1256"), "text/html") == page


@pytest.mark.parametrize("said", ["utf-8", "no-such-encoding", "ascii", "utf-16"])
def test_wrong_label_is_seen_through(said: str) -> None:
    assert decode(ARABIC.encode("cp1256"), f"text/plain; charset={said}") == ARABIC


def test_utf_8_with_a_few_broken_letters_is_still_utf_8() -> None:
    content = VIETNAMESE.encode() + b"\xff\xed\xa0\x80" + VIETNAMESE.encode()
    text = decode(content, "text/plain")
    assert text.startswith(VIETNAMESE) and text.endswith(VIETNAMESE) and "\ufffd" in text


def test_utf_8_cut_in_the_middle_of_a_letter_is_still_utf_8() -> None:
    assert decode(VIETNAMESE.encode()[:-1] + "ầ".encode()[:-1], "text/plain").startswith(VIETNAMESE[:-1])


@pytest.mark.parametrize(
    ("content", "sort"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "a PDF file"),
        (b"PK\x03\x04\x14\x00", "ZIP"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "PNG"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG"),
        (b"\x7fELF\x02\x01\x01" + bytes(100), "program"),
        (bytes(range(256)) * 40, "binary"),
        (bytes(1000), "binary"),
    ],
)
def test_binary_file_is_refused_with_its_kind_and_the_cure(content: bytes, sort: str) -> None:
    with pytest.raises(DecodeError, match=r"\.txt, \.md or \.html") as refused:
        decode(content, "text/plain")
    assert sort in str(refused.value)


def test_noise_is_refused() -> None:
    letters = bytes(range(97, 123)) + b"    " + bytes(range(128, 256))
    chosen = random.Random(1)
    noise = bytes(chosen.choice(letters) for _ in range(4000))
    with pytest.raises(DecodeError, match="UTF-8"):
        decode(noise, "text/plain")


@pytest.mark.parametrize("name", golden.NAMES)
def test_the_five_articles_are_utf_8(name: str) -> None:
    assert read((golden.ARTICLES / f"{name}.txt").read_bytes(), "text/plain").encoding == "utf-8"
