"""What a new index is asked before it counts, and that a wrong one is found out."""

from types import SimpleNamespace

import pytest
from pytest_django.fixtures import Settings

from search import probes, rebuild
from search.backends.whoosh.build import Build
from search.backends.whoosh.schema import Placed
from search.faults import RebuildError
from search.models import OutboxEntry
from search.query.nodes import Question
from tests import factories as make

ODD = "ﬁnance 5G-Технология ﷺ e\u0301cole קפה\u200d 東京タワー ก็ 👩‍👩‍👧 \udc80 L'Équipe İstanbul’da x\u200cy"


def asked(text: str, title: str, language: str = "en") -> list[str]:
    article = make.article(text, title=title, language=language)
    return [probe.query for probe in probes.probes(article)]


def test_an_article_is_asked_for_by_its_longest_words_and_by_its_title(db: None) -> None:
    assert asked("A zeppelin was seen over the harbour of Rotterdam.", "Zeppelin: seen!") == [
        "+Rotterdam +zeppelin +harbour",
        'title:"Zeppelin: seen!"',
    ]


def test_an_article_without_telling_words_is_not_asked_for(db: None) -> None:
    assert asked("…", "—") == []


@pytest.mark.parametrize("language", ["en", "vi", "ar", "zh", "th", "tr", "ja", "ru", "fr", "und"])
def test_whatever_a_text_has_in_it_a_right_index_answers_every_probe(language: str, db: None) -> None:
    text = ODD.replace("\udc80", "") * 3
    article = make.article(text, title=text[:150], language=language)
    assert list(probes.probes(article))
    assert rebuild.rebuild().articles == 1


def test_the_same_few_articles_of_every_language_are_drawn() -> None:
    published = {"vi": list(range(100, 200)), "ar": [7], "en": [1, 2]}
    drawn = probes.draw(published)
    assert drawn == probes.draw(published)
    assert drawn[0] == 7
    assert set(drawn[1:3]) == {1, 2}
    assert len(drawn) == 6


def test_an_index_that_mixes_its_words_up_never_counts(
    archive: SimpleNamespace, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (settings.INDEX_DIR / "current").read_text()

    def mixed_up(terms: list[object]) -> dict[str, Placed]:
        return {"stem": [("mixed", 0)], "exact": [("up", 0)], "folded": []}

    monkeypatch.setattr("search.backends.whoosh.documents.readings", mixed_up)
    with pytest.raises(RebuildError, match=rf'article {archive.visit.pk} by .* title:"Thổ.*language vi.*still stands'):
        rebuild.rebuild()
    assert (settings.INDEX_DIR / "current").read_text() == before


def test_a_title_out_of_order_is_found_out(archive: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    finds = Build.finds

    def finds_no_phrase(build: Build, question: Question) -> int:
        return 0 if "Phrase" in repr(question) else finds(build, question)

    monkeypatch.setattr(Build, "finds", finds_no_phrase)
    with pytest.raises(RebuildError, match=r'by the query title:"'):
        rebuild.rebuild()


def test_an_article_that_changed_meanwhile_is_no_fault(
    archive: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    finds = Build.finds

    def finds_late(build: Build, question: Question) -> int:
        OutboxEntry.objects.create(article_id=archive.talks.pk)
        return 0 if question.language == "ar" else finds(build, question)

    monkeypatch.setattr(Build, "finds", finds_late)
    assert rebuild.rebuild().articles == 5
