"""Dates laid out around a day."""

from datetime import date
from itertools import pairwise

from archive.pages.strip import EDGE, WIDTH, strip_of

DAY = date(2016, 8, 10)


def one(day: date) -> tuple[date, date]:
    return day, day


def test_dates_keep_their_order_and_stay_on_the_strip() -> None:
    strip = strip_of([one(date(1812, 1, 1)), one(date(2016, 8, 1)), one(date(2016, 8, 9)), one(date(2030, 1, 1))], DAY)
    assert strip is not None
    places = [stretch.x for stretch in strip.stretches]
    assert places == sorted(places)
    assert all(EDGE - 2 <= place <= WIDTH for place in places)
    assert strip.day is not None
    assert places[2] < strip.day < places[3]


def test_labels_do_not_meet() -> None:
    strip = strip_of([one(date(1500, 1, 1)), one(date(2020, 1, 1))], DAY)
    assert strip is not None
    places = sorted(tick.x for tick in strip.ticks)
    assert all(after - before >= 44 for before, after in pairwise(places))


def test_a_page_from_right_to_left_is_mirrored() -> None:
    spans = [one(date(2010, 1, 1)), one(date(2016, 8, 9))]
    plain, mirrored = strip_of(spans, DAY), strip_of(spans, DAY, mirrored=True)
    assert plain is not None
    assert mirrored is not None
    assert plain.stretches[0].x < plain.stretches[1].x
    assert mirrored.stretches[0].x > mirrored.stretches[1].x


def test_nothing_is_drawn_where_there_is_nothing_to_tell_apart() -> None:
    assert strip_of([], DAY) is None
    assert strip_of([one(DAY)], DAY) is None


def test_the_ends_of_time_are_drawn() -> None:
    assert strip_of([(date.min, date.max)], None) is not None
    assert strip_of([(date.min, date.max)], date.max) is not None
