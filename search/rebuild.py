"""Builds the index anew, aside: searches go on with the old one until the new one is found to be right."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Count

from archive.models import Article
from search import engine, outbox
from search.backends.whoosh.build import Build
from search.crew import fill
from search.faults import RebuildError
from search.help.known import keep_aside
from search.models import OutboxEntry
from search.probes import unanswered

ROUNDS = 3  # of making it level at the end: what changed meanwhile, and again if more did in these milliseconds

Progress = Callable[[int, int], object]  # is told how many articles were just taken in, of how many


@dataclass(frozen=True)
class Rebuilt:
    """How many articles the new index holds."""

    articles: int


def rebuild(progress: Progress = lambda done, total: None, *, processes: int = 1) -> Rebuilt:
    """Build, verify and swap the index; IndexBusyError if another rebuild is under way, RebuildError if it is wrong."""
    backend = engine.backend()
    with backend.aside() as build:
        published = published_by_language()
        keys = sorted(key for keys in published.values() for key in keys)
        build.adopt(fill(build.folder, keys, processes, lambda done: progress(done, len(keys))))
        try_out(build, published)
        keep_aside(build.folder)
        with backend.holding(timeout=60):
            level(build)
            build.swap()
    outbox.drain_soon()
    return Rebuilt(backend.count())


def published_by_language() -> dict[str, list[int]]:
    """Return the ids of all published articles, by the code of their language."""
    found: dict[str, list[int]] = {}
    for key, language in Article.objects.published().order_by("pk").values_list("pk", "language_id").iterator():
        found.setdefault(language, []).append(key)
    return found


def try_out(build: Build, published: dict[str, list[int]]) -> None:
    """Ask the new index for articles of every language; RebuildError if one is not found that has not changed since."""
    failed = unanswered(build.finds, published)
    since = changed(build) if failed else set()
    for probe in failed:
        if probe.article not in since:
            raise RebuildError(
                f"The new index does not find article {probe.article} by the query {probe.query} "
                f"(language {probe.language}); the old one still stands. See to that article, or report this."
            )


def level(build: Build) -> None:
    """Take in what changed since the build began; RebuildError if it then holds other articles than the database."""
    for _ in range(ROUNDS):
        keys = changed(build)
        articles = engine.article_index().index_queryset().filter(pk__in=keys)
        gone = keys - {article.pk for article in articles}
        build.write(articles, [engine.name_of(key) for key in gone])
        if not (wrong := differing(build)):
            return
    raise RebuildError(f"{wrong}; the old one still stands. Run `manage.py rebuild` again.")


def changed(build: Build) -> set[int]:
    """Return the ids of the articles that changed since the build began."""
    return {*map(engine.key_of, build.changed()), *OutboxEntry.objects.values_list("article_id", flat=True)}


def differing(build: Build) -> str:
    """Say of the languages how many articles the new index holds where the database has another number."""
    rows = Article.objects.published().order_by().values_list("language_id").annotate(Count("pk"))
    held, wanted = Counter(build.counts("language")), Counter(dict(rows))
    wrong = [
        f"{held[code]} articles in {code}, the database {wanted[code]}"
        for code in sorted(held | wanted)
        if held[code] != wanted[code]
    ]
    return f"The new index holds {'; '.join(wrong)}" if wrong else ""
