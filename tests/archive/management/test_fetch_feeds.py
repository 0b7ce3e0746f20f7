"""`manage.py fetch_feeds` as a process that is killed: no article is half there, and a later run finishes the job."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

from tests.archive.feeds.samples import article, rss
from tests.archive.site import Site

MANY = 12
MANAGE = [sys.executable, "manage.py"]
BEGIN = """
from django.core.management import call_command
call_command("migrate", verbosity=0)
from archive.models import Feed
Feed.objects.create(url={url!r})
"""


def ask(base: Path, question: str) -> int:
    """Return one number from the database, as it stands for another process."""
    with closing(sqlite3.connect(f"file:{base}?mode=ro", uri=True, timeout=20)) as database:
        return int(database.execute(question).fetchone()[0])


def articles(base: Path) -> int:
    return ask(base, "SELECT count(*) FROM archive_article")


def silence(base: Path) -> None:
    """Let so much time pass that a job of which nothing is heard counts as interrupted."""
    with closing(sqlite3.connect(base, timeout=20)) as database:
        database.execute("UPDATE archive_job SET beat = '2016-01-01 00:00:00' WHERE state = 'running'")
        database.commit()


def test_killed_while_it_fetches_it_leaves_nothing_half_and_a_later_run_finishes(site: Site, tmp_path: Path) -> None:
    links = [site.page(f"/{n}", article(f"Port {n}")) for n in range(MANY)]
    url = site.page("/feed", rss(links), "application/rss+xml")
    base = tmp_path / "var" / "fihrist.sqlite3"
    var = {"VAR": str(base.parent), "FETCH_ALLOW": "127.0.0.1/32", "FETCH_PORTS": str(site.port)}
    environment = {**os.environ, **var, "FETCH_DELAY_SECONDS": "0"}
    subprocess.run([*MANAGE, "shell", "-v0", "-c", BEGIN.format(url=url)], env=environment, check=True)

    for least in (1, MANY // 2):
        begun = subprocess.Popen([*MANAGE, "fetch_feeds"], env=environment, stdout=subprocess.DEVNULL)
        deadline = time.monotonic() + 120
        while articles(base) < least and begun.poll() is None and time.monotonic() < deadline:
            time.sleep(0.01)
        begun.send_signal(signal.SIGKILL)
        begun.wait()
        assert articles(base) >= least
        for table in ("archive_capture", "archive_articleversion"):
            assert ask(base, f"SELECT count(DISTINCT article_id) FROM {table}") == articles(base)
        silence(base)

    subprocess.run([*MANAGE, "fetch_feeds"], env=environment, check=True, stdout=subprocess.DEVNULL)
    assert articles(base) == ask(base, "SELECT count(DISTINCT url) FROM archive_article") == MANY
    settled = (
        "SELECT count(*) FROM archive_feedentry WHERE outcome IN ('added', 'duplicate') AND article_id IS NOT NULL"
    )
    assert ask(base, settled) == MANY
    assert ask(base, "SELECT count(*) FROM archive_job WHERE state = 'running'") == 0
