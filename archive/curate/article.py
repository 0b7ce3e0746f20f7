"""What a curator decides about a whole article: when it was published, by whom, in which language.

Each is kept as a Correction without words, so that no later detection takes it back.
"""

from django.contrib.auth.models import User
from django.db import transaction

from archive.curate.decision import announce, decide, read_date
from archive.models import Article, Correction, Language, Source
from archive.redetect import redetect

Kind = Correction.Kind
EVIDENCE = "curator"


@transaction.atomic
def correct_published(article: Article, value: str, *, by: User | None) -> None:
    """Set the day of publication, in EDTF, or "" for unknown; dates that hang on it are read anew."""
    reading = read_date(value) if value.strip() else {"value": "", "earliest": None, "latest": None}
    article.published = str(reading["value"])
    article.published_earliest, article.published_latest = reading["earliest"], reading["latest"]
    said = {"value": article.published, "from": EVIDENCE, "why": "said by a curator"}
    article.published_evidence = [said, *(e for e in article.published_evidence if e.get("from") != EVIDENCE)]
    article.save(update_fields=["published", "published_earliest", "published_latest", "published_evidence", "changed"])
    decide(article, Kind.PUBLISHED, "", Correction.Action.LINK, value=article.published, by=by)
    redetect(article)
    announce(article)


@transaction.atomic
def confirm_record(article: Article, *, by: User | None) -> None:
    """Agree with all that is known of the article as a whole: its title, language, source and day."""
    article.title_is_derived, article.language_confidence = False, 1.0
    article.save(update_fields=["title_is_derived", "language_confidence", "changed"])
    facts = {
        Kind.LANGUAGE: article.language_id,
        Kind.SOURCE: article.source.slug,
        Kind.PUBLISHED: article.published,
    }
    for kind, value in facts.items():
        decide(article, kind, "", Correction.Action.LINK, value=value, by=by)


@transaction.atomic
def correct_source(article: Article, source: Source, *, by: User | None) -> None:
    """Set who published the article."""
    article.source, article.source_evidence = source, EVIDENCE
    article.save(update_fields=["source", "source_evidence", "changed"])
    decide(article, Kind.SOURCE, "", Correction.Action.LINK, value=source.slug, by=by)
    announce(article)


@transaction.atomic
def correct_language(article: Article, language: Language, *, by: User | None) -> None:
    """Set the language of the article, and read it anew in that language."""
    article.language, article.language_confidence = language, 1.0
    article.save(update_fields=["language", "language_confidence", "changed"])
    decide(article, Kind.LANGUAGE, "", Correction.Action.LINK, value=language.code, by=by)
    redetect(article)
    announce(article)
