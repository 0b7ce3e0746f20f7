"""How articles are cited: names, days and titles in three languages, known and unknown."""

from datetime import date

import pytest

from archive.export.record import Record
from archive.pages.authors import comma_turned, initials, joined
from archive.pages.citation import citations


def record(**fields: object) -> Record:
    values = {
        "id": 7,
        "title": "Talks in Moscow",
        "language": "en",
        "source": "cnn",
        "publisher": "CNN",
        "byline": "Jane Roe",
        "published": "2016-08-09",
        "earliest": date(2016, 8, 9),
        "latest": date(2016, 8, 9),
        "url": "https://here.example/articles/7/talks/",
        "original_url": "https://cnn.example/talks",
        **fields,
    }
    return Record(**values)  # type: ignore[arg-type]


def cited(code: str = "en", **fields: object) -> dict[str, str]:
    made = citations(record(**fields), site="Fihrist", seen=date(2026, 11, 22), code=code)
    return {citation.style: citation.text for citation in made}


def test_an_article_with_all_that_is_wanted() -> None:
    assert cited() == {
        "APA": "Roe, J. (9 August 2016). Talks in Moscow. CNN. https://cnn.example/talks",
        "Chicago": "Roe, Jane. “Talks in Moscow.” CNN, 9 August 2016. Accessed 22 November 2026. https://cnn.example/talks.",
        "MLA": "Roe, Jane. “Talks in Moscow.” CNN, 9 August 2016, https://cnn.example/talks. Accessed 22 November 2026.",
        "ISO 690": "ROE, Jane, 2016. Talks in Moscow. CNN [online]. 9 August 2016. [viewed 22 November 2026]. "
        "Available from: https://cnn.example/talks",
        "Harvard": "Roe, J. (2016) ‘Talks in Moscow’, CNN, 9 August 2016. Available at: https://cnn.example/talks "
        "(Accessed: 22 November 2026).",
    }


def test_nobody_is_named_and_no_day_is_known() -> None:
    bare = cited(byline="", publisher="", published="", earliest=None, latest=None, original_url="")
    assert bare["APA"] == "Talks in Moscow. (n.d.). Fihrist. https://here.example/articles/7/talks/"
    assert bare["Chicago"].startswith("“Talks in Moscow.” Fihrist, n.d. Accessed")
    assert bare["MLA"].startswith("“Talks in Moscow.” Fihrist, https://here.example")
    assert bare["Harvard"].startswith("‘Talks in Moscow’ (n.d.), Fihrist. Available")
    assert bare["ISO 690"].startswith("Talks in Moscow, n.d. Fihrist [online]. [viewed")


def test_only_as_much_of_a_day_as_is_sure() -> None:
    assert "(August 2016)" in cited(latest=date(2016, 8, 31), earliest=date(2016, 8, 1))["APA"]
    assert "(2016)." in cited(latest=date(2016, 12, 31), earliest=date(2016, 1, 1))["APA"]


def test_a_title_that_ends_a_sentence_gets_no_second_stop() -> None:
    assert "“Who won?” CNN" in cited(title="Who won?")["Chicago"]
    assert "Who won? CNN" in cited(title="Who won?")["APA"]


@pytest.mark.parametrize(
    ("tongue", "name", "apa", "chicago"),
    [
        ("en", "Jane Roe", "Roe, J.", "Roe, Jane"),
        ("en", "Mary-Ann Q. Smith", "Smith, M.-A. Q.", "Smith, Mary-Ann Q."),
        ("nl", "Jan van der Berg", "van der Berg, J.", "van der Berg, Jan"),
        ("en", "Reuters", "Reuters", "Reuters"),
        ("en", "BBC News", "BBC News", "BBC News"),
        ("en", "Our Moscow Correspondent", "Our Moscow Correspondent", "Our Moscow Correspondent"),
        ("vi", "Nguyễn Văn An", "Nguyễn Văn An", "Nguyễn Văn An"),
        ("ar", "محمد حسنين هيكل", "محمد حسنين هيكل", "محمد حسنين هيكل"),
        ("zh", "王 小明", "王 小明", "王 小明"),
        ("en", "", "", ""),
    ],
)
def test_a_name_is_turned_round_only_where_its_language_does(tongue: str, name: str, apa: str, chicago: str) -> None:
    assert (initials(name, tongue), comma_turned(name, tongue)) == (apa, chicago)


def test_several_names_are_joined_as_the_style_has_it() -> None:
    both, many = cited(byline="Jane Roe and John Doe"), cited(byline="Jane Roe, John Doe and Ann Lee")
    assert both["APA"].startswith("Roe, J., & Doe, J. (")
    assert many["APA"].startswith("Roe, J., Doe, J., & Lee, A. (")
    assert many["Chicago"].startswith("Roe, Jane, John Doe, and Ann Lee. “")
    assert joined([], last="x") == ""


def test_words_of_the_article_carry_their_language_and_markup_stays_words() -> None:
    [apa, *_] = citations(record(language="ar", title="<b>قمة</b>"), site="Fihrist", seen=date(2026, 1, 1), code="en")
    assert '<i><bdi lang="ar">&lt;b&gt;قمة&lt;/b&gt;</bdi></i>' in apa.html
    assert apa.text.count("قمة") == 1


def test_a_citation_is_one_line_that_can_be_sent_whatever_the_title_holds() -> None:
    for text in cited(title="a\nb\ud800\x00  c").values():
        assert "a b c" in text
        text.encode()
