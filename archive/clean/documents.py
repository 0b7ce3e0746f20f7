"""The text of .docx and .pdf files, a line a paragraph, with what the file says of itself in front of it."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF = "application/pdf"

_MOST_XML = 40_000_000  # bytes that one part of a .docx may unpack to
_MOST_PAGES = 300
_MOST_LETTERS = 2_000_000
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"


class DocumentError(ValueError):
    """A document holds no text that can be read; the message says why, and the cure."""


def is_document(content_type: str) -> bool:
    """Tell whether bytes of this type are a document that has to be opened first."""
    return content_type.partition(";")[0].strip().casefold() in (DOCX, PDF)


def text_of(content: bytes, content_type: str) -> str:
    """Return the text of a document behind a front matter of title, author and day of change; raises DocumentError."""
    if content_type.startswith(PDF):
        return _pdf(content)
    return _docx(content)


def _front(title: str, author: str, changed: str) -> str:
    """Return what a document says of itself, as Markdown has it in front; nothing where it says nothing."""
    said = {"title": title, "author": author, "modified": changed}
    lines = [f"{name}: {' '.join(value.split())[:500]}" for name, value in said.items() if value.strip()]
    return "\n".join(["---", *lines, "---", ""]) if lines else ""


def _docx(content: bytes) -> str:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            words = fromstring(_part(archive, "word/document.xml"), forbid_dtd=True)
            has_core = "docProps/core.xml" in archive.namelist()
            core = fromstring(_part(archive, "docProps/core.xml"), forbid_dtd=True) if has_core else None
    except DefusedXmlException as error:
        raise DocumentError("The document declares entities, as no word processor does. Save it anew.") from error
    except (zipfile.BadZipFile, ParseError, KeyError, EOFError, OSError, RuntimeError, NotImplementedError) as error:
        raise DocumentError(f"The file is no .docx document that can be opened ({error}). Save it anew.") from error
    said = {name: "" if core is None else str(core.findtext(name) or "") for name in (f"{_DC}title", f"{_DC}creator")}
    changed = "" if core is None else str(core.findtext(f"{_TERMS}modified") or "")[:10]
    paragraphs = ("".join(_letters(paragraph)) for paragraph in words.iter(f"{_W}p"))
    return _front(said[f"{_DC}title"], said[f"{_DC}creator"], changed) + "\n".join(paragraphs)


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    """Return one file of the document; raises DocumentError where it unpacks to too much."""
    with archive.open(name) as file:
        content = file.read(_MOST_XML + 1)
    if len(content) > _MOST_XML:
        raise DocumentError("The document unpacks to more than an article can be. Save the article alone.")
    return content


def _letters(paragraph: Element) -> Iterator[str]:
    """Yield the letters of a paragraph; what was deleted while changes were tracked stands in other elements."""
    for element in paragraph.iter():
        if element.tag == f"{_W}t":
            yield element.text or ""
        elif element.tag in (f"{_W}tab", f"{_W}br"):
            yield " "


def _pdf(content: bytes) -> str:
    from pypdf import PdfReader

    try:
        reader = PdfReader(BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise DocumentError("The PDF is locked by a password. Save it without one.")
        if len(reader.pages) > _MOST_PAGES:
            raise DocumentError(f"The PDF has {len(reader.pages)} pages; the most is {_MOST_PAGES}.")
        text = _pages(page.extract_text() for page in reader.pages)
        about = reader.metadata
        front = _front(about.title or "", about.author or "", _changed(reader)) if about else ""
    except DocumentError:
        raise
    except Exception as error:  # it raises whatever a broken file leads it to
        message = f"The PDF cannot be read ({type(error).__name__}). Save it anew, or paste its text."
        raise DocumentError(message) from error
    if not text.strip():
        raise DocumentError("The PDF holds pictures of pages and no text. Recognise its letters first (OCR).")
    return front + text


def _pages(pages: Iterator[str]) -> str:
    """Return the text of all pages, as far as an article goes."""
    text = ""
    for page in pages:
        text += page + "\n"
        if len(text) > _MOST_LETTERS:
            break
    return text


def _changed(reader: object) -> str:
    about = getattr(reader, "metadata", None)
    day = getattr(about, "modification_date", None) or getattr(about, "creation_date", None)
    return day.date().isoformat() if day else ""
