"""What was glued is parted where a sentence or a headline ends, and nowhere else."""

import unicodedata

import pytest

from archive.clean.draft import Draft
from archive.clean.parting import part_glued


def parts(text: str) -> list[str]:
    draft = Draft.of(text)
    part_glued(draft)
    return [line.text for line in draft.lines]


@pytest.mark.parametrize(
    ("glued", "apart"),
    [
        ("cuộc đảo chính bất thành.Ngày 9/8 ông đến", ["cuộc đảo chính bất thành.", "Ngày 9/8 ông đến"]),
        ("cùng kỳ năm 2015.Ngoài ra Ankara", ["cùng kỳ năm 2015.", "Ngoài ra Ankara"]),
        ("giảm 93%.Ngoài ra Ankara", ["giảm 93%.", "Ngoài ra Ankara"]),
        ("with Moscow.Phản ứng của Nga", ["with Moscow.", "Phản ứng của Nga"]),
        ("Is it over?The talks go on", ["Is it over?", "The talks go on"]),
        ("انتهت الأزمة.وقال الرئيس", ["انتهت الأزمة.", "وقال الرئيس"]),
        ("هل انتهت الأزمة؟وقال الرئيس", ["هل انتهت الأزمة؟", "وقال الرئيس"]),
        ("Кризис закончился.Путин сказал", ["Кризис закончился.", "Путин сказал"]),
        ('tiến hành sau đó."Phản ứng của Nga', ["tiến hành sau đó.", '"Phản ứng của Nga']),
        ('He said: "It is over."Then he left', ['He said: "It is over."', "Then he left"]),
        ("He said: “It is over.”Then he left", ["He said: “It is over.”", "Then he left"]),
        ("It is over.“We are glad,” he said", ["It is over.", "“We are glad,” he said"]),
    ],
)
def test_sentences_are_parted(glued: str, apart: list[str]) -> None:
    assert parts(glued) == apart
    decomposed = unicodedata.normalize("NFD", glued)
    assert parts(decomposed) == [unicodedata.normalize("NFD", part) for part in apart]


def test_headline_is_parted_from_the_lead() -> None:
    assert parts("Thổ Nhĩ Kỳ quay đầu tìm cố nhânBị đồng minh bỏ mặc, Ankara nối lại quan hệ.") == [
        "Thổ Nhĩ Kỳ quay đầu tìm cố nhân",
        "Bị đồng minh bỏ mặc, Ankara nối lại quan hệ.",
    ]


def test_heading_is_parted_in_a_page_that_is_glued_elsewhere() -> None:
    glued = "The leaders met.They talked about trade and the visaTrade is down. The visa is a problem."
    assert parts(glued)[1:] == ["They talked about trade and the visa", "Trade is down. The visa is a problem."]


@pytest.mark.parametrize(
    "text",
    [
        "The TurkStream pipeline and the iPhone of Mr McDonald, by HaskellВсе and easyJet.",
        "Nhà máy của VinFast và YouTube, LinkedIn, WhatsApp, AstraZeneca, eBay, macOS, kWh.",
        "He is from the U.S.Army in St.Petersburg, TP.HCM and TP.Hồ Chí Minh.",
        "GS.TS.Nguyễn Văn An, ThS.Trần Bình và J.K.Rowling, Dr.No, Mr.Bean",
        "Write to Jonathan.Amos-INTERNET@bbc.co.uk or see www.Example.Com and asp.Net.",
        "The virus MEM:Trojan.Win32 is old; 3.5 million at 10.30 on 9.8.2016, v2.0.Beta1.",
        "1.Một hai ba bốn",
        "وكالة أ.ف.ب. قالت",
        "这是一个.你好你好吗?这是",
        "Đường Nguyễn Huệ (quận 1) mở cửa… và đóng cửa.",
    ],
)
def test_names_and_abbreviations_stay_whole(text: str) -> None:
    assert parts(text) == [text]


def test_brand_stays_whole_in_a_page_that_is_glued_elsewhere() -> None:
    assert parts("The leaders met.They flew with easyJet from Nice.")[1] == "They flew with easyJet from Nice."
