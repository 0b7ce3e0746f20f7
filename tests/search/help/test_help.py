"""What is offered to those who slipped, found nothing, or are still typing."""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from types import SimpleNamespace

import pytest
from django.test import Client

from search.rebuild import rebuild
from search.results import Way
from tests import factories as make
from tests.search.conftest import Ask


def labels(ways: Iterable[Way]) -> list[str]:
    return [way.label for way in ways]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Erdogna", "Erdogan"),
        ("Lavorv", "Lavrov"),
        ("+Erdogn -Lavrov", "+Erdogan -Lavrov"),
        ("title:Erdogn", "title:Erdogan"),
        ("relationshp", "relationship"),
        ("الرئس", "الرئيس"),
        ("اردوفان", "أردوغان"),
        ("Thổ Nhĩ Kỷx", "Thổ Nhĩ Kỳ"),
        ("tong thogn", "tổng thống"),
    ],
)
def test_a_slip_is_corrected_by_the_words_of_the_archive(
    archive: SimpleNamespace, ask: Ask, typed: str, meant: str
) -> None:
    found = ask(typed).help.did_you_mean
    assert labels(found)[:1] == [meant]
    assert found[0].total > 0


def test_a_slip_in_a_search_that_finds_something_is_offered_beside_it(archive: SimpleNamespace, ask: Ask) -> None:
    found = ask("Erdogan relationshp")
    assert found.total == ask("Erdogan").total
    assert labels(found.help.did_you_mean) == ["Erdogan relationship"]
    assert found.help.unknown == ("relationshp",)


@pytest.mark.parametrize(
    "q", ["Erdogan", "Turkey", "Tổng thống Thổ Nhĩ Kỳ", "the coup", "", "*", '"coup"', "Putin Moscow"]
)
def test_what_is_well_known_is_not_corrected(archive: SimpleNamespace, ask: Ask, q: str) -> None:
    assert ask(q).help.did_you_mean == ()


def test_a_word_withdrawn_with_its_article_is_offered_no_more(
    archive: SimpleNamespace,
    ask: Ask,
    django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[object]],
) -> None:
    from archive.publish import withdraw

    assert ask("Lavorv").help.did_you_mean
    with django_capture_on_commit_callbacks(execute=True):
        withdraw(archive.arms, note="asked for")
    assert ask("Lavorv").help.did_you_mean == ()


def test_an_unknown_word_is_named(archive: SimpleNamespace, ask: Ask) -> None:
    assert ask("zzyzx Erdogan").help.unknown == ("zzyzx",)
    assert ask("Turkish").help.unknown == ()


def test_the_filter_that_empties_a_search_is_found_out(archive: SimpleNamespace, ask: Ask) -> None:
    found = ask("Lavrov", language=["vi"], source=["cnn"])
    assert found.total == 0
    ways = {way.name: (way.label, way.total) for way in found.help.ways}
    assert ways == {"source": (archive.hosts.source.name, 1), "all": ("", 1)}


def test_a_field_in_the_query_that_empties_it_is_found_out(archive: SimpleNamespace, ask: Ask) -> None:
    (way,) = ask("Lavrov source:cnn").help.ways
    assert (way.name, way.label, way.total, way.query_string) == ("field", "source:cnn", 1, "q=Lavrov")


def test_words_that_no_article_has_together_are_searched_one_by_one(archive: SimpleNamespace, ask: Ask) -> None:
    found = ask("coup AND elections").help
    assert found.apart
    assert [(way.name, way.label, way.total) for way in found.ways] == [("q", "coup elections", 2)]


@pytest.mark.parametrize("q", ["Лавров", "Лавроф", "لافروڤ", "लावरोव", "Λαβρόφ", "לברוב"])
def test_an_unknown_name_is_found_by_its_sound_and_does_not_count(archive: SimpleNamespace, ask: Ask, q: str) -> None:
    found = ask(q)
    assert found.total == 0
    assert not any(facet.values for facet in found.facets)
    assert [(one.kind, one.label, one.articles) for one in found.help.alike] == [("person", "Sergey Lavrov", 1)]


def test_what_only_faintly_sounds_alike_is_no_guess(archive: SimpleNamespace, ask: Ask) -> None:
    webber = make.entity("Andrew Lloyd Webber")
    make.mention(archive.hosts, "leaders", webber)
    rebuild()
    assert ask("выбор").help.alike == ()
    assert [one.label for one in ask("Веббер").help.alike] == ["Andrew Lloyd Webber"]


@pytest.mark.parametrize("q", ["ワシントン", "北朝鮮人民", "สวัสดีชาวโลก"])
def test_an_unknown_word_without_blanks_is_told_whole(archive: SimpleNamespace, ask: Ask, q: str) -> None:
    assert ask(q).help.unknown == (q,)


