"""How values are written for a reader."""

import pytest
from django.utils import translation

from archive.models import Entity
from archive.templatetags.reading import markup, named, reads, shortened, surely


def test_a_text_is_cut_between_two_words() -> None:
    assert shortened("Bộ trưởng Ngoại giao Nga", 22) == "Bộ trưởng Ngoại giao…"
    assert shortened("قال الرئيس، ثم مضى", 12) == "قال الرئيس…"


def test_a_text_without_blanks_is_cut_where_it_must_be() -> None:
    assert shortened("俄罗斯总统普京", 4) == "俄罗斯总…"
    assert shortened("short", 5) == "short"


@pytest.mark.parametrize(
    ("code", "attributes"),
    [
        ("ar", 'lang="ar" dir="rtl"'),
        ("vi", 'lang="vi" dir="ltr"'),
        ("und", 'lang="und" dir="auto"'),
        ("", 'lang="und" dir="auto"'),
    ],
)
def test_words_say_their_language_and_direction(code: str, attributes: str) -> None:
    assert reads(code) == attributes


def test_a_share_is_said_in_words() -> None:
    assert [surely(share) for share in (1.0, 0.9, 0.7, 0.2)] == ["certain", "very likely", "likely", "uncertain"]


def test_stored_markup_is_cut_again_when_shown() -> None:
    assert markup('<p onclick="x">a<script>b</script></p>') == "<p>ab</p>"


@pytest.mark.django_db
def test_an_entity_is_called_by_its_name_in_the_readers_language() -> None:
    turkey = Entity.objects.create(kind="place", slug="turkey", label="Turkey")
    turkey.names.create(text="Thổ Nhĩ Kỳ", language="vi", is_preferred=True)
    with translation.override("vi"):
        assert named(turkey) == "Thổ Nhĩ Kỳ"
    with translation.override("ar"):
        assert named(turkey) == "Turkey"
