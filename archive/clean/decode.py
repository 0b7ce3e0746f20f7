"""Turns the bytes of a page into text: by its mark, its label, UTF-8, or evidence in the letters."""

from contextlib import suppress
from dataclasses import dataclass

import regex

from archive.clean.documents import DocumentError, is_document, text_of
from archive.detect.language import UNDETERMINED, detect_language

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_DECLARED = regex.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,30})""", regex.I
)
_LABEL = regex.compile(r"charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,30})", regex.I)
_LEGACY = (
    *("cp1252", "cp1258", "cp1256", "cp1251", "cp1250", "cp1254", "cp1253", "cp1255", "koi8_r"),
    *("gb18030", "shift_jis", "euc_kr", "cp874"),
)
_SIGNATURES = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"SQLite format 3", "a database"),
)
_LEAST_SCORE = 0.5
_FOREIGN_WORD = regex.compile(r"\b\w*[^\x00-\x7f]\w*\b")
# Inside one word: letters of two scripts, signs between letters, controls.
_ODD = regex.compile(
    r"\p{Latin}\p{M}*[\p{L}--\p{Latin}]|[\p{L}--\p{Latin}]\p{M}*\p{Latin}|\p{L}[\p{S}¡-¿]\p{L}|[\x80-\x9f\p{Co}]",
    regex.V1,
)
_CONTROLS = frozenset(range(32)) - {9, 10, 11, 12, 13, 27}
_SAMPLE = 100_000


class DecodeError(ValueError):
    """Bytes are no text, or in an encoding that cannot be told."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the encoding that its bytes were in."""

    text: str
    encoding: str


def decode(content: bytes, content_type: str) -> str:
    """Return the text of a page."""
    return read(content, content_type).text


def read(content: bytes, content_type: str) -> Decoded:
    """Return the text of a page with its encoding; raise DecodeError where the bytes are no text."""
    if is_document(content_type):
        try:
            return Decoded(text_of(content, content_type), "pdf" if content.startswith(b"%PDF") else "docx")
        except DocumentError as error:
            raise DecodeError(str(error)) from error
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return Decoded(content.decode(encoding, "replace"), encoding)
    _refuse_binary(content)
    for encoding in [*_labels(content, content_type), "utf-8"]:
        text = _strictly(content, encoding)
        if text is not None:
            return Decoded(text, encoding)
    with suppress(UnicodeDecodeError):  # lone surrogates, as some programs write them
        return Decoded(content.decode("utf-8", "surrogatepass"), "utf-8")
    return _mostly_utf8(content) or _by_evidence(content)


def _refuse_binary(content: bytes) -> None:
    """Refuse what is no text, by its signature or by what no text has in it."""
    sort = next((sort for signature, sort in _SIGNATURES if content.startswith(signature)), "")
    sample = content[:_SAMPLE]
    if not sort and sum(byte in _CONTROLS for byte in sample) > len(sample) * 0.02:
        sort = "binary"
    if sort:
        raise DecodeError(f"The file is {sort}, not text. Save the article as .txt, .md or .html and bring that in.")


def _labels(content: bytes, content_type: str) -> list[str]:
    """Return the encodings that the content type and the page itself declare."""
    said = [match[1] for match in [_LABEL.search(content_type)] if match]
    said += [match[1].decode("ascii") for match in [_DECLARED.search(content[:4096])] if match]
    return said


def _strictly(content: bytes, encoding: str) -> str | None:
    """Return the text if every byte is right in an encoding; single-byte ones always are, so they need a look."""
    try:
        text = content.decode(encoding)
    except (LookupError, UnicodeError, ValueError):
        return None
    return text


def _mostly_utf8(content: bytes) -> Decoded | None:
    """Return the text as UTF-8 with the few broken letters replaced, if most of the others are whole."""
    text = content.decode("utf-8", "replace")
    whole = sum(c > "\x7f" for c in text) - text.count("\ufffd")
    return Decoded(text, "utf-8") if whole >= 20 * text.count("\ufffd") else None


def _by_evidence(content: bytes) -> Decoded:
    """Return the text in the older encoding in which it reads best as some language."""
    best, best_score = None, _LEAST_SCORE
    for encoding in _LEGACY:
        text = _strictly(content, encoding)
        if text is None:
            continue
        code, confidence = detect_language(text)
        score = confidence - _oddness(text[:_SAMPLE])
        if code != UNDETERMINED and score > best_score:
            best, best_score = Decoded(text, encoding), score
    if best is None:
        raise DecodeError("The file is in no encoding that can be told. Save it as UTF-8 and bring it in again.")
    return best


def _oddness(text: str) -> float:
    """Return the share of the words with letters beyond ASCII that no language writes so."""
    words = len(_FOREIGN_WORD.findall(text))
    return min(1.0, len(_ODD.findall(text)) / words) if words else 0.0