def test_strictly_nothing_is_guessed(archive: SimpleNamespace, ask: Ask) -> None:
    found = ask("Лавроф Lavorv", strict="1").help
    assert (found.did_you_mean, found.alike) == ((), ())
    assert found.unknown == ("Лавроф", "Lavorv")


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Erd", ["erdogan"]),
        ("coup relat", ["coup relations", "coup relationship"]),
        ("quan", ["quân"]),
        ("quâ", ["quân"]),
        ("الرئ", ["الرئيس"]),
        ("thổ n", ["thổ nhĩ"]),
        ("tho n", ["thổ nhĩ"]),
    ],
)
def test_words_are_completed(archive: SimpleNamespace, client: Client, typed: str, words: list[str]) -> None:
    told = client.get("/api/v1/suggest/", {"q": typed}).json()
    assert [word for word in told["words"] if word in words] == words


def test_titles_people_and_places_are_completed(archive: SimpleNamespace, client: Client) -> None:
    told = client.get("/api/v1/suggest/", {"q": "putin"}).json()
    assert [one["text"] for one in told["titles"]] == ["Putin hosts Erdogan for talks"]
    assert told["titles"][0]["url"] == archive.hosts.get_absolute_url()
    assert [(one["text"], one["kind"], one["url"]) for one in told["entities"]] == [
        ("Vladimir Putin", "person", "/people/putin/")
    ]
    (turkey,) = client.get("/api/v1/suggest/", {"q": "ترك"}).json()["entities"]
    assert (turkey["text"], turkey["label"], turkey["kind"], turkey["direction"]) == ("تركيا", "Turkey", "place", "rtl")


def test_what_was_withdrawn_or_hidden_is_not_offered(archive: SimpleNamespace, client: Client) -> None:
    client.get("/api/v1/suggest/", {"q": "putin"})
    type(archive.hosts).objects.filter(pk=archive.hosts.pk).update(status="withdrawn")
    type(archive.people.putin).objects.filter(pk=archive.people.putin.pk).update(is_hidden=True)
    told = client.get("/api/v1/suggest/", {"q": "putin"}).json()
    assert (told["titles"], told["entities"]) == ([], [])


@pytest.mark.parametrize("q", ["", " ", "\x00", "\ud800", "x" * 9000, "أ" * 9000, "%", '"', "😀", "e\u0301" * 300])
def test_completion_answers_anything(archive: SimpleNamespace, client: Client, q: str) -> None:
    answer = client.get("/api/v1/suggest/", {"q": q.encode("utf-8", "surrogatepass")})
    assert answer.status_code == 200
    assert set(answer.json()) == {"q", "words", "titles", "entities"}


def test_without_an_index_completion_says_so(db: None, client: Client) -> None:
    assert client.get("/api/v1/suggest/", {"q": "x"}).status_code == 503


def test_help_is_in_the_json(archive: SimpleNamespace, client: Client) -> None:
    told = client.get("/api/v1/search/", {"q": "Lavorv", "source": "cnn"}).json()["help"]
    assert told["unknown_words"] == ["Lavorv"]
    assert set(told) == {"did_you_mean", "unknown_words", "other_searches", "sound_alike"}


def test_an_entity_made_later_is_known_with_the_next_article(
    archive: SimpleNamespace,
    client: Client,
    django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[object]],
) -> None:
    from archive.publish import publish

    client.get("/api/v1/suggest/", {"q": "kad"})
    article = make.article("Ramzan Kadyrov spoke.", status="pending")
    make.mention(article, "Ramzan Kadyrov", make.entity("Ramzan Kadyrov", names={"ru": "Рамзан Кадыров"}))
    with django_capture_on_commit_callbacks(execute=True):
        publish(article)
    told = client.get("/api/v1/suggest/", {"q": "кад"}).json()
    assert [one["text"] for one in told["entities"]] == ["Рамзан Кадыров"]


def test_the_page_offers_help(archive: SimpleNamespace, client: Client) -> None:
    page = client.get("/search/", {"q": "Lavorv", "source": "cnn", "language": "en"}).content.decode()
    assert "No article has the word" in page
    assert "“Lavorv”" in page
    page = client.get("/search/", {"q": "Lavorv"}).content.decode()
    assert '<a href="/search/?q=Lavrov"><bdi>Lavrov</bdi></a>' in page
    page = client.get("/search/", {"q": "Lavrov", "source": "cnn", "language": "vi"}).content.decode()
    assert '<a href="/search/?q=Lavrov&amp;language=vi">Without' in page
    page = client.get("/search/", {"q": "Лавроф"}).content.decode()
    assert "These are guesses, and not counted here" in page
    assert '<a href="/people/lavrov/">' in page


def test_the_box_tells_the_script_where_to_ask(archive: SimpleNamespace, client: Client) -> None:
    page = client.get("/search/").content.decode()
    assert page.count('data-suggest="/api/v1/suggest/"') >= 1
    assert "js/suggest.js" in page
    assert "<script>" not in page
