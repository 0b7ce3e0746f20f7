"""What holds for every language, whichever files there are."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import languages

EVERY = [languages.get(code) for code in languages.codes()]
TEXT = "Thổ Nhĩ Kỳ — Türkiye'nin seçimleri; l'élection; Straße; الرئيس أردوغان ٢٠١٦; выборы; 東京都知事; ประเทศไทย; चुनाव; é\u200b 🗳️"


def stems(language: languages.Language, text: str) -> list[str]:
    return [term.stem for term in language.terms(text)]


@pytest.fixture(params=EVERY, ids=lambda language: language.code)
def language(request: pytest.FixtureRequest) -> languages.Language:
    language: languages.Language = request.param
    return language


def test_file_is_called_by_its_code(language: languages.Language) -> None:
    assert Path(languages.__path__[0], f"{language.code}.py").exists()


def test_terms_do_not_depend_on_composition(language: languages.Language) -> None:
    composed = [term[:3] for term in language.terms(unicodedata.normalize("NFC", TEXT))]
    decomposed = [term[:3] for term in language.terms(unicodedata.normalize("NFD", TEXT))]
    assert composed == decomposed


def test_offsets_give_back_the_original(language: languages.Language) -> None:
    for form in ("NFC", "NFD"):
        text = unicodedata.normalize(form, TEXT)
        for term in language.terms(text):
            assert language.normalise(text[term.start : term.end]) == term.exact


def test_a_word_alone_reads_as_in_a_text(language: languages.Language) -> None:
    for term in language.terms(TEXT):
        assert term[:3] in [alone[:3] for alone in language.terms(TEXT[term.start : term.end])]


def test_examples_of_one_word_meet(language: languages.Language) -> None:
    for one, other in language.same_word:
        first, second = (list(language.terms(word)) for word in (one, other))
        met = any({*a[:3]} & {*b[:3]} for a, b in zip(first, second, strict=True))
        assert met, f"{one} and {other} are not one in {language.code}: {first} {second}"


def test_examples_of_two_words_stay_apart(language: languages.Language) -> None:
    for one, other in language.other_word:
        assert stems(language, one) != stems(language, other)


def test_stop_words_are_normal(language: languages.Language) -> None:
    assert {language.normalise(word) for word in language.stop_words} == set(language.stop_words)


@given(st.text(alphabet=st.characters(), max_size=60))
def test_no_text_is_refused(text: str) -> None:
    for language in EVERY:
        ends = [(term.start, term.end) for term in language.terms(text)]
        assert ends == sorted(ends)
        assert all(0 <= start < end <= len(text) for start, end in ends)


def test_a_language_is_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = "xx"
    (tmp_path / f"{code}.py").write_text(
        "from languages.base import Language\n"
        "LANGUAGE = Language(code='xx', name='Xx', english='Example', stem=lambda word: word[:2])\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(languages, "__path__", [*languages.__path__, str(tmp_path)])
    languages.get.cache_clear()
    try:
        assert code in languages.codes()
        assert stems(languages.get(code), "Hello") == ["he"]
    finally:
        languages.get.cache_clear()
