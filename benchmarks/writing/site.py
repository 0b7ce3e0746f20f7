"""The site that is written to: articles in a scratch folder, or in one that is kept from run to run."""

from collections.abc import Callable, Iterable

from benchmarks.page.site import write_rows
from benchmarks.speed.corpus import Record


def fill(records: Callable[[], Iterable[Record]], articles: int) -> None:
    """Write so many published articles, unless an earlier run has; ValueError if that wrote another number."""
    from archive.models import Article, Language

    found = Article.objects.filter(fingerprint__startswith="archive.article.").count()  # what was published later apart
    if found not in (0, articles):
        raise ValueError(f"The folder holds a site of {found} articles, not {articles}; name another --folder.")
    if not found:
        Language.objects.sync()
        known = {*Language.objects.values_list("code", flat=True)}
        write_rows(_spoken(record, known) for record in records())


def _spoken(record: Record, known: set[str]) -> Record:
    """Return a record in a language that the archive knows; the corpus has some that it does not."""
    return record if record["language"] in known else {**record, "language": "und"}
