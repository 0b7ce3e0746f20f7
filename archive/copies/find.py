"""Finds what an article is almost the same as, and keeps the pairs for a curator to decide on."""

from collections import Counter
from collections.abc import Collection, Iterator

from django.db import transaction

from archive.copies.signature import Hashes, Likeness, bands, compare, shingles
from archive.models import Article, Resemblance, SignatureBand

RESEMBLES = 0.4  # a text of which every tenth word was changed keeps 0.42 in 99 of 100 cases
CONTAINS = 0.8  # a report that was cut short
MOST = 50  # articles that one is compared with, those first that share most bands

State = Resemblance.State


@transaction.atomic
def note_copies(article: Article) -> None:
    """Keep an article's signature anew, and what it is almost the same as; what a person decided on stays."""
    Resemblance.objects.around(article).filter(state=State.OPEN).delete()
    article.bands.all().delete()
    decided = {key for row in Resemblance.objects.around(article) for key in (row.article_id, row.other_id)}
    note_copies_of_new(article, shingles(article.text, article.language_id), but=decided)


@transaction.atomic(savepoint=False)
def note_copies_of_new(article: Article, found: Hashes, *, but: Collection[int] = ()) -> None:
    """Keep the signature of an article that has none, by its shingles, and its pairs but those with some articles."""
    values = bands(found)
    Resemblance.objects.bulk_create(
        Resemblance(
            article_id=max(article.pk, other),
            other_id=min(article.pk, other),
            resemblance=likeness.resemblance,
            containment=likeness.containment,
        )
        for other, likeness in _alike(article, found, values)
        if other not in but
    )
    SignatureBand.objects.bulk_create(SignatureBand(article=article, value=value) for value in values)


def _alike(article: Article, found: Hashes, values: list[int]) -> Iterator[tuple[int, Likeness]]:
    """Yield the articles that one is almost the same as."""
    sharing = SignatureBand.objects.filter(value__in=values).exclude(article=article).order_by()
    shared = Counter(sharing.values_list("article", flat=True))
    if not shared:
        return
    standing = Article.objects.standing().filter(pk__in=shared).values_list("pk", flat=True)
    often = sorted(standing, key=lambda pk: (-shared[pk], pk))[:MOST]
    for other in Article.objects.filter(pk__in=often).only("text", "language"):
        likeness = compare(found, shingles(other.text, other.language_id))
        if likeness.resemblance >= RESEMBLES or likeness.containment >= CONTAINS:
            yield other.pk, likeness
