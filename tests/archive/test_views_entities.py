"""The pages of persons and places, and their indexes."""

from typing import Any

import pytest
from django.test import Client

from archive.models import Entity, Merge
from tests import factories

pytestmark = pytest.mark.django_db


def page(client: Client, path: str, **headers: str) -> str:
    response = client.get(path, headers=headers)
    assert response.status_code == 200, path
    return response.content.decode()


def named(label: str, kind: str = "person", articles: int = 1, **fields: Any) -> Entity:
    entity = factories.entity(label, kind, **fields)
    for _ in range(articles):
        factories.mention(factories.article(f"{label} spoke."), label, entity)
    return entity


def test_a_person_has_one_page_for_all_languages(client: Client) -> None:
    erdogan = named("Recep Tayyip Erdoğan", slug="recep-tayyip-erdogan", names={"ar": "رجب طيب أردوغان"})
    other = named("Vladimir Putin")
    article = factories.article("Erdoğan met Vladimir Putin.", title="Talks")
    factories.mention(article, "Erdoğan", erdogan)
    factories.mention(article, "Vladimir Putin", other)
    html = page(client, "/people/recep-tayyip-erdogan/")
    assert '<bdi lang="ar" dir="rtl" class="preferred">رجب طيب أردوغان</bdi>' in html
    assert "2 articles" in html
    assert "Talks" in html
    assert '<a href="/people/vladimir-putin/"><bdi>Vladimir Putin</bdi></a>' in html


def test_a_place_is_drawn_where_it_lies(client: Client) -> None:
    named("Ankara", "place", latitude=39.92, longitude=32.85)
    html = page(client, "/places/ankara/")
    assert 'cx="212.85" cy="50.08"' in html
    assert "39.920, 32.850" in html


def test_a_merged_person_leads_to_the_one_that_stands(client: Client) -> None:
    standing = named("Vladimir Putin")
    factories.entity("Putin", merged_into=standing)
    response = client.get("/people/putin/")
    assert (response.status_code, response["Location"]) == (301, "/people/vladimir-putin/")


def test_the_page_tells_what_was_merged_here_and_not_what_was_parted_again(client: Client) -> None:
    standing = named("Vladimir Putin")
    Merge.objects.create(entity=factories.entity("V. Putin", merged_into=standing), into=standing)
    parted = factories.entity("Putin of Omsk")
    Merge.objects.create(entity=parted, into=standing, undone="2026-01-01T00:00:00Z")
    html = page(client, "/people/vladimir-putin/")
    assert "<bdi>V. Putin</bdi>" in html
    assert "Putin of Omsk" not in html


def test_an_index_lists_names_by_script(client: Client) -> None:
    named("Recep Tayyip Erdoğan", slug="erdogan", names={"ar": "رجب طيب أردوغان"})
    named("Vladimir Putin", names={"ru": "Владимир Путин"})
    html = page(client, "/people/?script=Arab")
    assert "<bdi>رجب طيب أردوغان</bdi>" in html
    assert "vladimir-putin" not in html
    assert '<a href="?letter=%D8%B1&amp;script=Arab"' in html
    assert '<a href="?script=Cyrl">Cyrillic</a>' in html


def test_a_script_that_is_none_gives_the_whole_index(client: Client) -> None:
    named("Vladimir Putin")
    for script in ("x", "%00", "Zzzz", "Grek"):
        answer = page(client, f"/people/?script={script}")
        assert ("Vladimir Putin" in answer) == (script != "Grek")


def test_a_map_is_named_in_the_readers_language(client: Client) -> None:
    named("Turkey", "place", latitude=39.0, longitude=35.0, names={"vi": "Thổ Nhĩ Kỳ"})
    assert 'aria-label="Thổ Nhĩ Kỳ"' in page(client, "/places/turkey/", accept_language="vi")


def test_a_hidden_or_unknown_name_and_one_of_the_other_kind_are_not_found(client: Client) -> None:
    factories.entity("Nobody", is_hidden=True)
    named("Ankara", "place")
    for slug in ("nobody", "no-such-person", "ankara", "ل" * 300):
        assert client.get(f"/people/{slug}/").status_code == 404


def test_an_index_names_only_those_of_published_articles(client: Client) -> None:
    named("Vladimir Putin")
    factories.mention(factories.article("Jane Roe", status="pending"), "Jane Roe", factories.entity("Jane Roe"))
    html = page(client, "/people/")
    assert "Vladimir Putin" in html
    assert "Jane Roe" not in html


def test_an_index_is_narrowed_by_letter_whatever_its_accents(client: Client) -> None:
    named("Öztürk Yılmaz", slug="öztürk-yılmaz")
    named("Olaf Scholz")
    named("Vladimir Putin")
    html = page(client, "/people/?letter=O")
    assert "Öztürk" in html
    assert "Olaf" in html
    assert "Vladimir" not in html


def test_an_index_is_sorted_as_the_readers_language_writes_the_names(client: Client) -> None:
    named("Germany", "place", names={"vi": "Đức", "ar": "ألمانيا"})
    named("Greece", "place", names={"vi": "Hy Lạp", "ar": "اليونان"})
    named("Cuba", "place", names={"ar": "كوبا"})
    for code, order in (("en", "cuba germany greece"), ("vi", "cuba germany greece"), ("ar", "germany greece cuba")):
        html = page(client, "/places/", accept_language=code)
        assert sorted(order.split(), key=lambda slug: html.index(f"/places/{slug}/")) == order.split()
    assert '<a href="?letter=D"' in page(client, "/places/", accept_language="vi")
    html = page(client, "/places/?letter=D", accept_language="vi")
    assert "germany" in html
    assert "greece" not in html


@pytest.mark.parametrize("typed", ["erdog", "Erdoğ", "رجب", "ERDOGAN", "tayyip e"])
def test_an_index_is_filtered_by_any_name_in_any_script(client: Client, typed: str) -> None:
    named("Recep Tayyip Erdoğan", slug="recep-tayyip-erdogan", names={"ar": "رجب طيب أردوغان"})
    named("Vladimir Putin")
    html = page(client, f"/people/?q={typed}")
    assert "recep-tayyip-erdogan" in html
    assert "vladimir-putin" not in html


def test_a_filter_that_finds_nobody_leads_to_a_search(client: Client) -> None:
    named("Vladimir Putin")
    assert '<a href="/search/?q=zzz">' in page(client, "/people/?q=zzz")


@pytest.mark.parametrize("query", ["letter=%00", "letter=" + "x" * 5000, "q=%F0%9F%98%80", "page=1000000000", "page=x"])
def test_rubbish_in_the_address_of_an_index_is_answered(client: Client, query: str) -> None:
    named("Vladimir Putin")
    page(client, f"/people/?{query}")


def test_pages_of_articles_stop_at_the_last(client: Client) -> None:
    named("Vladimir Putin", articles=21)
    assert "Page 2 of 2" in page(client, "/people/vladimir-putin/?page=1000000000")
