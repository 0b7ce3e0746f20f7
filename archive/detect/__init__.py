"""Reads a text and says which people, places and dates it speaks of; pure, with no database.

One file a kind of finding; what a language knows stands in `languages/`.
"""

from archive.detect.mention import Evidence, Mention

__all__ = ["Evidence", "Mention", "detect"]


def detect(text: str, *, language: str, published: str | None = None) -> list[Mention]:
    """Return the people, places and dates of a text, in order, none overlapping another.

    `language` is a code; `published` the day of publication in EDTF, against which "last week" is read.
    """
    from archive.detect.dates import find_dates
    from archive.detect.people import read_names
    from archive.detect.places import find_places
    from archive.detect.settle import settle

    dates = find_dates(text, language=language, published=published)
    places = find_places(text, language=language)
    names = read_names(text, language=language, places=places)
    return settle(dates, names.places, names.people)
