"""The little markup that is stored: cut to an allow-list when it is saved, and again when it is shown."""

import bleach

TAGS = frozenset({"a", "blockquote", "br", "em", "li", "ol", "p", "strong", "ul"})
ATTRIBUTES = {"a": ["href", "lang"], "p": ["lang", "dir"], "blockquote": ["lang", "dir"]}
PROTOCOLS = frozenset({"http", "https", "mailto"})


def clean_markup(markup: str) -> str:
    """Return the markup with every tag, attribute and link off that is not allowed."""
    return bleach.clean(markup, tags=TAGS, attributes=ATTRIBUTES, protocols=PROTOCOLS, strip=True, strip_comments=True)
