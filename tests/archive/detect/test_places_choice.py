"""Which of several places is meant, how spans of others are linked, what is known of a place."""

import pytest

from archive.detect.places import attributions, find_places, get_place, is_place_name, link_place
from archive.detect.places.gazetteer import names_in


def only(text: str, language: str = "en") -> tuple[str, str, tuple[str, ...]]:
    mention = find_places(text, language=language)[0]
    return mention.value, mention.label, mention.evidence.alternatives


def test_the_largest_place_is_meant_where_nothing_else_tells() -> None:
    value, label, others = only("They met in Paris.")
    assert (value, label) == ("gn:2988507", "Paris")
    assert "gn:4717560" in others


def test_the_region_named_beside_a_town_decides() -> None:
    assert only("They met in Paris, Texas.")[0] == "gn:4717560"


def test_the_state_beside_a_town_decides_what_a_country_and_a_state_share() -> None:
    assert [m.value for m in find_places("in Atlanta, Georgia", language="en")][-1] == "gn:4197000"
    assert only("Georgia and Russia agreed.")[0] == "GE"


def test_a_capital_is_meant_before_the_state_of_its_name() -> None:
    assert only("وصل الوزير إلى واشنطن امس", "ar")[0] == "gn:4140963"


def test_evidence_says_where_the_name_is_from() -> None:
    evidence = {m.surface: m.evidence for m in find_places("in Ankara, in Leeds and in Trung Đông", language="vi")}
    assert evidence["Trung Đông"].detector == "places.supplement"
    assert evidence["Leeds"].detector == "places.geonames"
    assert evidence["Leeds"].detail == "=place|Leeds|city|GB"


@pytest.mark.parametrize(
    ("surface", "language", "value"),
    [
        ("tỉnh Nghệ An", "vi", "r:vn-nghe-an"),
        ("وبريطانيا", "ar", "GB"),
        ("Москве", "ru", "gn:524901"),
        ("Ankara", "en", "gn:323786"),
        ("Nowhereville", "en", ""),
        ("", "en", ""),
    ],
)
def test_spans_of_other_detectors_are_linked(surface: str, language: str, value: str) -> None:
    assert link_place(surface, language).value == value


def test_the_places_of_the_text_decide_a_link() -> None:
    assert link_place("Paris", "en", context=["gn:4736286", "US"]).value in {"gn:2988507", "gn:4717560"}
    assert link_place("Valencia", "en", context=["VE"]).value != link_place("Valencia", "en", context=["ES"]).value


def test_an_unknown_name_is_labelled_without_its_kind() -> None:
    assert link_place("xã Tân Lập", "vi").label == "Tân Lập"


def test_a_place_says_where_it_is_and_what_it_is_called() -> None:
    turkey, tashkent = get_place("TR"), get_place("gn:1512569")
    assert turkey and tashkent
    assert (turkey.label, turkey.kind, turkey.names["vi"], turkey.names["ar"]) == (
        "Turkey",
        "country",
        "Thổ Nhĩ Kỳ",
        "تركيا",
    )
    assert (tashkent.country, round(tashkent.latitude or 0)) == ("UZ", 41)
    assert get_place("no-such-key") is None


@pytest.mark.parametrize("key", ["r:europe", "r:middle-east", "r:the-west", "r:caspian-sea", "r:dagestan", "gn:498817"])
def test_well_known_places_have_names_in_the_first_three_languages(key: str) -> None:
    place = get_place(key)
    assert place and {"en", "vi", "ar"} <= place.names.keys()


def test_names_of_places_are_told_from_other_words() -> None:
    assert is_place_name("Saudi Arabia", "en")
    assert not is_place_name("Vladimir Putin", "en")


def test_the_sources_are_named_with_their_licences() -> None:
    assert {("GeoNames", "CC BY 4.0"), ("Unicode CLDR", "Unicode License v3")} <= {
        (a.name, a.licence) for a in attributions()
    }


def test_every_candidate_of_every_name_exists() -> None:
    names = names_in("vi")
    assert len(names.entries) > 50_000
    assert all(names.readings(name) for name in list(names.entries)[::500])
