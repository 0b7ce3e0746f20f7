"""People and places at the desk: names, merging, splitting, hiding."""

from typing import Any

import pytest
from django.urls import reverse
from pytest_django.fixtures import DjangoAssertNumQueries

from archive.models import Entity, EntityName, Merge, MergeSuggestion, Source
from search.models import OutboxEntry
from tests import factories
from tests.archive.admin.conftest import Desk

LIST = "/admin/archive/entity/"


@pytest.fixture
def turkey(known: Source) -> Entity:
    return factories.entity("Turkey", kind="place", names={"vi": "Thổ Nhĩ Kỳ", "ar": "تركيا"}, country="TR")


def page(entity: Entity) -> Any:
    return reverse("admin:archive_entity_change", args=[entity.pk])


def form(entity: Entity, *names: Any, **fields: Any) -> Any:
    """Return what the page sends back: `names` are (id, text, language, preferred, deleted)."""
    said = {"country": entity.country, "latitude": "", "longitude": "", **fields}
    initial = sum(1 for name in names if name[0])
    said |= {"names-TOTAL_FORMS": len(names), "names-INITIAL_FORMS": initial}
    for at, (pk, text, language, preferred, deleted) in enumerate(sorted(names, key=lambda name: not name[0])):
        row = {"id": pk or "", "entity": entity.pk, "text": text, "language": language}
        row |= {"is_preferred": "on"} if preferred else {}
        row |= {"DELETE": "on"} if deleted else {}
        said |= {f"names-{at}-{key}": value for key, value in row.items()}
    return said


def kept(entity: Entity) -> Any:
    return [(n.pk, n.text, n.language, n.is_preferred, False) for n in entity.names.order_by("pk")]


@pytest.mark.parametrize("typed", ["tho nhi ky", "تركيا", "TURKEY"])
def test_the_list_is_searched_by_any_name(curator: Desk, turkey: Entity, typed: str) -> None:
    factories.entity("Greece", kind="place")
    answer = curator.get(LIST, {"q": typed}).content.decode()
    assert "Turkey" in answer
    assert "Greece" not in answer


def test_hidden_and_merged_ones_are_kept_apart(curator: Desk, turkey: Entity) -> None:
    factories.entity("Hidden", is_hidden=True)
    factories.entity("Merged", kind="place", merged_into=turkey)
    shown = curator.get(LIST).content.decode()
    assert ">Hidden<" not in shown.replace("?standing=hidden", "").split("changelist-filter")[0]
    assert "<bdi>Merged</bdi>" in curator.get(LIST, {"standing": "merged"}).content.decode()
    assert "<bdi>Hidden</bdi>" in curator.get(LIST, {"standing": "hidden"}).content.decode()


