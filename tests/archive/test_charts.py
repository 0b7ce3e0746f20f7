"""Small pictures: their numbers, and the part of the world that they show."""

from archive.models import Entity
from archive.templatetags.charts import place_map, window


def place(latitude: float | None, longitude: float | None) -> Entity:
    return Entity(kind="place", slug="x", label="X", latitude=latitude, longitude=longitude)


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
