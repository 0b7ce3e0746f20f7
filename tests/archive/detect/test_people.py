"""Persons: found by title, by name, by model, and again by a part of the name."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.detect.mention import Evidence, Mention
from archive.detect.people import find_people, knowing, shipped
from archive.detect.people.known import Known, Person, known_of
from archive.detect.places import find_places

NOBODY = Known()


def names(text: str, language: str, known: Known = NOBODY) -> list[str]:
    places = find_places(text, language=language)
    return [person.surface for person in find_people(text, language=language, places=places, known=known)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tổng thống Thổ Nhĩ Kỳ Recep Tayyip Erdogan đến thăm Nga.", ["Recep Tayyip Erdogan"]),
        ("Bộ trưởng Ngoại giao Nga Lavrov đã đặt câu hỏi.", ["Lavrov"]),
        ("Theo Ngoại trưởng Mỹ Blinken, Trung Quốc chưa trả lời.", ["Blinken"]),
        ("Tên lửa Fateh Mobin của Iran bay xa. Fateh Mobin có phần đầu tròn.", []),
        ("HLV Erik ten Hag đã từ chối tới Anh.", ["Erik ten Hag"]),
        ("Ông Trần Quốc Đại dự họp. Tham dự Đại hội có nhiều người.", ["Trần Quốc Đại"]),
        ("Theo chuyên gia Jeffrey Mankoff, quan hệ còn khó khăn.", ["Jeffrey Mankoff"]),
        ("Ông Nguyễn Văn Thới gặp bà Lê Thị Cẩm Vân ở Hà Nội.", ["Nguyễn Văn Thới", "Lê Thị Cẩm Vân"]),
        ("Đường Nguyễn Trãi ở quận Thanh Xuân bị ngập.", []),
        ("Trả lời tờ Le Monde, ông Trump từ chối bình luận.", ["Trump"]),
    ],
)
def test_vietnamese_names_stand_after_titles_and_begin_with_family_names(text: str, expected: list[str]) -> None:
    assert names(text, "vi") == expected


def test_decomposed_vietnamese_is_read_as_composed() -> None:
    import unicodedata

    text = unicodedata.normalize("NFD", "Ông Nguyễn Văn Thới gặp bà Lê Thị Cẩm Vân ở Hà Nội.")
    found = [unicodedata.normalize("NFC", name) for name in names(text, "vi")]
    assert found == ["Nguyễn Văn Thới", "Lê Thị Cẩm Vân"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Vladimir Putin met Sergei Petrenko in Moscow.", ["Vladimir Putin", "Sergei Petrenko"]),
        ("The talks failed, said analyst Fadi Hakura. Hakura added more.", ["Fadi Hakura", "Hakura"]),
        ("The University of Texas and Deutsche Bank signed a deal.", []),
        ("Martin Luther King Jr. spoke in Washington.", ["Martin Luther King Jr."]),
        ('The coach was Harold "Red" Grange, who died in 1991.', ['Harold "Red" Grange']),
        ('She called it "Peace" Monday, said John Okello.', ["John Okello"]),
        ("It was written by C. H. Douglas and Mary Okello.", ["C. H. Douglas", "Mary Okello"]),
        ("Can I John Okello follow?", ["John Okello"]),
        ("Happy birthday to Jimmie Johnson FLYING high.", ["Jimmie Johnson"]),
        ("Thanks, Kay", ["Kay"]),
    ],
)
def test_english_names(text: str, expected: list[str]) -> None:
    assert names(text, "en") == expected


def test_arabic_names_leave_short_words_grown_on_to_them_outside() -> None:
    text = "قال الرئيس الروسي فلاديمير بوتين انه التقى الرئيس. وقال مستشار السياسة الخارجية لبوتين ان الوقت ملائم."
    found = find_people(text, language="ar", places=[], known=NOBODY)
    assert [person.surface for person in found] == ["فلاديمير بوتين", "بوتين"]
    assert {person.label for person in found} == {"فلاديمير بوتين"}


def test_two_persons_in_a_row_without_a_separator_are_two() -> None:
    text = "عندئذ سارع المتحدث باسم اردوغان ابراهيم كالين الى القول. وكان الرئيس رجب طيب اردوغان في انقرة."
    found = names(text, "ar", shipped())
    assert found[:2] == ["اردوغان", "ابراهيم كالين"]


def test_russian_names_are_one_in_all_their_cases() -> None:
    text = "Сергей Петренко встретился с Иваном Сидоренко. Позже Петренко ответил на вопрос Сидоренко."
    found = find_people(text, language="ru", places=[], known=NOBODY)
    assert len({person.label for person in found}) == 2
    assert "Сергей Петренко" in {person.label for person in found}


def test_a_known_person_has_one_key_in_every_script() -> None:
    person = Person("p:jane-marsden", "Jane Marsden", ("Jane Marsden", "Джейн Марсден", "جين مارسدن"), ("Marsden",))
    known = known_of(iter([person]))
    for text, language in (
        ("We met Jane Marsden and Marsden left.", "en"),
        ("وصلت جين مارسدن امس", "ar"),
        ("Вчера Джейн Марсден уехала.", "ru"),
    ):
        found = find_people(text, language=language, places=[], known=known)
        assert found and {m.value for m in found} == {"p:jane-marsden"}, text
        assert {m.label for m in found} == {"Jane Marsden"}


def test_what_is_known_can_be_put_aside() -> None:
    text = "Yesterday Putin spoke."
    assert [m.value for m in find_people(text, language="en", places=[], known=known_putin())] == ["p:vladimir-putin"]
    with knowing(known_putin().without({"p:vladimir-putin"})):
        assert all(m.value == "" for m in find_people(text, language="en", places=[]))


def known_putin() -> Known:
    return known_of(
        iter(
            [
                Person(
                    "p:vladimir-putin",
                    "Vladimir Putin",
                    (
                        "Vladimir Putin",
                        "فلاديمير بوتين",
                    ),
                    ("Putin",),
                )
            ]
        )
    )


def test_a_vietnamese_name_keeps_a_syllable_that_is_a_word_elsewhere() -> None:
    text = "Ông Nguyễn Hữu Thu gặp dân. Khoản thu năm nay tăng, theo ông Nguyễn Hữu Thu."
    assert names(text, "vi") == ["Nguyễn Hữu Thu", "Nguyễn Hữu Thu"]


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("تعاقد النجم السابق مع نادي لازيو الايطالي امس", "لازيو"),
        ("نظمت جامعة الملك خالد بن سعود دورة جديدة", "خالد"),
    ],
)
def test_arabic_clubs_and_what_is_called_after_a_person_are_none(text: str, unwanted: str) -> None:
    assert not [name for name in names(text, "ar") if unwanted in name]


def test_evidence_says_by_what_a_name_was_found() -> None:
    found = find_people("Ông Jeffrey Mankoff và ông Mankoff.", language="vi", places=[], known=NOBODY)
    assert all(m.evidence.detector.startswith(("people.", "crf-vi-")) for m in found)
    assert all(0 < m.confidence <= 1 for m in found)


def test_a_place_inside_a_name_does_not_hide_it() -> None:
    text = "President Vladimir Sokolenko spoke."
    place = Mention(10, 18, "place", "Vladimir", "gn:473247", "Vladimir", 0.6, Evidence("places.geonames"))
    assert [m.surface for m in find_people(text, language="en", places=[place], known=NOBODY)] == ["Vladimir Sokolenko"]


LANGUAGES = ["en", "vi", "ar", "fr", "de", "zh", "und", "xx"]
ODD = [
    "",
    "\u202e" * 50 + "Putin",
    "\ud800 Ông \udfff",
    "1" * 100_000,
    "😀 Ông\u200b Nguyễn 😀",
    "A." * 2000,
    "-" * 5000,
    "\x00\x01 President \x02",
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", ODD)
def test_odd_texts_do_no_harm(text: str, language: str) -> None:
    for person in find_people(text, language=language, places=find_places(text, language=language)):
        assert text[person.start : person.end] == person.surface


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Ông",
                "Nguyễn",
                "Văn",
                "Thới",
                "Putin",
                "-",
                ".",
                ",",
                "\n",
                "President",
                "al",
                "bin",
                "قال",
                "بوتين",
                "و",
                "A",
                "B",
            ]
        )
    )
)
def test_every_mention_is_what_stands_there(words: list[str]) -> None:
    text = " ".join(words)
    for language in ("en", "vi", "ar"):
        found = find_people(text, language=language, places=[])
        assert all(text[m.start : m.end] == m.surface and m.kind == "person" for m in found)
        assert all(one.end <= other.start for one, other in pairwise(found))


def test_ten_times_the_text_takes_about_ten_times_as_long() -> None:
    line = "Ông Nguyễn Văn Thới gặp bà Lê Thị Cẩm Vân và ông Putin ở Hà Nội. "
    find_people(line, language="vi", places=[])

    def cost(times: int) -> float:
        before = time.process_time()
        find_people(line * times, language="vi", places=[])
        return time.process_time() - before

    cost(50)
    assert cost(2000) < 25 * max(cost(200), 0.01)
