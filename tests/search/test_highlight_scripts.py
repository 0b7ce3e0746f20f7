"""Marks in every script: whole graphemes of the text as it came in, never inside markup."""

import re
from functools import partial
from html import unescape
from itertools import accumulate
from unicodedata import normalize

import pytest
import regex

import languages
from search.highlight import best_passages, snippet
from search.query.nodes import Question
from search.query.parse import parse
from search.wanted import Wanted
from tests.search.test_highlight import show

nfd = partial(normalize, "NFD")
EDGES = [
    # Hindi: conjuncts are one grapheme, nasals have two spellings, invisible joiners change nothing.
    ("क्ष", "क्षेत्र और क्ष है", "hi", "क्षेत्र और <mark>क्ष</mark> है"),
    ("राष्ट्र*", "राष्ट्रीय चुनाव", "hi", "<mark>राष्ट्रीय</mark> चुनाव"),
    ("हिन्दी", "यह हिंदी है", "hi", "यह <mark>हिंदी</mark> है"),
    ("फिल्म", "नई फ़िल्म", "hi", "नई <mark>फ़िल्म</mark>"),
    ("दिल्ली", "दिल्\u200dली में", "hi", "<mark>दिल्\u200dली</mark> में"),
    # Thai: no blanks, marks above and below, one vowel of two parts.
    ("เลือกตั้ง", "การเลือกตั้งใหม่", "th", "การ<mark>เลือกตั้ง</mark>ใหม่"),
    ("น้ำ", "เกิดน้ำท่วม", "th", "เกิด<mark>น้ำ</mark>ท่วม"),
    ("นํ้า", "เกิดน้ำท่วม", "th", "เกิด<mark>น้ำ</mark>ท่วม"),
    ('"น้ำท่วม"', "เกิดน้ำท่วมใหญ่", "th", "เกิด<mark>น้ำท่วม</mark>ใหญ่"),
    ("กรุงเทพ*", "กรุงเทพมหานคร", "th", "<mark>กรุงเทพ</mark>มหานคร"),
    # Chinese: either script, one letter.
    ("选举", "总统選舉結果", "zh", "总统<mark>選舉</mark>結果"),
    ("國", "中国政府", "zh", "中<mark>国</mark>政府"),
    ('"國"', "中国政府", "zh", "中国政府"),
    ("总统 选举", "美国总统选举", "zh", "美国<mark>总统选举</mark>"),
    # Korean: particles, syllables composed or not.
    ("서울", "서울에서 열린", "ko", "<mark>서울에서</mark> 열린"),
    (nfd("서울"), "서울에서", "ko", "<mark>서울에서</mark>"),
    ("서울", nfd("서울에서 열린"), "ko", f"<mark>{nfd('서울에서')}</mark> {nfd('열린')}"),
    # Vietnamese taken apart, in either place of the tone.
    ("Hà Nội", nfd("ở Hà Nội nay"), "vi", f"{nfd('ở')} <mark>{nfd('Hà')}</mark> <mark>{nfd('Nội')}</mark> nay"),
    ('"Hà Nội"', nfd("ở Hà Nội nay"), "vi", f"{nfd('ở')} <mark>{nfd('Hà Nội')}</mark> nay"),
    ("hoa binh", "hoà bình", "vi", "<mark>hoà</mark> <mark>bình</mark>"),
    ("Tổ*", nfd("Tổng thống"), "vi", f"<mark>{nfd('Tổng')}</mark> {nfd('thống')}"),
    # Arabic with vowels, stretched, in shapes of old encodings.
    ("حرب", "والحَرْبِ عَلَى", "ar", "<mark>والحَرْبِ</mark> عَلَى"),
    ('"الحرب"', "اَلْحَرْبُ", "ar", "<mark>اَلْحَرْبُ</mark>"),
    ("كتاب", "كـتـابٌ جديد", "ar", "<mark>كـتـابٌ</mark> جديد"),
    ("الحر*", "اَلْحَرْبُ", "ar", "<mark>اَلْحَرْبُ</mark>"),
    ("كتاب", "ﻛﺘﺎﺏ", "ar", "<mark>ﻛﺘﺎﺏ</mark>"),
    ("שלום", "שָׁלוֹם עליכם", "he", "<mark>שָׁלוֹם</mark> עליכם"),
    # Emoji of several parts, marks without width, letters that are two.
    (
        "family",
        "👩\u200d👩\u200d👧family👩\u200d👩\u200d👧",
        "en",
        "👩\u200d👩\u200d👧<mark>family</mark>👩\u200d👩\u200d👧",
    ),
    ("family", "fami\u200bly fam\u00adily", "en", "<mark>fami\u200bly</mark> <mark>fam\u00adily</mark>"),
    (
        "coup",
        "\u2068coup\u2069 \u200ecoup\u200f.",
        "en",
        "\u2068<mark>coup\u2069</mark> \u200e<mark>coup\u200f</mark>.",
    ),
    ("coup", "coup\u0301 coup\ufe0f", "en", "<mark>coup\u0301</mark> <mark>coup\ufe0f</mark>"),
    ("final", "the ﬁnal", "en", "the <mark>ﬁnal</mark>"),
    ("strasse", "Straße", "de", "<mark>Straße</mark>"),
    ("istanbul", "İSTANBUL", "tr", "<mark>İSTANBUL</mark>"),
    ("l'élection", "L’e\u0301lection", "fr", "<mark>L’e\u0301lection</mark>"),
]


