"""Lines in which a page speaks of itself are cut by a rule with a name; the article's own lines are not."""

import pytest

from archive.clean import clean

BODY = "The two leaders met in Saint Petersburg on Tuesday and spoke about trade.\nThey will meet again in Ankara soon."


def cuts(line: str, *, body: str = BODY) -> list[tuple[str, str]]:
    """What is cut with this line between two paragraphs."""
    first, last = body.split("\n")
    page = clean(f"Leaders meet to speak about trade\n{first}\n{line}\n{last}", content_type="text/plain")
    return [(cut.rule, cut.text) for cut in page.cuts if cut.rule != "title"]


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        ("page clock", "23:05 GMT +314 November 2019"),
        ("page clock", "07:15 GMT -5 1 March 2020"),
        ("player", "Listen Live"),
        ("player", "Nghe đọc bài"),
        ("player", "البث المباشر"),
        ("share buttons", "Get short URL"),
        ("share buttons", "Share on Facebook"),
        ("share buttons", "ShareTweetPrint"),
        ("share buttons", "Share 1.2k | Tweet (34)"),
        ("share buttons", "Chia sẻ"),
        ("share buttons", "شارك على فيسبوك"),
        ("share buttons", "Поделиться"),
        ("comments", "Community standardsDiscussion"),
        ("comments", "Comment via FacebookComment via Sputnik"),
        ("comments", "12 comments"),
        ("comments", "أضف تعليق"),
        ("page furniture", "Share Comments 12"),
        ("advertising", "Advertisement"),
        ("advertising", "Quảng cáo"),
        ("photo credit", "© Sputnik / Sergey Guneev"),
        ("photo credit", "© AP Photo / Manu Brabo, File"),
        ("photo credit", "AFP/Getty Images"),
        ("photo credit", "REUTERS/Maxim Shemetov"),
        ("photo credit", "Photo: Kremlin press service"),
        ("photo credit", "Ảnh: AFP"),
        ("photo credit", "صورة: أ ف ب"),
        ("image file", "putin hosts erdogan for talks_00003119.jpg"),
        ("image file", "IMG_2016.PNG"),
        ("video duration", "02:49 - Source: CNN"),
        ("video duration", "1:02:49"),
        ("publication stamp", "Published: 9 August 2016, 14:05"),
        ("publication stamp", "Updated 1234 GMT (2034 HKT) August 9, 2016"),
        ("publication stamp", "Thứ Ba, 9/8/2016 | 14:05 GMT+7"),
        ("publication stamp", "آخر تحديث: 9 أغسطس 2016"),
        ("highlights label", "Story highlights"),
        ("related links", "Read more: Who bought oil from the jihadists?"),
        ("related links", "Opinion: The EU, Turkey and the refugee standoff"),
        ("related links", "Xem thêm:  Xuống nước xin lỗi Nga, Thổ Nhĩ Kỳ đầu hàng sức ép."),
        ("related links", "اقرأ أيضا: لقاء بوتين وأردوغان في موسكو"),
    ],
)
def test_furniture_is_cut(rule: str, line: str) -> None:
    assert cuts(line) == [(rule, line)]


@pytest.mark.parametrize(
    "line",
    [
        "At 23:05 GMT on 14 November 2019 the parliament voted against the treaty.",
        "Share prices fell after the news.",
        "Share prices fall",
        "The photo: a man in a white shirt stands before the tanks and does not move, and the world looks on.",
        "Copyright law was changed in 2019, and the publishers were glad of it, as were many writers.",
        "Updated figures for 2016 show that trade has grown by a third since then.",
        "Published in 2016, the book was read by many.",
        "Opinion polls show that most voters are undecided.",
        "Video games are sold in Ankara.",
        "Trade and tourism",
        "So what are the issues at play?",
        "By contrast, the relationship with Russia is an alliance of convenience.",
        "Listen live to what the people say, the president told the newspaper.",
        "Comments by the president were welcomed in Moscow.",
        "Ảnh hưởng của cuộc khủng hoảng vẫn còn rất lớn.",
        "Chia sẻ với báo chí, ông Lavrov cho biết Nga sẽ tiếp tục đàm phán.",
    ],
)
def test_words_of_the_article_are_kept(line: str) -> None:
    assert cuts(line) == []


def test_title_of_a_video_goes_with_its_duration() -> None:
    assert cuts("Putin hosts Erdogan for talks\n02:49 - Source: CNN") == [
        ("video caption", "Putin hosts Erdogan for talks"),
        ("video duration", "02:49 - Source: CNN"),
    ]


def test_caption_is_kept_once() -> None:
    caption = "In this 2012 file photo, smoke rises over Aleppo, Syria"
    assert cuts(f"{caption}\n© AP Photo / Manu Brabo, File\n{caption}") == [
        ("photo credit", "© AP Photo / Manu Brabo, File"),
        ("repeated caption", caption),
    ]


def test_refrain_far_away_is_kept() -> None:
    page = clean("\n".join(["A long enough line that comes back.", *"abcdefg", "A long enough line that comes back."]),
                 content_type="text/plain")  # fmt: skip
    assert page.text.count("comes back") == 2


def test_bare_headlines_are_links_only_in_a_page_that_marks_one() -> None:
    headline = "Erdogan tells rally: I support death penalty"
    assert cuts(headline) == []
    assert ("related links", headline) in cuts(
        f"{headline}\nThe rally was large, and it was peaceful.\nOpinion: What now?"
    )


def test_list_of_headlines_below_is_cut_with_tags_and_footers() -> None:
    below = "Putin and Erdogan Talks: The End of NATO?\nTurkey May Soon Join BRICS Powers\ntalks, coup, Turkey, Russia\nShare"
    page = clean(f"Leaders meet to speak about trade\n{BODY}\n{below}", content_type="text/plain")
    assert page.text.replace("\n\n", "\n") == BODY
    assert [cut.rule for cut in page.cuts] == ["title", "related links", "related links", "tags", "share buttons"]


def test_list_below_a_label_is_cut_and_the_text_after_it_is_not() -> None:
    lines = "Tin liên quan\nNga và Thổ Nhĩ Kỳ nối lại quan hệ\nÔng Putin gặp ông Erdogan tại Nga"
    assert [rule for rule, _ in cuts(lines)] == ["related links"] * 3


def test_last_heading_over_a_list_is_not_taken_for_a_link() -> None:
    page = clean(
        f"Leaders meet to speak about trade\n{BODY}\nwhat they agreed on\nlower tariffs", content_type="text/plain"
    )
    assert page.text.endswith("what they agreed on\n\nlower tariffs")
