"""Work in the background: seen, done once, done again, and none of it lost by a kill."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.utils import timezone
from pytest_django.fixtures import Settings

from archive.ingest import IngestError
from archive.models import Article, Job
from archive.tasks import recover, retry, start
from archive.tasks.kinds import KINDS, work_of
from archive.tasks.run import claim, run_job
from tests.archive.feeds.samples import article
from tests.archive.site import Site

Capture = Callable[..., Any]
calls: list[Any] = []


def count(job: Job) -> str:
    calls.append(job.arguments)
    job.expect(2)
    job.tell("added", "one")
    job.tell("failed", "two", "it was broken")
    return "Counted."


def refuse(job: Job) -> str:
    raise IngestError("It cannot be done. Do something else.")


def crash(job: Job) -> str:
    raise RuntimeError("a fault of ours")


@pytest.fixture(autouse=True)
def kinds(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    calls.clear()
    for work in (count, refuse, crash):
        monkeypatch.setitem(KINDS, work.__name__, f"{__name__}.{work.__name__}")
    yield


def killed(job: Job) -> None:
    Job.objects.filter(pk=job.pk).update(state="running", beat=timezone.now() - timedelta(hours=1))
    job.refresh_from_db()


@pytest.mark.django_db
def test_what_was_done_can_be_seen() -> None:
    job = start("count", "Counting", here=True, to=2)
    assert (job.state, job.message, job.done, job.total, job.problems) == ("done", "Counted.", 2, 2, 1)
    assert job.lines[1] == {
        "outcome": "failed",
        "name": "two",
        "message": "it was broken",
        "article": None,
        "label": "failed",
    }
    assert calls == [{"to": 2}]
    assert job.finished and job.started and job.finished >= job.started


@pytest.mark.django_db
def test_work_begins_when_the_transaction_is_done(django_capture_on_commit_callbacks: Capture) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        job = start("count", "Counting")
        assert (job.state, calls) == ("waiting", [])
    job.refresh_from_db()
    assert job.state == "done"


@pytest.mark.django_db
def test_a_refusal_is_told_in_its_own_words_and_a_fault_in_ours(caplog: pytest.LogCaptureFixture) -> None:
    assert start("refuse", "", here=True).message == "It cannot be done. Do something else."
    job = start("crash", "", here=True)
    assert (job.state, "RuntimeError: a fault of ours" in job.message) == ("failed", True)
    assert "a fault of ours" in caplog.text


@pytest.mark.django_db
def test_nobody_knows_how_to_do_what_is_not_there(caplog: pytest.LogCaptureFixture) -> None:
    assert "Nothing does" in start("nonsense", "", here=True).message


@pytest.mark.django_db
def test_every_kind_of_work_is_there() -> None:
    assert all(callable(work_of(kind)) for kind in KINDS)


@pytest.mark.django_db
def test_the_same_is_not_begun_twice(django_capture_on_commit_callbacks: Capture) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        first, second = start("count", "", key="a"), start("count", "", key="a")
        other, nameless = start("count", "", key="b"), start("count", "")
    assert first == second
    assert len({first.pk, other.pk, nameless.pk}) == 3
    assert len(calls) == 3
    assert start("count", "", key="a", here=True) != first  # it is done, so it may be done again


@pytest.mark.django_db
def test_only_one_worker_gets_a_job() -> None:
    job = Job.objects.create(kind="count", label="")
    assert claim(job.pk)
    assert claim(job.pk) is None
    run_job.call(job.pk)
    assert calls == []


@pytest.mark.django_db
def test_a_job_whose_process_was_killed_is_seen_and_done_again() -> None:
    job = Job.objects.create(kind="count", label="", done=1, report=[{"outcome": "added", "name": "one"}])
    killed(job)
    assert (job.is_interrupted, job.is_open, job.look) == (True, False, "broken")
    assert recover(here=True) == 1
    job.refresh_from_db()
    assert (job.state, job.tries, job.done, len(job.report)) == ("done", 1, 2, 2)
    assert recover(here=True) == 0


@pytest.mark.django_db
def test_a_killed_job_stands_in_nobodys_way() -> None:
    killed(Job.objects.create(kind="count", label="", key="a"))
    job = start("count", "", key="a", here=True)
    assert (job.state, Job.objects.count()) == ("done", 1)


@pytest.mark.django_db
@pytest.mark.parametrize(("state", "again"), [("failed", True), ("done", True), ("waiting", True), ("running", False)])
def test_what_has_ended_may_be_done_again(state: str, again: bool, django_capture_on_commit_callbacks: Capture) -> None:
    job = Job.objects.create(kind="count", label="", state=state, beat=timezone.now())
    with django_capture_on_commit_callbacks(execute=True):
        assert retry(job) is again
    job.refresh_from_db()
    assert job.state == ("done" if again else "running")


@pytest.mark.django_db
def test_a_job_is_not_done_again_beside_its_twin() -> None:
    job = Job.objects.create(kind="count", label="", key="a", state="failed")
    Job.objects.create(kind="count", label="", key="a", state="running", beat=timezone.now())
    assert retry(job) is False


@pytest.mark.django_db
def test_a_long_report_keeps_its_first_lines_and_counts_the_rest() -> None:
    job = Job.objects.create(kind="count", label="x" * 300)
    for n in range(505):
        job.tell("added", str(n))
    assert (len(job.report), job.done) == (500, 505)


@pytest.mark.django_db(transaction=True)
def test_the_worker_does_what_waits(settings: Settings, site: Site) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    url = site.page("/news/storm", article("Ostend"))
    job = start("fetch", url, url=url)
    assert job.state == "waiting"
    call_command("db_worker", batch=True, interval=0, startup_delay=False, verbosity=0)
    job.refresh_from_db()
    assert (job.state, job.done) == ("done", 1)
    assert Article.objects.get().url == url
