"""kill -9 at moments drawn by chance: what the index is like after each, and whether the outbox mends it."""

import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from archive.models import Article

OTHERS = 40  # articles beside the three that change
SPANS = {"adding": 0.15, "merging": 0.05, "rebuilding": 0.5}  # seconds, from when it begins, in which it is killed
PATIENCE = 10.0  # seconds that it may take to begin
FRESH, MIDST = 0, 1  # places of what a process tells: the last step that it has done, whether it is in the midst of one

forked = get_context("fork")


@dataclass
class Deaths:
    """How many processes were killed at what; how many of them in the midst of it; what the index then held."""

    killed: dict[str, int] = field(default_factory=lambda: dict.fromkeys(SPANS, 0))
    midst: dict[str, int] = field(default_factory=lambda: dict.fromkeys(SPANS, 0))
    states: dict[str, int] = field(default_factory=lambda: {"old": 0, "new": 0})
    failures: list[str] = field(default_factory=list)


def kill(times: int, seed: int = 1) -> Deaths:
    """Kill so many processes, each while it adds, merges or rebuilds, on a small archive of its own."""
    from search.rebuild import rebuild

    chance, deaths = random.Random(seed), Deaths()
    trio = archive()
    rebuild()
    steps = {"adding": add, "merging": merge, "rebuilding": build_anew}
    for number in range(times):
        kind = [*steps][number % len(steps)]
        told = end_suddenly(steps[kind], trio, chance.uniform(0, SPANS[kind]))
        deaths.killed[kind] += 1
        deaths.midst[kind] += told[MIDST]
        try:
            deaths.states[state(trio, told[FRESH])] += 1
            mend()
        except Exception as fault:  # whatever a damaged index may raise: it is what this looks for
            deaths.failures.append(f"{kind}, number {number}: {fault!r}")
    return deaths


def archive() -> list["Article"]:
    """Make articles, and return three that change together."""
    from archive.models import Article, Language, Source

    Language.objects.sync()
    source, _ = Source.objects.get_or_create(slug=Source.UNKNOWN, defaults={"name": "Unknown source"})
    rows = [
        Article(
            title="Step 0",
            text=f"Article {number} of an archive. " + "Words that fill it up. " * number,
            language_id="en",
            source=source,
            status=Article.Status.PUBLISHED,
            fingerprint=f"kill-{number}",
        )
        for number in range(OTHERS + 3)
    ]
    return Article.objects.bulk_create(rows)[:3]


def end_suddenly(step: Callable[[], None], trio: list["Article"], seconds: float) -> Any:  # noqa: ANN401  # an array
    """Let a process change the three and take a step, kill it so long after it began to; return what it told."""
    from django.db import connections

    connections.close_all()  # a database is not to be shared with a process that forks off
    told = forked.Array("q", [current(trio), 0])
    connections.close_all()
    process = forked.Process(target=live, args=(step, trio, told))
    process.start()
    until = time.monotonic() + PATIENCE
    while not told[MIDST] and time.monotonic() < until:
        time.sleep(0.001)
    time.sleep(seconds)
    process.kill()
    process.join()
    return told


def live(step: Callable[[], None], trio: list["Article"], told: Any) -> None:  # noqa: ANN401
    """Change the three in one transaction, take the step, tell it, and so on."""
    for number in count(told[FRESH] + 1):
        told[MIDST] = step is add
        change(trio, number)
        told[FRESH] = number
        if step is not add:
            told[MIDST] = 1
            step()
        told[MIDST] = 0


def change(trio: list["Article"], number: int) -> None:
    """Give all three a new title; the outbox is drained when that is committed."""
    from django.db import transaction

    from archive.signals import article_published

    with transaction.atomic():
        for article in trio:
            article.title = f"Step {number}"
            article.save()
            article_published.send(sender=type(article), article=article)


def add() -> None:
    """Do no more than has been done: what was changed was added."""


def merge() -> None:
    """Merge all segments into one."""
    from search import engine
    from search.backends.whoosh import place
    from search.backends.whoosh.merging import optimise

    optimise(place.current(engine.backend().root))


def build_anew() -> None:
    """Rebuild the index."""
    from search.rebuild import rebuild

    rebuild()


def current(trio: list["Article"]) -> int:
    """Return the step that the database holds."""
    from archive.models import Article

    return int(Article.objects.get(pk=trio[0].pk).title.split()[1])


def state(trio: list["Article"], told: int) -> str:
    """Tell whether the index is the old or the new one; ValueError if it is neither."""
    from search import engine
    from search.compare import compare
    from search.models import OutboxEntry

    stored = engine.backend().stored()
    if len({one["id"] for one in stored}) != OTHERS + 3 or len(stored) != OTHERS + 3:
        raise ValueError(f"it holds {len(stored)} articles, not {OTHERS + 3}")
    ours = {engine.name_of(article.pk) for article in trio}
    steps = {int(one["title"].split()[1]) for one in stored if one["id"] in ours}
    if len(steps) != 1 or not told <= min(steps) <= current(trio) <= told + 1:
        raise ValueError(f"it holds the steps {sorted(steps)}; {told} was done, the database holds {current(trio)}")
    noted = set(OutboxEntry.objects.values_list("article_id", flat=True))
    if not set(differing(compare())) <= noted:
        raise ValueError(f"{compare()} is not noted in the outbox")
    return "old" if current(trio) > min(steps) else "new"


def differing(difference: Any) -> Iterator[int]:  # noqa: ANN401
    """Yield the ids of all articles that differ."""
    yield from (*difference.missing, *difference.surplus, *difference.stale)


def mend() -> None:
    """Drain the outbox; ValueError if the index is not level with the database then."""
    from search import outbox
    from search.compare import compare

    outbox.drain()
    if difference := compare():
        raise ValueError(f"{difference} after the outbox was drained")
