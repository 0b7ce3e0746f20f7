"""Japanese: no blanks, so pairs of characters."""

from languages.base import Language, word_set

LANGUAGE = Language(
    code="ja",
    name="日本語",
    english="Japanese",
    script="Jpan",
    stop_words=word_set("の に は を た が で て と し れ さ も な から まで より"),
    same_word=(("ｶﾅ", "カナ"), ("東京", "東京")),
    other_word=(("東京", "京都"),),
)
