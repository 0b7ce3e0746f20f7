"""What the index takes in of a text is what its language reads in it, word for word."""

import pytest

import languages
from search.backends.whoosh import documents
from tests.search.test_chunks import TEXTS


@pytest.mark.parametrize("code", languages.codes())
def test_a_text_is_read_between_its_blanks_as_it_is_whole(code: str) -> None:
    language, text = languages.get(code), " \u3000\n".join(TEXTS)
    words = documents.reader(language)(text)
    whole = list(language.terms(text))
    assert [(word.exact, word.stem) for word in words] == [(term.exact[:60], term.stem[:60]) for term in whole]
    assert [word.folded for word in words] == [t.folded[:60] if t.folded != t.exact else "" for t in whole]
