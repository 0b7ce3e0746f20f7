"""Lines wrapped at a width become paragraphs; lines that are paragraphs stay so."""

import textwrap

from archive.clean import clean

PARAGRAPHS = [
    "Leaders meet to speak about trade",
    "The two leaders met in Saint Petersburg on Tuesday and spoke about trade, tourism, the war in Syria, the pipeline "
    "under the Black Sea and the nuclear power plant that Russia builds on the coast of the Mediterranean.",
    "They will meet again in Ankara soon, their spokesmen said afterwards; nobody would say on which day, or what they "
    "are going to speak about, but it was clear to all who were there that the visit is meant to be a long one.",
]


def test_wrapped_text_is_put_together() -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, 68) for paragraph in PARAGRAPHS)
    page = clean(wrapped, content_type="text/plain")
    assert (page.title, page.text) == (PARAGRAPHS[0], "\n\n".join(PARAGRAPHS[1:]))


def test_lines_that_are_paragraphs_stay_apart() -> None:
    lines = [f"Sentence number {n} is a paragraph of its own{' and a longer one' * (n % 3)}." for n in range(12)]
    page = clean("\n".join(lines), content_type="text/plain")
    assert page.text == "\n\n".join(lines)


def test_agency_alone_before_a_dash_opens_its_paragraph() -> None:
    page = clean(f"{PARAGRAPHS[0]}\n\nCNN  — \n\n{PARAGRAPHS[1]}", content_type="text/plain")
    assert page.text == f"CNN — {PARAGRAPHS[1]}"
