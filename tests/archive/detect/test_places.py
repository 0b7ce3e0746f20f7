"""Which names of places are found in a text, and which are not."""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from archive.detect import Mention
from archive.detect.places import find_places

SEEDS = Path(__file__).parents[2] / "data" / "seeds_gold.jsonl"

Seeds = list[tuple[dict[str, Any], list[Mention]]]  # a row of the gold, and what is found in its text


def keys(text: str, language: str) -> list[tuple[str, str]]:
    return [(mention.surface, mention.value) for mention in find_places(text, language=language)]


def surfaces(text: str, language: str) -> list[str]:
    return [mention.surface for mention in find_places(text, language=language)]


@pytest.fixture(scope="module")
def seeds() -> Seeds:
    rows = [json.loads(line) for line in SEEDS.read_text(encoding="utf-8").splitlines()]
    return [(row, find_places(row["text"], language=row["lang"])) for row in rows]


def test_all_places_of_the_five_articles_are_found(seeds: Seeds) -> None:
    required = found = 0
    for row, mentions in seeds:
        spans = {(mention.start, mention.end) for mention in mentions}
        gold = [e for e in row["entities"] if e["type"] == "LOC" and e["required"]]
        required += len(gold)
        found += sum((e["start"], e["end"]) in spans for e in gold)
    assert required == 253
    assert found >= 0.98 * required


def test_the_five_articles_name_the_right_places(seeds: Seeds) -> None:
    wrong = []
    for row, mentions in seeds:
        labels = {(mention.start, mention.end): mention.label for mention in mentions}
        for e in row["entities"]:
            label = labels.get((e["start"], e["end"]))
            if e["type"] == "LOC" and e["required"] and label and label.removeprefix("the ") != e["id"]:
                wrong.append((e["id"], label))
    assert wrong == []


def test_no_place_of_the_five_articles_is_made_up(seeds: Seeds) -> None:
    for row, mentions in seeds:
        known = [(e["start"], e["end"]) for e in (*row["entities"], *row["ignore"])]
        extra = [m.surface for m in mentions if not any(m.start < end and start < m.end for start, end in known)]
        assert extra == [], row["id"]
        for mention in mentions:
            assert not any(mention.start < t["end"] and t["start"] < mention.end for t in row["traps"])


def test_spans_say_what_stands_in_the_text(seeds: Seeds) -> None:
    for row, mentions in seeds:
        assert all(row["text"][m.start : m.end] == m.surface for m in mentions)
        assert all(a.end <= b.start for a, b in pairwise(mentions))
        assert all(0.5 <= m.confidence < 1 for m in mentions)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "He flew from Ankara to St. Petersburg.", [("Ankara", "gn:323786"), ("St. Petersburg", "gn:498817")]),
        (
            "en",
            "The U.S. and Turkey's neighbours in the Middle East",
            [("U.S.", "US"), ("Turkey", "TR"), ("Middle East", "r:middle-east")],
        ),
        ("vi", "Tổng thống Nga Putin đến Mỹ và Ả-rập Xê-út.", [("Nga", "RU"), ("Mỹ", "US"), ("Ả-rập Xê-út", "SA")]),
        ("vi", "quan hệ với Moscow.Phản ứng của Thổ Nhĩ Kỳ", [("Moscow", "gn:524901"), ("Thổ Nhĩ Kỳ", "TR")]),
        (
            "vi",
            "tàu trên biển Caspi và Biển Đông",
            [("biển Caspi", "r:caspian-sea"), ("Biển Đông", "r:south-china-sea")],
        ),
        ("ar", "وصل إلى سانت بطرسبورغ قادما من داغستان", [("سانت بطرسبورغ", "gn:498817"), ("داغستان", "r:dagestan")]),
        ("ru", "Он приехал из Москвы в Сирию.", [("Москвы", "gn:524901"), ("Сирию", "SY")]),
        ("tr", "Erdoğan Ankara'dan Rusya'ya gitti.", [("Ankara", "gn:323786"), ("Rusya", "RU")]),
        ("de", "Der Gipfel in Moskau über Syrien", [("Moskau", "gn:524901"), ("Syrien", "SY")]),
        ("fr", "Le sommet de Moscou sur la Syrie", [("Moscou", "gn:524901"), ("Syrie", "SY")]),
        ("es", "La cumbre de Moscú sobre Siria", [("Moscú", "gn:524901"), ("Siria", "SY")]),
        ("ja", "日本とロシアの首脳会談", [("日本", "JP"), ("ロシア", "RU")]),
    ],
)
def test_names_are_found_in_many_languages(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert keys(text, language) == expected


def test_short_arabic_words_are_no_part_of_the_span() -> None:
    assert keys("بين تركيا وروسيا وبالعراق ولسوريا", "ar") == [
        ("تركيا", "TR"),
        ("روسيا", "RU"),
        ("العراق", "IQ"),
        ("سوريا", "SY"),
    ]


def test_arabic_letters_in_other_forms_and_with_vowels_are_the_same() -> None:
    assert [key for _, key in keys("أنقرة", "ar")] == [key for _, key in keys("انقره", "ar")] == ["gn:323786"]
    assert keys("تُرْكِيَا", "ar") == [("تُرْكِيَا", "TR")]


def test_decomposed_vietnamese_is_read_as_composed() -> None:
    import unicodedata

    assert [key for _, key in keys(unicodedata.normalize("NFD", "Ông đến Hà Nội và Thổ Nhĩ Kỳ"), "vi")] == [
        "gn:1581130",
        "TR",
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Turkish president and the Russians agreed."),
        ("ar", "الرئيس الروسي والعلاقات التركية"),
        ("vi", "Bà Nga học tiếng Anh."),
        ("vi", "Nguyễn Văn Đức và ca sĩ Mỹ Linh"),
        ("vi", "Anh ấy nói sẽ đến."),
        ("vi", "Hội đồng châu Âu"),
        ("en", "a fellow at the Washington Institute"),
        ("ar", "اجتماع منظمة شانغهاي للتعاون"),
        ("ar", "هذه صور جديدة"),
        ("en", "Reading is fun. Nancy Pelosi may come."),
        ("en", "The TurkStream pipeline"),
        ("ar", "قال فلاديمير بوتين"),
        ("en", "He told us that it was hot."),
        ("vi", "theo yêu cầu Lầu"),
        ("en", "The film is by Nick Park."),
        ("en", "Hamas and the Israelis"),
    ],
)
def test_what_only_looks_like_a_place_is_none(language: str, text: str) -> None:
    assert surfaces(text, language) == []


