"""Reads one article without the database, in a process of its own: its day, people, places and dates."""

import gzip
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from archive.clean import Page
from archive.day import day_of, page_of
from archive.detect import Reading, read, use
from archive.detect.plugin import load
from archive.detect.published import Published


@dataclass(frozen=True, slots=True)
class Task:
    """What is needed to read an article; `published` is kept where `is_dated`, else found anew."""

    article: int
    text: str
    language: str
    url: str
    published: str
    is_dated: bool
    captured: date
    capture: Path | None
    content_type: str
    said: dict[str, str]


@dataclass(frozen=True, slots=True)
class Result:
    """What was read: the day of publication, None where a person has said it, and all else."""

    day: Published | None
    reading: Reading


def read_task(task: Task) -> Result:
    """Read an article."""
    day = None if task.is_dated else _day(task)
    published = task.published if day is None else day.value
    return Result(day, read(task.text, language=task.language, published=published or None))


def start(detectors: Sequence[str]) -> None:
    """Make a fresh process ready, with the detectors of the settings."""
    use([load(entry) for entry in detectors])


def _day(task: Task) -> Published:
    return day_of(task.text, _page(task), language=task.language, url=task.url, captured=task.captured)


def _page(task: Task) -> Page | None:
    """Return the page that an article came from; None where its bytes are gone."""
    if task.capture is None:
        return None
    try:
        content = gzip.decompress(task.capture.read_bytes())
    except OSError:
        return None
    return page_of(content, task.content_type, said=task.said)
