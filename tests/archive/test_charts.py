"""Small pictures: their numbers, and the part of the world that they show."""

from archive.models import Entity
from archive.templatetags.charts import place_map, window, year_bars


def place(latitude: float | None, longitude: float | None) -> Entity:
    return Entity(kind="place", slug="x", label="X", latitude=latitude, longitude=longitude)


def test_years_without_articles_are_drawn_between_those_with_some() -> None:
    bars = year_bars([(2016, 4), (2019, 1)], person="putin")["bars"]
    assert [(bar.year, bar.count, bar.height) for bar in bars] == [
        (2016, 4, 100),
        (2017, 0, 0),
        (2018, 0, 0),
        (2019, 1, 25),
    ]
    assert bars[0].query == "year=2016&person=putin"
    assert not any(bar.after_gap for bar in bars)


def test_centuries_apart_only_years_with_articles_are_drawn() -> None:
    bars = year_bars([(1812, 1), (2016, 1), (2017, 1)])["bars"]
    assert [(bar.year, bar.after_gap) for bar in bars] == [(1812, False), (2016, True), (2017, False)]


def test_no_years_draw_nothing() -> None:
    assert year_bars([])["bars"] == []


def test_a_place_stands_where_it_lies_and_one_without_position_stays_out() -> None:
    drawn = place_map([place(39.9, 32.9), place(None, None)])
    [spot] = drawn["spots"]
    assert (round(spot.x, 1), round(spot.y, 1)) == (212.9, 50.1)


def test_a_map_shows_all_its_places_and_never_leaves_the_world() -> None:
    for positions in ([(0.0, 0.0)], [(360.0, 150.0)], [(5.0, 20.0), (355.0, 140.0)], [(212.0, 50.0), (217.0, 34.0)]):
        left, top, width = window(positions)
        height = width / 2.4
        assert left >= 0
        assert top >= 0
        assert left + width <= 360.001
        assert top + height <= 150.001
        assert all(left <= x <= left + width and top <= y <= top + height for x, y in positions)