def test_a_kind_before_a_name_makes_it_a_place_that_no_list_knows() -> None:
    mentions = find_places("Ở xã Cẩm Lĩnh có mưa. Người dân Cẩm Lĩnh vui.", language="vi")
    assert [(m.surface, m.value, m.label) for m in mentions] == [
        ("xã Cẩm Lĩnh", "", "Cẩm Lĩnh"),
        ("Cẩm Lĩnh", "", "Cẩm Lĩnh"),
    ]


def test_a_known_name_keeps_its_key_behind_its_kind() -> None:
    assert keys("tại tỉnh Nghệ An", "vi") == [("tỉnh Nghệ An", "r:vn-nghe-an")]


@pytest.mark.parametrize("text", ["", "   ", "\x00\ufffd\ud800", "‮" * 50, "🏴‍☠️" * 20, "9" * 100_000, "م" * 50_000])
@pytest.mark.parametrize("language", ["en", "vi", "ar", "ru", "und", "xx"])
def test_noise_holds_no_places_and_raises_nothing(language: str, text: str) -> None:
    assert find_places(text, language=language) == []


def test_a_kind_behind_a_name_belongs_to_it() -> None:
    assert keys("He lives in Hay Street near the Gaza Strip.", "en") == [
        ("Hay Street", ""),
        ("Gaza Strip", "r:gaza-strip"),
    ]


def test_names_in_small_letters_count_after_a_preposition_alone() -> None:
    assert keys("i am living in malaysia", "en") == [("malaysia", "MY")]
    assert surfaces("we like malaysia", "en") == []


def test_the_code_of_a_state_counts_behind_a_town_alone() -> None:
    assert surfaces("in Miami, FL", "en") == ["Miami", "FL"]
    assert surfaces("OR we stay", "en") == []


def test_german_genitives_are_found_and_compounds_are_not() -> None:
    assert keys("die Grenzen Deutschlands", "de") == [("Deutschlands", "DE")]
    assert surfaces("viele US-Bürger", "de") == []


def test_an_article_before_a_town_is_no_part_of_the_name() -> None:
    assert keys("in the West", "en") == [("West", "r:the-west")]
    assert "West" not in surfaces("the West Jersey Railroad", "en")


def test_a_capital_direction_belongs_to_the_name() -> None:
    assert keys("He moved to East Java.", "en") == [("East Java", "r:java")]
    assert surfaces("in the east of Java", "en") == ["Java"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أمطار في معتمدية قرجومة من ولاية القصرين. وتعيش قرجومة وضعا صعبا.", ["قرجومة", "القصرين", "قرجومة"]),
        ("شهدت معتمديات قرجومة وزغدود أمطارا.", ["قرجومة", "زغدود"]),
        ("فيضان وادي قرجوم أمس", ["وادي قرجوم"]),
        ("زار جزيرة مدغشقر", ["مدغشقر"]),
        ("احتجاج بولاية تطاوين", ["تطاوين"]),
        ("أكثر من قرية وهجرة تابعة", []),
        ("وأدى انفجارها إلى إصابة", []),
        ("مدينة صغيرة ومنطقة صناعية", []),
    ],
)
def test_the_word_for_its_kind_tells_an_arabic_place_that_no_list_has(text: str, expected: list[str]) -> None:
    assert surfaces(text, "ar") == expected


def test_the_last_name_of_a_list_counts_as_listed() -> None:
    assert surfaces("بين القاهرة، تبوك، ينبع، بالإضافة إلى الخطوط", "ar") == ["القاهرة", "تبوك", "ينبع"]
