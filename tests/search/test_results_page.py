"""What the page of results makes of an answer: boxes to tick, chips to take back, words about the query."""

from dataclasses import replace
from typing import Any

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory

from archive.templatetags.search_page import pages_near, shown_first, shown_later
from search.query.request import Pick, Request
from search.results import Also, Bar, Chip, Event, Facet, FacetValue, Hit, Note, Original, Results, Timeline

HIT = Hit(
    id=3,
    title="قمة",
    title_html="<mark>قمة</mark>",
    snippet="التقى <mark>بوتين</mark>",
    language="ar",
    direction="rtl",
    source="unknown",
    source_name="Unknown source",
    published="2016-08-09/2016-08-10",
    url="/articles/3/x/",
    original_url="",
    score=1.0,
    also_matched=("أردوغان",),
)


def values(number: int, **chosen: bool) -> tuple[FacetValue, ...]:
    return tuple(
        FacetValue(value=f"p{n}", label=f"Person {n}", count=n, selected=chosen.get(f"p{n}", False))
        for n in range(number)
    )


def page(asked: Request | None = None, **fields: object) -> str:
    asked = asked or Request(q="Putin")
    answer: dict[str, object] = {"total": 1, "page": 1, "pages": 1, "hits": (HIT,), "facets": ()}
    results = Results(**{"query": asked.q, **answer, **fields})  # type: ignore[arg-type]
    request = RequestFactory().get("/search/?" + asked.query_string())
    return render_to_string("search/results.html", {"results": results, "asked": asked}, request=request)


def test_a_hit_reads_in_its_own_direction_with_what_was_found_marked() -> None:
    html = page()
    assert (
        '<h3 class="row-title" lang="ar" dir="rtl"><a href="/articles/3/x/" hreflang="ar"><mark>قمة</mark></a></h3>'
        in html
    )
    assert "التقى <mark>بوتين</mark>" in html
    assert "9–10 Aug 2016" in html
    assert "Found by its other name:" in html


def test_a_facet_is_boxes_of_the_search_form_to_take_in_or_leave_out() -> None:
    html = page(facets=(Facet(name="person", values=values(3, p1=True)),))
    assert '<input form="ask" type="checkbox" name="person" value="p1" checked>' in html
    assert '<input form="ask" type="checkbox" name="-person" value="p2">' in html
    assert "Leave out Person 2" in html


def test_a_long_facet_opens_and_what_is_chosen_is_always_seen() -> None:
    many = values(24, p20=True)
    assert [value.value for value in shown_first(many)] == [*(f"p{n}" for n in range(8)), "p20"]
    assert len(shown_later(many)) == 15
    html = page(facets=(Facet(name="person", values=many, more=True),))
    assert "15 more" in html
    assert 'href="/search/facet/?q=Putin&amp;name=person"' in html


def test_bars_narrow_the_search_and_what_is_wider_is_offered() -> None:
    bars = (
        Bar(value="2016-08", count=3, height=100.0, query_string="q=x&from=2016-08"),
        Bar(value="2016-09", count=0, height=0.0),
    )
    line = Timeline(unit="month", bars=bars, out=(("", "q=x"), ("2016", "q=x&from=2016")), undated=2)
    html = page(timeline=line)
    assert '<li><a href="/search/?q=x&amp;from=2016-08"><svg' in html
    assert '<rect x="0" y="0.0" width="1" height="100.0"/>' in html
    assert "Aug 2016" in html
    assert html.count('<span class="unseen"> no article</span></span></li>') == 1
    assert '<a href="/search/?q=x&amp;from=2016">All of 2016</a>' in html
    assert "2 articles of no known month" in html


def test_reports_of_one_event_share_a_row_with_its_languages() -> None:
    event = Event(id=7, url="/stories/7/", languages=(("ar", 3), ("en", 1)))
    html = page(hits=(replace(HIT, event=event),), total=4, rows=1)
    assert '<a href="/stories/7/">4 reports of this event</a>' in html
    assert '<span class="tongue-chip">Arabic 3</span> <span class="tongue-chip">English 1</span>' in html
    assert "In 1 row:" in html
    assert '<a href="/search/?q=Putin&amp;fold=0">Show each by itself</a>' in html
    assert '<a href="/search/?q=Putin&amp;fold=1">Put reports' in page(Request(q="Putin", fold=False), total=4, rows=4)


def test_a_copy_names_what_it_is_a_copy_of() -> None:
    original = Original(title="بوتين", url="/articles/1/x/", language="ar", source_name="AFP")
    html = page(hits=(replace(HIT, original=original),))
    assert '<a href="/articles/1/x/" hreflang="ar"><bdi lang="ar" dir="rtl">بوتين</bdi></a> <bdi>(AFP)</bdi>' in html


@pytest.mark.parametrize(("sort", "other"), [("newest", "sort=oldest"), ("oldest", "sort=newest"), ("relevance", "")])
def test_the_last_page_that_can_be_turned_to_leads_on(sort: Any, other: str) -> None:
    html = page(Request(q="Putin", sort=sort, page=500), page=500, pages=500, total=99_999, is_cut=True)
    assert "This is page 500, the last that can be turned to." in html
    assert (f'q=Putin&amp;{other}">begin at the other end' in html) == bool(other)
    assert 'href="#take"' in html


def test_a_chip_takes_one_choice_back() -> None:
    chip = Chip(label="العربية", name="language", excluded=True, without="q=Putin")
    html = page(chips=(chip, chip))
    assert 'href="/search/?q=Putin"' in html
    assert "<bdi>Arabic</bdi>" in html
    assert "Remove all" in html


def test_dates_that_narrow_stay_when_the_form_is_sent_again() -> None:
    asked = Request(q="Putin", picks=(Pick("mentions", "2016-08"), Pick("mentions", "2015", excluded=True)))
    html = page(asked, facets=())
    assert 'name="mentions" value="2016-08" checked> <bdi>August 2016</bdi>' in html
    assert 'name="-mentions" value="2015" checked> not <bdi>2015</bdi>' in html


def test_what_was_done_to_the_query_is_said() -> None:
    also = Also(slug="erdogan", label="Erdogan", names=("أردوغان",), without="q=x&literal=erdogan")
    html = page(notes=(Note(text="A quotation mark <was> ignored."),), also_searched=(also,))
    assert "A quotation mark &lt;was&gt; ignored." in html
    assert "Also searched for" in html
    assert "strict=1" in html
    assert '?q=x&amp;literal=erdogan"><span class="unseen">Do not search for other names of Erdogan' in html


def test_the_query_comes_back_as_it_was_typed_and_never_as_markup() -> None:
    html = page(Request(q='"><script>x</script>'))
    assert 'value="&quot;&gt;&lt;script&gt;x&lt;/script&gt;"' in html
    assert "<script>" not in html


@pytest.mark.parametrize("asked", [Request(q="zzz"), Request(q="zzz", strict=True), Request()])
def test_no_article_found_leads_on(asked: Request) -> None:
    html = page(asked, total=0, pages=0, hits=())
    assert "No article" in html
    assert "See all articles" in html
    assert ("Allow other spellings" in html) == asked.strict


@pytest.mark.parametrize(
    ("here", "last", "offered"),
    [
        (1, 1, [1]),
        (1, 3, [1, 2, 3]),
        (5, 9, [1, None, 3, 4, 5, 6, 7, None, 9]),
        (500, 500, [1, None, 498, 499, 500]),
    ],
)
def test_the_pages_near_are_offered(here: int, last: int, offered: list[int | None]) -> None:
    results = Results(query="", total=9, page=here, pages=last, hits=(), facets=())
    assert pages_near(results) == offered
