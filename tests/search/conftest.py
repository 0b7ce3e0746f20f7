"""A small archive in three languages, indexed."""

from collections.abc import Callable
from datetime import date
from types import SimpleNamespace

import pytest

from search import engine
from search.query.request import Request
from search.rebuild import rebuild
from search.results import Results
from tests import factories as make

Ask = Callable[..., Results]


@pytest.fixture
def index(db: None) -> None:
    """An empty index."""
    rebuild()


def named() -> SimpleNamespace:
    """Make the people and places that they speak of."""
    return SimpleNamespace(
        erdogan=make.entity(
            "Recep Tayyip Erdoğan", names={"vi": "Recep Tayyip Erdogan", "ar": "رجب طيب أردوغان"}, slug="erdogan"
        ),
        putin=make.entity("Vladimir Putin", names={"vi": "Vladimir Putin", "ar": "فلاديمير بوتين"}, slug="putin"),
        lavrov=make.entity("Sergey Lavrov", names={"ar": "سيرغي لافروف"}, slug="lavrov"),
        turkey=make.entity("Turkey", "place", {"vi": "Thổ Nhĩ Kỳ", "ar": "تركيا", "tr": "Türkiye"}, slug="turkey"),
        russia=make.entity("Russia", "place", {"vi": "Nga", "ar": "روسيا"}, slug="russia"),
    )


def name_and_date(told: SimpleNamespace) -> None:
    """Say which words of the five articles are whose names, and which are dates."""
    for article, surface, entity in (
        (told.visit, "Recep Tayyip Erdogan", told.people.erdogan),
        (told.visit, "Thổ Nhĩ Kỳ", told.people.turkey),
        (told.visit, "Nga", told.people.russia),
        (told.visit, "Putin", told.people.putin),
        (told.arms, "Lavrov", told.people.lavrov),
        (told.arms, "Erdogan", told.people.erdogan),
        (told.arms, "Thổ Nhĩ Kỳ", told.people.turkey),
        (told.talks, "رجب طيب أردوغان", told.people.erdogan),
        (told.talks, "فلاديمير بوتين", told.people.putin),
        (told.pivot, "Recep Tayyip Erdogan", told.people.erdogan),
        (told.pivot, "Russia", told.people.russia),
        (told.hosts, "Erdogan", told.people.erdogan),
        (told.hosts, "Turkey", told.people.turkey),
    ):
        make.mention(article, surface, entity)
    make.date_mention(told.visit, "ngày 9/8", "2016-08-09", date(2016, 8, 9))
    make.date_mention(told.pivot, "July 15", "2016-07-15", date(2016, 7, 15))


@pytest.fixture
def press(db: None) -> SimpleNamespace:
    """Five articles in three languages about one president's journey, not indexed yet."""
    people = named()
    visit = make.article(
        "Tổng thống Thổ Nhĩ Kỳ Recep Tayyip Erdogan đến thăm Nga ngày 9/8 và gặp ông Putin.\n\nSau cuộc đảo chính bất thành.",
        title="Thổ Nhĩ Kỳ quay đầu tìm cố nhân",
        language="vi",
        source=make.source("zing"),
        day=date(2016, 8, 10),
    )
    arms = make.article(
        "Ông Lavrov nói vũ khí của Thổ Nhĩ Kỳ làm quân nhân Nga thiệt mạng. Tổng thống Erdogan muốn hòa giải.",
        title="Nga không vui",
        language="vi",
        source=make.source("zing"),
        day=date(2024, 11, 1),
    )
    talks = make.article(
        "قال الرئيس الروسي فلاديمير بوتين إنه سيبحث مع الرئيس التركي رجب طيب أردوغان حلولا للأزمة في سوريا.",
        title="بوتين يستقبل أردوغان",
        language="ar",
        source=make.source("france24"),
        day=date(2016, 8, 9),
    )
    pivot = make.article(
        "President Recep Tayyip Erdogan is improving relations with Russia after the coup of July 15.",
        title="Erdogan makes pivot to Russia",
        source=make.source("sputnik"),
        day=date(2016, 8, 9),
    )
    hosts = make.article(
        "Russian and Turkish leaders reboot their relationship. Erdogan's visit to Turkey's neighbour ended elections talk.",
        title="Putin hosts Erdogan for talks",
        source=make.source("cnn"),
        day=None,
    )
    told = SimpleNamespace(visit=visit, arms=arms, talks=talks, pivot=pivot, hosts=hosts, people=people)
    name_and_date(told)
    return told


@pytest.fixture
def archive(press: SimpleNamespace) -> SimpleNamespace:
    """The five articles, indexed."""
    rebuild()
    return press


@pytest.fixture
def ask() -> Ask:
    """Search with the parameters of an address: ask("Erdogan", language=["vi"])."""

    def search(q: str = "", **parameters: str | list[str]) -> Results:
        lists = {name.strip("_"): [v] if isinstance(v, str) else v for name, v in {"q": q, **parameters}.items()}
        return engine.search(Request.read(lists))

    return search
