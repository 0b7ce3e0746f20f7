"""English."""

from languages.base import Language, word_set
from languages.snowball import snowball


def stem(word: str) -> str:
    """Return the stem, with no possessive: "Turkey's" and "Turkey" are one."""
    return snowball("english")(word.removesuffix("'s").replace("'", ""))


LANGUAGE = Language(
    code="en",
    name="English",
    english="English",
    stem=stem,
    stop_words=word_set(
        "a an and are as at be been but by for from had has have he her his i if in into is it its no not of on or our",
        "she so such than that the their them then there these they this to was we were what when where which who will",
        "with would you your",
    ),
    same_word=(("elections", "election"), ("Turkey's", "Turkey"), ("running", "runs"), ("café", "cafe")),
    other_word=(("Turkey", "Turin"),),
)