def test_the_list_costs_the_same_for_few_and_for_many(
    editor: Desk, known: Source, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(50):
        factories.entity(f"Person {number}")
        if number in (0, 49):
            with django_assert_num_queries(7):
                editor.get(LIST)


def test_another_name_becomes_the_preferred_one(editor: Desk, turkey: Entity) -> None:
    names = [(pk, text, code, preferred and code != "vi", False) for pk, text, code, preferred, _ in kept(turkey)]
    editor.post(page(turkey), form(turkey, *names, ("", "Thổ", "vi", True, False)))
    assert turkey.names.get(language="vi", is_preferred=True).text == "Thổ"
    assert turkey.names.filter(language="vi").count() == 2


def test_a_preferred_name_changes_places_with_another(editor: Desk, turkey: Entity) -> None:
    other = EntityName.objects.create(entity=turkey, text="Türkei", language="en")
    swapped = [(pk, text, code, pk == other.pk or code != "en", False) for pk, text, code, _p, _d in kept(turkey)]
    assert editor.post(page(turkey), form(turkey, *swapped)).status_code == 302
    assert turkey.names.get(language="en", is_preferred=True) == other


def test_a_name_is_taken_away(editor: Desk, turkey: Entity) -> None:
    names = [(pk, text, code, preferred, code == "ar") for pk, text, code, preferred, _d in kept(turkey)]
    editor.post(page(turkey), form(turkey, *names))
    assert set(turkey.names.values_list("language", flat=True)) == {"en", "vi"}


@pytest.mark.parametrize(
    "wrong",
    [
        ("", "x" * 10_000, "en", False, False),
        ("", "<script>alert(1)</script>", "en", False, False),
        ("", "Second", "en", True, False),
        ("", "Turkey", "en", False, False),
        ("", "Name", "xx", False, False),
        ("", "a\x00b", "en", False, False),
    ],
)
def test_a_name_that_cannot_be_is_refused_and_nothing_saved(editor: Desk, turkey: Entity, wrong: Any) -> None:
    answer = editor.post(page(turkey), form(turkey, *kept(turkey), wrong, country="DE"))
    assert answer.status_code == 200
    turkey.refresh_from_db()
    assert turkey.country == "TR"
    assert turkey.names.count() == 3


@pytest.mark.parametrize(
    "wrong",
    [
        {"country": "Turkey"},
        {"country": "T1"},
        {"latitude": "91", "longitude": "0"},
        {"latitude": "40"},
        {"latitude": "nan", "longitude": "nan"},
    ],
)
def test_an_entity_that_cannot_be_is_refused(editor: Desk, turkey: Entity, wrong: Any) -> None:
    assert editor.post(page(turkey), form(turkey, *kept(turkey), **wrong)).status_code == 200
    turkey.refresh_from_db()
    assert (turkey.country, turkey.latitude) == ("TR", None)


def test_hiding_is_news_for_the_index(editor: Desk, turkey: Entity) -> None:
    article = factories.article("Turkey said.")
    factories.mention(article, "Turkey", turkey)
    OutboxEntry.objects.all().delete()
    editor.post(page(turkey), form(turkey, *kept(turkey), is_hidden="on"))
    turkey.refresh_from_db()
    assert turkey.is_hidden
    assert OutboxEntry.objects.exists()


def test_the_chosen_are_merged_after_a_look_and_taken_back(editor: Desk, turkey: Entity) -> None:
    other = factories.entity("Turkiye", kind="place")
    answer = editor.post(LIST, {"action": "merge_chosen", "_selected_action": [turkey.pk, other.pk]})
    shown = editor.get(answer["Location"] + f"&keep={turkey.pk}").content.decode()
    assert "Merge into Turkey" in shown
    assert "Turkiye" in shown
    merge_page = reverse("admin:archive_entity_merge")
    editor.post(merge_page, {"pk": [turkey.pk, other.pk], "keep": turkey.pk})
    other.refresh_from_db()
    assert other.merged_into == turkey
    merge = Merge.objects.get()
    assert merge.merged_by == editor.user
    assert "Take back" in editor.get(page(turkey)).content.decode()
    editor.post(reverse("admin:archive_entity_undo", args=[merge.pk]))
    other.refresh_from_db()
    assert other.merged_into is None


def test_a_person_and_a_place_are_not_merged(editor: Desk, turkey: Entity) -> None:
    person = factories.entity("Turkey", slug="mr-turkey")
    answer = editor.post(reverse("admin:archive_entity_merge"), {"pk": [turkey.pk, person.pk]})
    assert "cannot become one" in answer.content.decode()
    assert not Merge.objects.exists()


@pytest.mark.parametrize("query", ["", "?pk=x", "?pk=999999", "?pk=1&keep=x&q=%00", "?q=" + "x" * 5000])
def test_the_merge_page_answers_nonsense(editor: Desk, known: Source, query: str) -> None:
    assert editor.get(reverse("admin:archive_entity_merge") + query).status_code == 200


def test_mentions_are_split_off_to_a_new_one(editor: Desk, turkey: Entity) -> None:
    first, second = factories.article("Turkey said."), factories.article("A turkey was roasted, not Turkey.")
    right, wrong = factories.mention(first, "Turkey", turkey), factories.mention(second, "Turkey", turkey)
    split = reverse("admin:archive_entity_split", args=[turkey.pk])
    assert second.title in editor.get(split).content.decode()
    editor.post(split, {"mention": [wrong.pk], "into": "", "name": "Turkey, Texas"})
    right.refresh_from_db()
    wrong.refresh_from_db()
    assert (right.entity, str(wrong.entity)) == (turkey, "Turkey, Texas")


def test_what_was_split_off_is_given_back_by_one_press(editor: Desk, turkey: Entity) -> None:
    article = factories.article("Turkey said.")
    mention = factories.mention(article, "Turkey", turkey)
    answer: Any = editor.post(
        reverse("admin:archive_entity_split", args=[turkey.pk]),
        {"mention": [mention.pk], "into": "", "name": "Turkey, Texas"},
        follow=True,
    )
    texas = Entity.objects.get(label="Turkey, Texas")
    back = reverse("admin:archive_entity_split", args=[texas.pk])
    assert f'{back}?q=Turkey&amp;mention={mention.pk}"' in answer.content.decode()
    shown = editor.get(back, {"q": "Turkey", "mention": str(mention.pk)}).content.decode()
    assert f'name="mention" value="{mention.pk}" checked' in shown
    assert f'name="into" value="{turkey.pk}" checked' in shown
    editor.post(back, {"mention": [mention.pk], "into": turkey.pk})
    mention.refresh_from_db()
    assert mention.entity == turkey


def test_one_pair_is_refused_and_asked_again_by_a_press(editor: Desk, turkey: Entity) -> None:
    row = MergeSuggestion.objects.create(entity=factories.entity("Turkiye", kind="place"), other=turkey, score=0.8)
    address = reverse("admin:archive_mergesuggestion_refuse", args=[row.pk])
    editor.post(address)
    assert not MergeSuggestion.objects.open().exists()
    assert (
        "Turkiye"
        in editor.get(reverse("admin:archive_mergesuggestion_changelist"), {"decided": "two"}).content.decode()
    )
    editor.post(address)
    assert MergeSuggestion.objects.open().exists()


def test_the_list_of_pairs_costs_the_same_for_few_and_for_many(
    editor: Desk, turkey: Entity, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(20):
        other = factories.entity(f"Turkey {number}", kind="place")
        MergeSuggestion.objects.create(entity=other, other=turkey, score=0.8, reasons=["alike"])
        if number in (0, 19):
            with django_assert_num_queries(8):
                editor.get(reverse("admin:archive_mergesuggestion_changelist"))


@pytest.mark.parametrize(
    "wrong", [{}, {"name": "New"}, {"mention": ["1"], "name": "New"}, {"mention": ["x"], "name": "New"}]
)
def test_a_split_of_nothing_is_refused(editor: Desk, turkey: Entity, wrong: Any) -> None:
    answer = editor.post(reverse("admin:archive_entity_split", args=[turkey.pk]), {"into": "", **wrong})
    assert answer.status_code == 200
    assert Entity.objects.count() == 1


def test_suggestions_lead_to_the_merge_and_can_be_refused(editor: Desk, turkey: Entity) -> None:
    other = factories.entity("Turkiye", kind="place")
    row = MergeSuggestion.objects.create(entity=other, other=turkey, score=0.8, reasons=["names sound alike"])
    address = reverse("admin:archive_mergesuggestion_changelist")
    shown = editor.get(address).content.decode()
    assert f"?pk={other.pk}&amp;pk={turkey.pk}" in shown
    assert "names sound alike" in editor.get(page(turkey)).content.decode()
    editor.post(address, {"action": "refuse", "_selected_action": [row.pk]})
    assert not MergeSuggestion.objects.open().exists()
