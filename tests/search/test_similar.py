"""Similar articles: by telling words, and by people and places across languages."""

from types import SimpleNamespace

from django.template import Context, Template

from search import engine
from search.rebuild import rebuild
from tests import factories as make


def test_articles_about_the_same_are_similar_across_languages(archive: SimpleNamespace) -> None:
    make.article("Recipes for soup with onions.")
    rebuild()
    similar = engine.similar(archive.talks)
    assert archive.talks not in similar
    assert similar[0] == archive.visit  # both people are in both
    assert {article.language_id for article in similar} == {"vi", "en"}
    assert len(engine.similar(archive.talks, most=2)) == 2


def test_the_same_words_make_alike(index: None) -> None:
    soup, stew, other = (
        make.article(text) for text in ("Soup with onions and bread.", "Onions make a soup.", "A coup in the capital.")
    )
    rebuild()
    assert engine.similar(soup) == [stew]
    assert engine.similar(other) == []


def test_the_same_letters_in_another_language_are_another_word(index: None) -> None:
    gift, poison, present = (
        make.article(text, language=code, title="")
        for code, text in (
            ("en", "A gift for the mayor."),
            ("de", "Das Gift im Essen."),
            ("en", "The mayor sends a gift."),
        )
    )
    rebuild()
    assert engine.similar(gift) == [present]
    assert engine.similar(poison) == []


def test_a_withdrawn_article_is_never_offered(archive: SimpleNamespace) -> None:
    type(archive.visit).objects.filter(pk=archive.visit.pk).update(status="withdrawn")
    assert archive.visit not in engine.similar(archive.talks)


def test_the_tag_gives_nothing_while_there_is_no_index(press: SimpleNamespace) -> None:
    page = Template("{% load similar %}{% similar_articles article as found %}{{ found|length }}")
    assert page.render(Context({"article": press.talks})) == "0"
    rebuild()
    assert page.render(Context({"article": press.talks})) == "4"
