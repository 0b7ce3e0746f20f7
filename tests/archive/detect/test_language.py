"""Which language a text is in; "und" where nobody could tell."""

import unicodedata

import pytest

import languages
from archive.detect.language import detect_language

SENTENCES = {
    "ar": "قال الرئيس الروسي فلاديمير بوتين إنه سيبحث مع نظيره التركي حلولا للأزمة.",
    "de": "Der russische Präsident sprach am Dienstag mit seinem türkischen Amtskollegen.",
    "el": "Ο Ρώσος πρόεδρος συναντήθηκε με τον Τούρκο ομόλογό του.",
    "en": "The Russian president met his Turkish counterpart on Tuesday.",
    "es": "El presidente ruso se reunió el martes con su homólogo turco.",
    "fa": "رئیس جمهور روسیه روز سه‌شنبه با همتای ترکیه‌ای خود دیدار کرد.",
    "fr": "Le président russe a rencontré mardi son homologue turc.",
    "he": "נשיא רוסיה נפגש ביום שלישי עם עמיתו הטורקי.",
    "ja": "ロシアの大統領は火曜日にトルコの大統領と会談した。",
    "ko": "러시아 대통령은 화요일에 터키 대통령과 회담했다.",
    "ru": "Президент России встретился во вторник со своим турецким коллегой.",
    "th": "ประธานาธิบดีรัสเซียพบกับประธานาธิบดีตุรกีเมื่อวันอังคาร",
    "tr": "Rusya Devlet Başkanı salı günü Türk mevkidaşıyla bir araya geldi.",
    "uk": "Президент Росії зустрівся у вівторок зі своїм турецьким колегою.",
    "vi": "Tổng thống Nga đã gặp người đồng cấp Thổ Nhĩ Kỳ hôm thứ Ba.",
    "zh": "俄罗斯总统星期二会见了土耳其总统。",
}


@pytest.mark.parametrize("code", SENTENCES)
def test_a_sentence_is_enough(code: str) -> None:
    found, confidence = detect_language(SENTENCES[code])
    assert found == code
    assert 0.5 <= confidence <= 1


@pytest.mark.parametrize("code", SENTENCES)
def test_decomposed_letters_make_no_difference(code: str) -> None:
    assert detect_language(unicodedata.normalize("NFD", SENTENCES[code]))[0] == code


@pytest.mark.parametrize(
    "text",
    ["", "   ", "12345 67890", "🙂🙂🙂🙂🙂🙂", "Erdogan", "Ông Lavrov", "asdf qwer zxcv uiop hjkl", "\ud800\udfff", "https://example.org/the/president/said"],
)  # fmt: skip
def test_what_nobody_can_tell_is_undetermined(text: str) -> None:
    assert detect_language(text)[0] == "und"


@pytest.mark.parametrize(
    "text",
    [
        "Rais wa Uturuki alikutana na rais wa Urusi siku ya Jumanne mjini Saint Petersburg na kuzungumza.",
        "Onye isi ala Naịjirịa agwala ndị mmadụ ka ha nọrọ n'ụlọ ha n'ihi ọrịa a na-efe efe, ọ bụ ezie na ụfọdụ jụrụ.",
        "Aarẹ orilẹ-ede Naijiria ti sọ fun awọn eniyan pe ki wọn duro sile nitori ajakalẹ arun to n tan kalẹ.",
        "የኢትዮጵያ ጠቅላይ ሚኒስትር ዛሬ በአዲስ አበባ ንግግር አደረጉ።",
    ],
)
def test_a_language_without_a_file_is_undetermined(text: str) -> None:
    assert detect_language(text)[0] == "und"


def test_vocalised_arabic_and_capitals_and_noise_are_no_hindrance() -> None:
    assert detect_language("قَالَ الرَّئِيسُ الرُّوسِيُّ إِنَّهُ سَيَبْحَثُ مَعَ نَظِيرِهِ التُّرْكِيِّ")[0] == "ar"
    assert detect_language("THE RUSSIAN PRESIDENT MET HIS TURKISH COUNTERPART ON TUESDAY")[0] == "en"
    assert (
        detect_language("🙂 https://example.org/xyz 2016 \ud800 \0 The president met his counterpart on Tuesday")[0]
        == "en"
    )


def test_every_answer_is_a_language_of_the_archive() -> None:
    assert {detect_language(sentence)[0] for sentence in SENTENCES.values()} <= set(languages.codes())


def test_a_long_text_is_no_slower_than_its_start() -> None:
    assert detect_language(SENTENCES["en"] * 100_000)[0] == "en"
