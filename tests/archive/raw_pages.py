"""Pages for tests: small articles as they might come in."""

from typing import Any

from archive.ingest import RawPage

TEXT = """Leaders meet to speak about trade
The two leaders met in Saint Petersburg on August 9, 2016 and spoke about trade and tourism.
They will meet again in Ankara soon, their spokesmen said afterwards."""


def page(text: str = TEXT, content_type: str = "text/plain", **fields: Any) -> RawPage:
    return RawPage(content=text.encode(), content_type=content_type, **{"origin": "page.txt", **fields})
