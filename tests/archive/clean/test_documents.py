"""The text of .docx and .pdf files, and what of them is refused."""

import unicodedata

import pytest

from archive.clean import DecodeError, clean, read
from archive.clean.documents import DOCX, PDF
from archive.clean.page import Page
from tests.archive.clean.documents import docx, pdf

CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
    "<dc:title>Hội nghị: thượng đỉnh</dc:title><dc:creator>Nguyễn An</dc:creator>"
    "<dcterms:modified>2019-05-04T10:00:00Z</dcterms:modified></cp:coreProperties>"
)
WORDS = ("The ministers of both countries met in Berlin on Monday.", "They spoke about trade, tourism and the visa.")


def opened(content: bytes, kind: str) -> Page:
    return clean(read(content, kind).text, content_type=kind)


def test_docx_gives_its_paragraphs_title_and_author() -> None:
    page = opened(docx(*WORDS, core=CORE), DOCX)
    assert page.text == "\n\n".join(WORDS)
    assert (page.title, page.byline) == ("Hội nghị: thượng đỉnh", "Nguyễn An")
    assert page.metadata["modified"] == "2019-05-04"


def test_docx_without_properties_is_read_by_its_text() -> None:
    page = opened(docx("Ministers meet again", *WORDS), DOCX)
    assert (page.title, page.text) == ("Ministers meet again", "\n\n".join(WORDS))


def test_signs_that_mark_markdown_are_words_in_a_docx() -> None:
    text = "# 1 of *all* [teams](a) won 3 * 4 games, they said on Monday."
    assert opened(docx("A heading of this text", text, WORDS[0]), DOCX).text.startswith(text)


@pytest.mark.parametrize(
    "text",
    [
        unicodedata.normalize("NFD", "Thủ tướng Việt Nam thăm Nga."),
        "قالَ الرَّئيسُ إنَّهُ سيزورُ موسكو.",
        "🙂 yes, they all met.",
    ],
)
def test_letters_of_all_scripts_come_out_of_a_docx(text: str) -> None:
    assert text in opened(docx(text, *WORDS), DOCX).text


def test_pdf_gives_its_text_and_title() -> None:
    page = opened(pdf(*WORDS), PDF)
    assert "They spoke about trade, tourism and the visa." in page.text
    assert page.title == "Ministers meet in May"
    assert page.metadata["modified"] == "2019-05-04"


ENTITY = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
LAUGHS = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("content", "kind", "said"),
    [
        (docx("&a;", head=ENTITY), DOCX, "entities"),
        (docx("&b;", head=LAUGHS), DOCX, "entities"),
        (b"no archive", DOCX, "no .docx"),
        (docx(*WORDS)[:200], DOCX, "no .docx"),
        (docx("<w:p>"), DOCX, "no .docx"),
        (b"%PDF-1.4 and nothing more", PDF, "cannot be read"),
        (pdf(), PDF, "pictures of pages"),
        (b"", PDF, "cannot be read"),
    ],
)
def test_what_is_no_document_is_refused_with_the_cure(content: bytes, kind: str, said: str) -> None:
    with pytest.raises(DecodeError, match=said):
        read(content, kind)


def test_docx_that_unpacks_to_too_much_is_refused() -> None:
    with pytest.raises(DecodeError, match="unpacks to more"):
        read(docx("a" * 50_000_000), DOCX)
