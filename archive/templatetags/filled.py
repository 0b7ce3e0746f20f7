"""Long lists: what stands in the block is rendered once, and filled in for every row by its `{names}`."""

from collections.abc import Iterable, Mapping
from html import escape

from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token
from django.utils.safestring import SafeString

register = template.Library()

Row = Mapping[str, str]


class Filled(template.Node):
    """The block of one list."""

    def __init__(self, rows: FilterExpression, block: NodeList) -> None:
        self.rows = rows
        self.nodelist = block

    def render(self, context: template.Context) -> SafeString:
        """Render the block and fill it in."""
        rows: Iterable[Row] = self.rows.resolve(context) or ()
        block = self.nodelist.render(context)
        return SafeString("".join([block.format_map({name: _safe(row[name]) for name in row}) for row in rows]))


def _safe(value: str) -> str:
    return value if isinstance(value, SafeString) else escape(value)


@register.tag
def filled(parser: Parser, token: Token) -> Filled:
    """Fill in a block for each row of a list: `{% filled rows %}<li>{name}</li>{% endfilled %}`; it is escaped."""
    try:
        _, rows = token.split_contents()
    except ValueError:
        raise template.TemplateSyntaxError("{% filled %} takes one list of rows, and nothing else.") from None
    block = parser.parse(("endfilled",))
    parser.delete_first_token()
    return Filled(parser.compile_filter(rows), block)
