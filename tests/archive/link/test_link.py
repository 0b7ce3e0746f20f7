"""Mentions become rows; one person is one entity; what curators decide stays."""

import pytest

import languages
from archive.detect import Evidence
from archive.detect import Mention as Finding
from archive.link import link
from archive.models import Article, Correction, Entity, EntityName, Language, Mention, MergeSuggestion, Source

pytestmark = pytest.mark.django_db


def article(text: str, language: str = "en") -> Article:
    Language.objects.sync()
    source, _ = Source.objects.get_or_create(slug=Source.UNKNOWN, defaults={"name": "Unknown source"})
    assert languages.get(language).code == language
    fields = {"title": text[:40], "text": text, "language_id": language, "source": source}
    return Article.objects.create(**fields, fingerprint=f"{Article.objects.count():064}")


def found(text: str, surface: str, kind: str = "person", value: str = "", label: str = "", after: int = 0) -> Finding:
    start = text.index(surface, after)
    evidence = Evidence("people.title", "after a title")
    return Finding(start, start + len(surface), kind, surface, value, label or surface, 0.9, evidence)  # type: ignore[arg-type]


def person_in(text: str, name: str, language: str = "en") -> Entity:
    of = article(text, language)
    link(of, [found(text, name)])
    entity = Mention.objects.get(article=of).entity
    assert entity is not None
    return entity


def test_one_person_in_three_scripts_is_one_entity() -> None:
    english = person_in("The analyst Ramazan Abdulatipov spoke.", "Ramazan Abdulatipov")
    arabic = person_in("قال رمضان عبداللطيبوف اليوم", "رمضان عبداللطيبوف", "ar")
    russian = person_in("Сказал Рамазан Абдулатипов", "Рамазан Абдулатипов", "ru")
    assert english == arabic == russian
    assert {name.script for name in english.names.all()} == {"Latn", "Arab", "Cyrl"}
    assert english.slug == "ramazan-abdulatipov"


def test_accents_and_spelling_do_not_make_another_person() -> None:
    first = person_in("Mr Çağdaş Üstündağ left.", "Çağdaş Üstündağ")
    assert person_in("Ông Cagdas Ustundag đã rời đi.", "Cagdas Ustundag", "vi") == first
    assert person_in("Sergey Petrenko left.", "Sergey Petrenko") == person_in(
        "Sergei Petrenko left.", "Sergei Petrenko"
    )


def test_names_that_are_only_near_stay_apart_and_are_suggested() -> None:
    first = person_in("Michael Brennan said so.", "Michael Brennan")
    second = person_in("Michael Adam Brennan said so.", "Michael Adam Brennan")
    assert first != second
    suggestion = MergeSuggestion.objects.open().get()
    assert {suggestion.entity, suggestion.other} == {first, second}
    assert suggestion.reasons


def test_a_name_in_arabic_alone_gets_a_readable_address() -> None:
    entity = person_in("قال حسن نعمان اليوم", "حسن نعمان", "ar")
    assert entity.slug.isascii()
    assert entity.label == "حسن نعمان"


def test_a_bare_common_name_is_nobody_in_particular() -> None:
    of = article("Anh Hùng nói.", "vi")
    link(of, [found(of.text, "Hùng")])
    assert Mention.objects.get().entity is None
    assert not Entity.objects.exists()


def test_linking_again_replaces_what_nobody_decided() -> None:
    of = article("Jane Marsden met John Okello.")
    link(of, [found(of.text, "Jane Marsden"), found(of.text, "John Okello")])
    link(of, [found(of.text, "Jane Marsden")])
    assert [mention.surface for mention in of.mentions.all()] == ["Jane Marsden"]
    assert EntityName.objects.filter(text="Jane Marsden").count() == 1


def test_what_a_person_decided_stays_and_wins() -> None:
    of = article("Jane Marsden met John Okello.")
    link(of, [found(of.text, "Jane Marsden"), found(of.text, "John Okello")])
    of.mentions.filter(surface="Jane Marsden").update(state=Mention.State.REMOVED)
    of.mentions.filter(surface="John Okello").update(state=Mention.State.ACCEPTED)
    link(of, [found(of.text, "Jane Marsden"), found(of.text, "John Okello", label="Somebody Else")])
    states = dict(of.mentions.values_list("surface", "state"))
    assert states == {"Jane Marsden": "removed", "John Okello": "accepted"}


def test_decided_rows_follow_their_words_when_the_text_changes() -> None:
    of = article("Jane Marsden met John Okello.")
    link(of, [found(of.text, "Jane Marsden"), found(of.text, "John Okello")])
    of.mentions.update(state=Mention.State.ACCEPTED)
    of.text = "Yesterday Jane Marsden met nobody."
    link(of, [])
    assert [(m.surface, m.start) for m in of.mentions.all()] == [("Jane Marsden", 10)]


def test_a_correction_links_on_old_and_new_articles() -> None:
    right = person_in("Jane Marsden spoke.", "Jane Marsden")
    Correction.objects.create(kind="person", surface="Jenny M.", action="link", entity=right)
    of = article("We met Jenny M. there.")
    link(of, [found(of.text, "Jenny M.")])
    mention = of.mentions.get()
    assert (mention.entity, mention.confidence, mention.detector) == (right, 1.0, "correction")


def test_a_correction_removes_and_adds() -> None:
    person = person_in("Jane Marsden spoke.", "Jane Marsden")
    of = article("Le Monde asked the lady in red; the lady in red left.")
    Correction.objects.create(article=of, kind="person", surface="Le Monde", action="remove")
    Correction.objects.create(article=of, kind="person", surface="lady in red", action="add", entity=person)
    Correction.objects.create(article=of, kind="date", surface="left", action="add", value="2016-08")
    link(of, [found(of.text, "Le Monde")])
    assert [(m.surface, m.entity) for m in of.mentions.all()] == [("lady in red", person)] * 2
    assert [(d.value, d.earliest.isoformat(), d.precision) for d in of.dates.all()] == [
        ("2016-08", "2016-08-01", "month")
    ]


def test_a_merged_entity_is_followed_to_the_one_that_stands() -> None:
    old = person_in("Jane Marsden spoke.", "Jane Marsden")
    new = person_in("Johanna Marsden-Okello spoke.", "Johanna Marsden-Okello")
    old.merged_into = new
    old.save()
    assert person_in("Jane Marsden spoke again.", "Jane Marsden") == new


def test_nothing_is_half_saved_when_a_finding_is_wrong() -> None:
    of = article("Jane Marsden met John Okello.")
    link(of, [found(of.text, "Jane Marsden")])
    wrong = Finding(0, 4, "date", "Jane", "no date", "", 0.5, Evidence("x" * 500))
    link(of, [found(of.text, "John Okello"), wrong])
    assert list(of.mentions.values_list("surface", flat=True)) == ["John Okello"]
    assert not of.dates.exists()


def test_findings_that_overlap_do_not_break_the_article() -> None:
    of = article("Jane Marsden met John Okello.")
    link(of, [found(of.text, "Jane Marsden"), found(of.text, "Marsden"), found(of.text, "Jane Marsden")])
    assert of.mentions.count() == 1
