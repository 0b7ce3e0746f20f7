"""Korean: blanks between words, and particles glued behind them."""

from languages.base import Language, word_set

_PARTICLES = tuple(
    sorted(
        [
            "은",
            "는",
            "이",
            "가",
            "을",
            "를",
            "의",
            "에",
            "에서",
            "에게",
            "께서",
            "으로",
            "로",
            "와",
            "과",
            "도",
            "만",
            "까지",
            "부터",
            "보다",
            "처럼",
            "이라고",
            "라고",
            "이라는",
            "라는",
            "이나",
            "나",
            "들",
            "들이",
            "들은",
            "들을",
            "들의",
        ],
        key=len,
        reverse=True,
    )
)


def stem(word: str) -> str:
    """Return the word without the particle behind it, where two syllables remain."""
    for particle in _PARTICLES:
        if word.endswith(particle) and len(word) - len(particle) >= 2:
            return word.removesuffix(particle)
    return word


LANGUAGE = Language(
    code="ko",
    name="한국어",
    english="Korean",
    script="Kore",
    stem=stem,
    stop_words=word_set("그 이 저 및 등 수 것 더 또 또는 그리고 하지만 있다 있는 했다 하는 한 위해 대한 통해"),
    same_word=(("대통령이", "대통령"), ("터키는", "터키"), ("한국에서", "한국")),
    other_word=(("터키", "러시아"),),
)
