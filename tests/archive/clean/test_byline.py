"""Who wrote an article, where the page says so on a line of its own."""

import pytest

from archive.clean import Page, clean
from archive.detect import detect

LEAD = "The two leaders met in Saint Petersburg on Tuesday and spoke about trade."
MORE = "They will meet again in Ankara soon, their spokesmen said afterwards."


def page(*lines: str) -> Page:
    return clean("\n".join(["Leaders meet to speak about trade", *lines]), content_type="text/plain")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("By Jane Doe and Öztürk Yılmaz, CNN", "Jane Doe and Öztürk Yılmaz, CNN"),
        ("Tác giả: Nguyễn Hoàng", "Nguyễn Hoàng"),
        ("بقلم: محمد علي", "محمد علي"),
        ("كتب: محمد علي", "محمد علي"),
        ("Von Anna Schmidt", "Anna Schmidt"),
    ],
)
def test_label_before_a_name_at_the_head(line: str, name: str) -> None:
    found = page(line, LEAD, MORE)
    assert (found.byline, found.text) == (name, f"{LEAD}\n\n{MORE}")
    assert ("byline", line) in [(cut.rule, cut.text) for cut in found.cuts]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Nguyễn Hoàng", "Nguyễn Hoàng"),
        ("Theo Nguyễn Văn An", "Nguyễn Văn An"),
        ("Theo Minh Anh (VnExpress)", "Minh Anh (VnExpress)"),
        ("Minh Anh (Theo CNN)", "Minh Anh (Theo CNN)"),
        ("Theo Reuters", "Reuters"),
        ("By John Smith", "John Smith"),
        ("(AFP)", "AFP"),
        ("– Reuters", "Reuters"),
    ],
)
def test_name_alone_at_the_foot(line: str, name: str) -> None:
    found = page(LEAD, MORE, line)
    assert (found.byline, found.text) == (name, f"{LEAD}\n\n{MORE}")


def test_contributors_are_named_and_their_line_stays() -> None:
    line = "CNN’s Matthew Chance, Arwa Damon and Onur Çakir contributed to this report."
    found = page(LEAD, MORE, line)
    assert found.byline == "Matthew Chance, Arwa Damon and Onur Çakir"
    assert found.text.endswith(line)


@pytest.mark.parametrize(
    "line", ["Theo Nguyễn Văn An, hai bên đã ký.", "Conclusion", "John Smith (left)", "Theo dõi thêm"]
)
def test_other_lines_at_the_foot_stay(line: str) -> None:
    found = page(LEAD, MORE, line)
    assert found.byline == "" and found.text.endswith(line)


def test_who_wrote_an_article_is_not_among_its_people() -> None:
    for line in ("By John Smith", "كتب: محمد علي", "Tác giả: Nguyễn Hoàng"):
        text = page(line, LEAD, MORE).text
        assert not [m for m in detect(text, language="en") if m.kind == "person"], line
    text = page(LEAD, MORE, "Theo Nguyễn Văn An").text
    assert not [m for m in detect(text, language="vi") if m.kind == "person"]


@pytest.mark.parametrize("line", ["By contrast, Russia did nothing at all", "They left.", "By the way, they left town"])
def test_other_lines_are_no_bylines(line: str) -> None:
    found = page(LEAD, line, MORE)
    assert found.byline == "" and line in found.text
