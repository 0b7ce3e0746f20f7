"""The words of an article as one number, by which the same article is known when it comes again."""

import hashlib

import languages
from archive.ingest.incoming import DuplicateError
from archive.models import Article


def fingerprint_of(text: str) -> str:
    """Return the SHA-256 of a text's words, the same however they are spaced, cased or composed."""
    words = " ".join(term.exact for term in languages.get("und").terms(text))
    return hashlib.sha256(words.encode()).hexdigest()


def refuse_duplicate(fingerprint: str, origin: str) -> None:
    """Raise DuplicateError where a standing article has the same words."""
    standing = Article.objects.standing().filter(fingerprint=fingerprint).first()
    if standing:
        raise DuplicateError(standing, origin)
