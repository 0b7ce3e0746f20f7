"""What holds for every language, whichever files there are."""

import importlib
import sys
import unicodedata
from collections.abc import Callable, Iterator
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
        stands_inside(language, text)


def stands_inside(language: languages.Language, text: str) -> None:
    ends = [(term.start, term.end) for term in language.terms(text)]
    assert ends == sorted(ends)
    assert all(0 <= start < end <= len(text) for start, end in ends)


CONTRACT: list[Callable[[languages.Language], None]] = [
    test_file_is_called_by_its_code,
    test_terms_do_not_depend_on_composition,
    test_offsets_give_back_the_original,
    test_a_word_alone_reads_as_in_a_text,
    test_examples_of_one_word_meet,
    test_examples_of_two_words_stay_apart,
    test_stop_words_are_normal,
    lambda language: stands_inside(language, "".join(map(chr, (*range(0x3000), 0xD800, 0xDFFF, 0x10FFFF)))),
]
ESPERANTO = """'''Esperanto: endings alone tell the kind of a word.'''

from languages.base import Language

LANGUAGE = Language(
    code="eo",
    name="Esperanto",
    english="Esperanto",
    stem=lambda word: word.rstrip("jn").rstrip("aeio") or word,
    stop_words=frozenset({"la", "kaj", "ĉu"}),
    same_word=(("elektoj", "elekto"), ("ĵurnalo", "jurnalo")),
    other_word=(("elekto", "puĉo"),),
)
"""


def added(folder: Path, monkeypatch: pytest.MonkeyPatch, source: str) -> languages.Language:
    """Return the language of a file in a folder of its own; no other file is touched."""
    (folder / "eo.py").write_text(source, encoding="utf-8")
    monkeypatch.setattr(languages, "__path__", [str(folder), *languages.__path__])
    monkeypatch.delitem(sys.modules, "languages.eo", raising=False)
    importlib.invalidate_caches()
    languages.get.cache_clear()
    assert "eo" in languages.codes()
    return languages.get("eo")


@pytest.fixture
def others_as_before() -> Iterator[None]:
    yield
    sys.modules.pop("languages.eo", None)
    languages.__dict__.pop("eo", None)
    languages.get.cache_clear()


@pytest.mark.usefixtures("others_as_before")
def test_a_language_is_one_file_and_keeps_the_contract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    language = added(tmp_path, monkeypatch, ESPERANTO)
    assert (language.code, stems(language, "La elektoj")) == ("eo", ["l", "elekt"])
    monkeypatch.setattr(languages, "__path__", [str(tmp_path)])  # where its file is looked for
    for holds in CONTRACT:
        holds(language)


@pytest.mark.usefixtures("others_as_before")
@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('"elektoj", "elekto"', '"elektoj", "puĉo"'),
        ('"elekto", "puĉo"', '"elekto", "elektoj"'),
        ('"la", "kaj"', '"La", "kaj"'),
        ("stem=lambda word: ", "stem=lambda word: word[9] or "),
    ],
)
def test_a_language_that_breaks_the_contract_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, right: str, wrong: str
) -> None:
    assert right in ESPERANTO
    language = added(tmp_path, monkeypatch, ESPERANTO.replace(right, wrong))
    with pytest.raises((AssertionError, IndexError)):
        for holds in CONTRACT:
            holds(language)
