"""Every word of the interface is there in every language that the site speaks to readers."""

import ast
import gettext
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

ROOT = Path(__file__).parent.parent
CODES = ("ar", "vi")
READERS = ("archive/_*.html", "archive/*.html", "search/*.html", "*.html")

_TRANSLATE = re.compile(r"""\{%\s*translate\s+(?:"([^"]*)"|'([^']*)')(?:\s+context\s+"([^"]*)")?""")
_BLOCK = re.compile(r"\{%\s*blocktranslate\b[^%]*%\}(.*?)\{%\s*endblocktranslate\s*%\}", re.DOTALL)
_PLURAL = re.compile(r"\{%\s*plural\s*%\}")
_FIELD = re.compile(r"%\(\w+\)\w")


def catalogue(code: str) -> Catalog:
    with (ROOT / "locale" / code / "LC_MESSAGES" / "django.po").open("rb") as file:
        return read_po(file)


def forms_of(text: str | Sequence[str] | None) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text or ())


def messages(code: str) -> list[Message]:
    return [message for message in catalogue(code) if message.id]


def said_in_templates() -> Iterator[tuple[str, str | None]]:
    for pattern in READERS:
        for path in (ROOT / "templates").glob(pattern):
            text = path.read_text(encoding="utf-8")
            for double, single, context in _TRANSLATE.findall(text):
                yield double or single, context or None
            for block in _BLOCK.findall(text):
                singular = _PLURAL.split(block)[0]
                yield re.sub(r"\{\{\s*(\w+)\s*\}\}", r"%(\1)s", singular), None


def said_in_code() -> Iterator[tuple[str, str | None]]:
    paths = [*(ROOT / "archive" / "pages").glob("*.py"), *(ROOT / "search").glob("*.py")]
    paths += [*(ROOT / "archive" / "views").glob("*.py"), *(ROOT / "archive" / "templatetags").glob("*.py")]
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "gettext"):
                [first] = node.args
                assert isinstance(first, ast.Constant), f"{path}:{node.lineno} translates no plain text"
                yield str(first.value), None


@pytest.mark.parametrize("code", CODES)
def test_everything_that_readers_are_told_is_in_the_catalogue(code: str) -> None:
    known = {(forms_of(message.id)[0], message.context) for message in messages(code)}
    said = {*said_in_templates(), *said_in_code()}
    assert len(said) > 150
    assert said - known == set(), "run `manage.py makemessages` and translate"


@pytest.mark.parametrize("code", CODES)
def test_every_message_is_translated_in_all_its_plural_forms(code: str) -> None:
    for message in messages(code):
        forms = forms_of(message.string)
        assert all(forms), f"{message.id!r} is not translated into {code}"
        assert not message.fuzzy, f"{message.id!r} is a guess in {code}"
        if not isinstance(message.id, str):
            assert len(forms) == catalogue(code).num_plurals


@pytest.mark.parametrize("code", CODES)
def test_a_translation_fills_in_what_the_message_fills_in(code: str) -> None:
    for message in messages(code):
        given = forms_of(message.id)
        forms = forms_of(message.string)
        fields = {field for text in given for field in _FIELD.findall(text)}
        for form in forms:
            assert set(_FIELD.findall(form)) <= fields, f"{message.id!r} in {code}"
        assert set(_FIELD.findall(forms[-1])) == fields, f"{message.id!r} in {code}"


@pytest.mark.parametrize("code", CODES)
def test_the_compiled_catalogue_says_what_the_written_one_says(code: str) -> None:
    with (ROOT / "locale" / code / "LC_MESSAGES" / "django.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    for message in messages(code):
        if isinstance(message.id, str):
            found = compiled.pgettext(message.context, message.id) if message.context else compiled.gettext(message.id)
            assert found == message.string, "run `pybabel compile -d locale -D django`"
        else:
            for number in (0, 1, 2, 3, 11, 100):
                one, many = forms_of(message.id)
                assert compiled.ngettext(one, many, number) in forms_of(message.string)


def test_arabic_counts_in_six_ways() -> None:
    with (ROOT / "locale" / "ar" / "LC_MESSAGES" / "django.mo").open("rb") as file:
        arabic = gettext.GNUTranslations(file)
    forms = [arabic.ngettext("%(n)s article", "%(n)s articles", n) for n in (0, 1, 2, 3, 10, 11, 99, 100, 102, 103)]
    assert forms[3] == forms[4] == forms[9]
    assert forms[5] == forms[6]
    assert forms[7] == forms[8]
    assert len(set(forms)) == 6
