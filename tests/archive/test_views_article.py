"""The page of an article, and what stands where one is not shown."""

import re
from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from archive.models import Article, Capture, DateMention, Story
from tests import factories

pytestmark = pytest.mark.django_db

ARABIC = "التقى بوتين نظيره أردوغان في 9 أغسطس."


def page(client: Client, path: str, **headers: str) -> str:
    response = client.get(path, follow=True, headers=headers)
    assert response.status_code == 200, path
    return response.content.decode()


@pytest.fixture
def arabic() -> Article:
    article = factories.article(ARABIC, language="ar", title="قمة")
    putin = factories.entity("Vladimir Putin", names={"ar": "فلاديمير بوتين"})
    factories.mention(article, "بوتين", putin)
    factories.date_mention(article, "9 أغسطس", "2016-08-09", date(2016, 8, 9))
    return article


def test_people_and_dates_are_marked_and_linked(client: Client, arabic: Article) -> None:
    html = page(client, arabic.get_absolute_url())
    assert re.search(r'<a class="mark mark-person" href="#(card-m\d+)" id="m\d+" title="Person: Vladimir Putin">', html)
    assert re.search(r'<a class="mark mark-date" href="#card-d\d+"', html)
    for path in ("/people/vladimir-putin/", "/dates/2016-08-09/"):
        assert f'<a href="{path}"><bdi>' in html


def test_an_article_reads_in_its_own_direction_inside_any_page(client: Client, arabic: Article) -> None:
    html = page(client, arabic.get_absolute_url())
    assert '<html lang="en" dir="ltr">' in html
    assert '<h1 lang="ar" dir="rtl">' in html
    assert '<div class="text" lang="ar" dir="rtl">' in html


def test_names_are_written_in_the_language_of_the_page(client: Client, arabic: Article) -> None:
    html = page(client, arabic.get_absolute_url(), accept_language="ar")
    assert '<html lang="ar" dir="rtl">' in html
    assert "<bdi>فلاديمير بوتين</bdi>" in html


def test_markup_in_an_article_stays_words(client: Client) -> None:
    article = factories.article('<script>alert("x")</script> & more', title="<b>Bold</b>")
    html = page(client, article.get_absolute_url())
    assert "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; more" in html
    assert "<b>Bold</b>" not in html


def test_what_was_cut_from_the_capture_can_be_seen(client: Client) -> None:
    article = factories.article()
    cuts = [{"start": 0, "end": 11, "text": "Listen Live", "rule": "player.button"}]
    Capture.objects.create(article=article, sha256="ab" * 32, size=2048, content_type="text/html", cuts=cuts)
    html = page(client, article.get_absolute_url())
    assert "Listen Live" in html
    assert "player.button" in html
    assert "2,048 bytes" in html


def test_a_copy_names_its_original_and_the_original_its_copies(client: Client) -> None:
    original = factories.article("Words.", title="First told")
    copy = factories.article("Words again.", title="Told again", original=original)
    factories.article("Hidden words.", title="Not to be seen", original=original, status="pending")
    assert f'A copy of <a href="{original.get_absolute_url()}"><bdi lang="en">First told</bdi></a>' in page(
        client, copy.get_absolute_url()
    )
    html = page(client, original.get_absolute_url())
    assert "Copies of this article" in html
    assert "Told again" in html
    assert "Not to be seen" not in html


def test_a_copy_of_what_is_not_shown_names_nothing(client: Client) -> None:
    original = factories.article("Words.", title="First told", status="withdrawn")
    copy = factories.article("Words again.", original=original)
    assert "First told" not in page(client, copy.get_absolute_url())


def test_the_dates_of_an_article_are_drawn_around_its_day(client: Client) -> None:
    article = factories.article("In 1990 and on 9 August 2016.", day=date(2016, 8, 10))
    factories.date_mention(article, "1990", "1990", date(1990, 1, 1), date(1990, 12, 31))
    factories.date_mention(article, "9 August 2016", "2016-08-09", date(2016, 8, 9))
    html = page(client, article.get_absolute_url())
    assert html.count('class="strip-date"') == 2
    assert 'class="strip-day"' in html


def test_a_date_of_an_unknown_year_leads_to_a_search_for_its_words(client: Client) -> None:
    article = factories.article("It was in June.", day=None)
    mention = factories.date_mention(article, "June", "XXXX-06", date(2016, 6, 1))
    DateMention.objects.filter(pk=mention.pk).update(earliest=None, latest=None)
    html = page(client, article.get_absolute_url())
    assert '<a href="/search/?q=%22June%22"><bdi>June</bdi></a>' in html
    assert "/dates/XXXX" not in html


