"""Chinese: no blanks, so pairs of characters; traditional and simplified characters are read as one."""

from functools import cache

from opencc import OpenCC

from languages.base import Language, word_set


@cache
def _simplifier() -> OpenCC:
    return OpenCC("t2s")


def simplified(word: str) -> str:
    """Return a word in simplified characters."""
    converted: str = _simplifier().convert(word)
    return converted if len(converted) == len(word) else word


LANGUAGE = Language(
    code="zh",
    name="中文",
    english="Chinese",
    script="Hani",
    fold=simplified,
    stem=simplified,
    stop_words=word_set("的 了 在 是 和 与 也 就 都 而 及 或"),
    same_word=(("臺灣", "台湾"), ("總統", "总统"), ("選舉", "选举")),
    other_word=(("中国", "美国"),),
)