@pytest.mark.parametrize(("q", "text", "code", "shown"), EDGES)
def test_words_of_every_script_are_marked_as_they_stand(q: str, text: str, code: str, shown: str) -> None:
    assert show(q, text, code) == shown


@pytest.mark.parametrize(("q", "text", "code"), [edge[:3] for edge in EDGES])
def test_a_mark_is_a_stretch_of_the_text_as_it_came_in_and_ends_between_graphemes(q: str, text: str, code: str) -> None:
    around = f"<b>&amp; {text}</b>\r\n👩\u200d👧 {text}"
    shown = show(q, around, code)
    pieces = [unescape(piece) for piece in re.split(r"</?mark>", shown)]
    assert "".join(pieces) == re.sub(r"\s+", " ", around)
    edges = {0, *(match.end() for match in regex.finditer(r"\X", "".join(pieces)))}
    assert edges.issuperset(accumulate(map(len, pieces[:-1])))
    assert re.sub(r"</?mark>", "", shown).count("<") == 0


PASSAGES = [  # what fills a text, a sentence with one word of the query, and one with both
    ("hi", "चुनाव दिल्ली", "यहाँ कुछ नहीं हुआ। ", "चुनाव की बात। ", "दिल्ली में चुनाव हुए। "),
    ("th", "เลือกตั้ง น้ำ", "วันนี้ไม่มีอะไรเกิดขึ้นเลย ", "มีการเลือกตั้ง ", "การเลือกตั้งเลื่อนเพราะน้ำท่วม "),
    ("zh", "總統 國", "今天这里什么事也没有发生。", "总统来了。", "总统回到國内。"),
    ("ko", "서울 선거", "오늘은 아무 일도 없었다. ", "서울은 조용했다. ", "서울에서 선거가 열렸다. "),
    ("vi", "Hà Nội", nfd("Hôm nay không có gì xảy ra cả. "), nfd("Nội dung khác. "), nfd("Trời Hà Nội đẹp. ")),
    ("ar", "الحرب المدينة", "لَمْ يَحْدُثْ شَيْءٌ اليَوْمَ. ", "وَقَعَتِ الحَرْبُ. ", "وصلت الحَرْبُ إلى المَدينَةِ. "),
]


@pytest.mark.parametrize(("code", "q", "filler", "one", "both"), PASSAGES)
def test_the_best_passage_of_every_script_comes_first(code: str, q: str, filler: str, one: str, both: str) -> None:
    text = filler * 30 + one + filler * 30 + both + filler * 30
    wanted = Wanted(Question(root=parse(q).root, language=code))
    marks = wanted.marks(text, languages.get(code))
    first, *others = best_passages(text, marks)
    assert first.start <= text.index(both) < first.end
    assert all(other.worth < first.worth for other in others)
    edges = {0, *(match.end() for match in regex.finditer(r"\X", text))}
    assert {first.start, first.end} <= edges
    assert snippet(text, marks).index("<mark>") < 80