def test_an_article_is_cited_in_five_styles(client: Client) -> None:
    article = factories.article(title="Talks", byline="Jane Roe", source=factories.source("cnn"), day=date(2016, 8, 9))
    html = page(client, article.get_absolute_url())
    for style in ("APA", "Chicago", "MLA", "ISO 690", "Harvard"):
        assert f"<dt>{style}</dt>" in html
    assert 'data-plain="Roe, J. (9 August 2016). Talks. CNN. http://testserver/' in html


def test_a_removed_mention_and_a_hidden_name_are_not_marked(client: Client) -> None:
    article = factories.article("Putin met Nobody.")
    factories.mention(article, "Putin", factories.entity("Vladimir Putin"), state="removed")
    factories.mention(article, "Nobody", factories.entity("Nobody", is_hidden=True))
    assert "mark-person" not in page(client, article.get_absolute_url())


def test_a_mention_of_a_merged_person_leads_to_the_one_that_stands(client: Client) -> None:
    article = factories.article("Putin spoke.")
    standing = factories.entity("Vladimir Putin")
    factories.mention(article, "Putin", factories.entity("Putin", merged_into=standing))
    assert 'href="/people/vladimir-putin/"' in page(client, article.get_absolute_url())


def test_a_name_that_nobody_knows_leads_to_a_search_for_it(client: Client) -> None:
    article = factories.article("Jane Roe spoke.")
    factories.mention(article, "Jane Roe", None)
    assert 'href="/search/?q=%22Jane+Roe%22"' in page(client, article.get_absolute_url())


def test_an_old_slug_leads_to_the_present_address(client: Client) -> None:
    article = factories.article(title="Hội đàm ở Moscow")
    for path in (f"/articles/{article.pk}/", f"/articles/{article.pk}/old-title/"):
        response = client.get(path)
        assert (response.status_code, response["Location"]) == (301, article.get_absolute_url())


@pytest.mark.parametrize("status", ["pending", "rejected", "duplicate"])
def test_an_article_that_is_not_published_is_not_found(client: Client, status: str) -> None:
    assert client.get(factories.article(status=status).get_absolute_url()).status_code == 404


def test_a_duplicate_leads_to_its_original(client: Client) -> None:
    original = factories.article()
    copy = factories.article(status="duplicate", original=original)
    assert client.get(copy.get_absolute_url())["Location"] == original.get_absolute_url()


def test_a_withdrawn_article_is_gone_and_says_why(client: Client) -> None:
    note = "The agency <em>retracted</em> it.<script>x</script>"
    response = client.get(factories.article("Its words.", status="withdrawn", public_note=note).get_absolute_url())
    assert response.status_code == 410
    assert "The agency <em>retracted</em> it." in response.content.decode()
    assert "<script>" not in response.content.decode()
    assert "Its words." not in response.content.decode()


@pytest.mark.parametrize("number", ["0", "9" * 30])
def test_a_number_that_no_article_has_is_not_found(client: Client, number: str) -> None:
    assert client.get(f"/articles/{number}/x/").status_code == 404


def test_other_reports_of_the_event_stand_below(client: Client) -> None:
    story = Story.objects.create()
    article, other = (factories.article(title=title, story=story) for title in ("First", "Second"))
    assert other.get_absolute_url() in page(client, article.get_absolute_url())
    html = page(client, story.get_absolute_url())
    assert article.get_absolute_url() in html
    assert "2 reports" in html


def test_another_report_says_what_both_speak_of(client: Client) -> None:
    story, ankara = Story.objects.create(), factories.entity("Ankara", "place", {"ar": "أنقرة"})
    first = factories.article(title="First", story=story)
    factories.article(
        title="Second", story=story, language="ar", story_evidence={"with": first.pk, "entity": [ankara.pk]}
    )
    html = page(client, first.get_absolute_url())
    assert "Both speak of <bdi>Ankara</bdi>" in html
    assert ">Arabic</a>" in html


def test_a_story_without_published_reports_is_not_found(client: Client) -> None:
    story = Story.objects.create()
    factories.article(story=story, status="pending")
    assert client.get(story.get_absolute_url()).status_code == 404


def test_the_number_of_queries_does_not_grow_with_what_was_found(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    few, many = factories.article("P1 spoke."), factories.article(" ".join(f"P{n} spoke." for n in range(1, 20)))
    people = [factories.entity(f"P{n}", names={"ar": f"ب{n}"}) for n in range(1, 20)]
    factories.mention(few, "P1", people[0])
    for person in people:
        factories.mention(many, f"{person.label} ", person)
    for article in (few, many):
        path = article.get_absolute_url()
        with django_assert_max_num_queries(12):
            assert client.get(path).status_code == 200
