"""Lists whose block is rendered once."""

import pytest
from django.template import Context, Template, TemplateSyntaxError


def rendered(text: str, **values: object) -> str:
    return Template("{% load filled %}" + text).render(Context(values))


def test_a_block_is_filled_in_for_every_row() -> None:
    rows = [{"name": "Kyiv", "number": "1"}, {"name": "Київ", "number": "2"}]
    block = "{% filled rows %}<li>{name} ({number}, {{ kind }}){% endfilled %}"
    assert rendered(block, rows=rows, kind="place") == "<li>Kyiv (1, place)<li>Київ (2, place)"
    assert rendered(block, rows=[], kind="place") == ""


def test_what_is_filled_in_is_never_markup_nor_another_name() -> None:
    rows = [{"name": "<b>\"'&{number}{{ kind }}", "number": "1"}]
    assert rendered("{% filled rows %}{name}{% endfilled %}", rows=rows, kind="x") == (
        "&lt;b&gt;&quot;&#x27;&amp;{number}{{ kind }}"
    )


def test_a_list_is_needed() -> None:
    with pytest.raises(TemplateSyntaxError, match="takes one list"):
        rendered("{% filled %}{name}{% endfilled %}")
