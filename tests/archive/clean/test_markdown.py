"""Markdown: its marks are cut, its words are kept."""

from archive.clean import clean

PAGE = """---
title: "Leaders meet to speak about trade"
author: Jane Doe
date: 2016-08-09
tags: [x]
---
# Leaders meet to speak about trade #

The **two leaders** met in [Saint Petersburg](https://example.org/a) on Tuesday, __really__, and spoke about 2*3*4.

![A picture](a.jpg)

> They will meet again in *Ankara* soon, their spokesmen said afterwards.

***
## Tourism and visa
They like snake_case_names and C# and #hashtags.
"""


def test_marks_are_cut_and_words_are_kept() -> None:
    page = clean(PAGE, content_type="text/markdown")
    assert page.title == "Leaders meet to speak about trade"
    assert page.byline == "Jane Doe"
    assert page.metadata["published"] == "2016-08-09"
    assert page.text.split("\n\n") == [
        "The two leaders met in Saint Petersburg on Tuesday, really, and spoke about 2*3*4.",
        "They will meet again in Ankara soon, their spokesmen said afterwards.",
        "Tourism and visa",
        "They like snake_case_names and C# and #hashtags.",
    ]
    assert {cut.rule for cut in page.cuts} == {"markup", "title"}


def test_title_is_the_first_heading() -> None:
    page = clean("# A short title\n\nSome words of the text that are long enough.", content_type="text/markdown")
    assert (page.title, page.title_is_derived) == ("A short title", False)
