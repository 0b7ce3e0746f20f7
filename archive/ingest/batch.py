"""What articles that are written in one transaction ask of the archive, asked once for all of them.

Nobody else writes meanwhile. Where one of them fails and is rolled back, what it made is forgotten.
"""

from collections.abc import Sequence
from functools import cached_property

from archive.ingest.examine import Examined
from archive.ingest.fingerprint import refuse_duplicate
from archive.link.known import Known
from archive.models import Article, Language, Source


class Batch:
    """The sources, languages, words, addresses and entities that some examined pages are compared with."""

    def __init__(self, pages: Sequence[Examined]) -> None:
        self.known = Known()
        self.known.look_up(finding for page in pages for finding in page.reading.mentions)
        self._fingerprints = _taken("fingerprint", {page.opened.fingerprint for page in pages})
        self._urls = _taken("url", {page.url for page in pages} - {""})
        self._languages: dict[str, Language] = {}

    @cached_property
    def sources(self) -> list[Source]:
        """Return all sources."""
        return list(Source.objects.all())

    def language(self, code: str) -> Language:
        """Return the row of a language, written first where its file is new."""
        if code not in self._languages:
            row = Language.objects.filter(code=code).first()
            if row is None:
                Language.objects.sync()
                row = Language.objects.get(code=code)
            self._languages[code] = row
        return self._languages[code]

    def refuse_duplicate(self, page: Examined, origin: str) -> None:
        """Raise DuplicateError where a standing article has the words of a page."""
        if page.opened.fingerprint in self._fingerprints:
            refuse_duplicate(page.opened.fingerprint, origin)

    def has_address(self, page: Examined) -> bool:
        """Tell whether an article may stand at the address of a page."""
        return page.url in self._urls

    def forget(self) -> None:
        """Ask anew for all rows; words and addresses that nobody has any more are looked up when they come."""
        self.known, self._languages = Known(), {}
        self.__dict__.pop("sources", None)

    def note(self, page: Examined) -> None:
        """Keep in mind that a page is written."""
        self._fingerprints.add(page.opened.fingerprint)
        self._urls.add(page.url)


def _taken(field: str, values: set[str]) -> set[str]:
    """Return those of some values that standing articles have."""
    if not values:
        return set()
    return set(Article.objects.standing().filter(**{f"{field}__in": values}).values_list(field, flat=True))
