"""A reader in a process of its own: asks one query after the other and tells when each was asked and how long it took.

With `watch`, it waits for words that are named to it line by line instead, and tells when each was found.
"""

import json
import random
import sys
import time
from threading import Thread

import django

QUERIES = 40  # different ones, of one to three words of articles drawn by chance
PAUSE = 0.02  # seconds between two searches, and between two looks for a word
GIVEN_UP = 30.0  # seconds after which a word is looked for no more


def search_until_told(seed: int = 1) -> list[tuple[float, float]]:
    """Return when each query was asked and its milliseconds, those asked before standard input ends."""
    from search.engine import search
    from search.query.request import Request

    asked, chance, over = queries(seed), random.Random(seed), Thread(target=sys.stdin.read, daemon=True)
    for query in asked:
        search(Request(q=query))  # so that all is warm
    over.start()
    print("ready", flush=True)
    took = []
    while over.is_alive():
        began = time.monotonic()
        search(Request(q=chance.choice(asked)))
        took.append((began, (time.monotonic() - began) * 1000))
        time.sleep(PAUSE)
    return took


def queries(seed: int) -> list[str]:
    """Return queries of telling words of the archive."""
    from archive.models import Article
    from search.probes import telling

    chance = random.Random(seed)
    keys = list(Article.objects.published().order_by("pk").values_list("pk", flat=True))
    drawn = Article.objects.in_bulk(chance.sample(keys, min(QUERIES, len(keys)))).values()
    words = [telling(f"{article.title} {article.text}", article.language_id) for article in drawn]
    return [" ".join(list(some)[: number % 3 + 1]) for number, some in enumerate(words) if some]


def watch() -> None:
    """Tell of each word when it was found, or null."""
    from search.engine import count
    from search.query.request import Request

    print("ready", flush=True)
    for line in sys.stdin:
        until = time.monotonic() + GIVEN_UP
        found = None
        while found is None and time.monotonic() < until:
            if count(Request(q=line.strip())):
                found = time.monotonic()
            else:
                time.sleep(PAUSE)
        print(json.dumps(found), flush=True)


if __name__ == "__main__":
    django.setup()  # on the site of the process that has started this one
    if sys.argv[1] == "watch":
        watch()
    else:
        print(json.dumps(search_until_told()))
