"""What a language file may declare for the detectors of dates, people and places.

CLDR already knows the names of months, weekdays, countries in every language;
a language file adds only what CLDR does not know.
"""

from dataclasses import dataclass, field


def listed(*lines: str) -> tuple[str, ...]:
    """Return the words and phrases of the lines, parted by commas."""
    return tuple(phrase for line in lines for phrase in (part.strip() for part in line.split(",")) if phrase)


@dataclass(frozen=True, kw_only=True)
class DateWords:
    """Names and phrases by which a language speaks of days, months and years; see docs/dates.md.

    Templates are words with slots: `{day}` `{month}` `{year}` `{weekday}` `{number}` `{unit}` `{shift}` …; `[…]` may be
    missing, `(a|b)` is a or b, `_` a blank that may be missing, what stands before `>` or after `<` is no part of the date.
    """

    # How 03/04/2016 is read: "dmy" or "mdy", by default as CLDR has it; "either" where both are used and neither is safe.
    order: str = ""
    # Names of months and days begin with a capital, so that "may" and "march" are none.
    capitals: bool = False
    # All nouns do, so that a year before a small letter counts nothing: "2011 passiert".
    noun_capitals: bool = False

    # Names that CLDR lacks. Monday is 0; spring 21, summer 22, autumn 23, winter 24; yesterday -1.
    months: dict[str, int] = field(default_factory=dict)
    weekdays: dict[str, int] = field(default_factory=dict)
    seasons: dict[str, int] = field(default_factory=dict)
    ordinals: dict[str, int] = field(default_factory=dict)
    day_words: dict[str, int] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    decades: dict[str, int] = field(default_factory=dict)
    days: dict[str, int] = field(default_factory=dict)
    hijri: dict[str, int] = field(default_factory=dict)
    # Words for day, week, weekend, month, quarter, year, decade, century.
    units: dict[str, str] = field(default_factory=dict)
    # last is -1, this 0, next 1.
    shifts: dict[str, int] = field(default_factory=dict)
    # As shifts, but counted from the year or month that the text has just named: "the previous year".
    from_there: dict[str, int] = field(default_factory=dict)

    # Names that are common words as well: on their own they are no date without a cue before them.
    doubtful: tuple[str, ...] = ()
    # Words directly before a month or a year that stands alone.
    cues: tuple[str, ...] = ()
    # Words after which a number is no date: it counts something.
    counted: tuple[str, ...] = ()
    # Words directly before a date that is still to come, or that is past.
    ahead: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    # Words in a sentence that tell its tense; "*ed" stands for any word with this end, "will*" with this beginning.
    future: tuple[str, ...] = ()
    past: tuple[str, ...] = ()

    # Endings of a day ("15th"), words between the ends of a range, short words glued in front of a name.
    day_endings: tuple[str, ...] = ()
    through: tuple[str, ...] = ()
    proclitics: tuple[str, ...] = ()
    # Words after a date by which it goes on from there: "onwards", "to the present".
    onwards: tuple[str, ...] = ()

    # Templates of dates, of expressions that count from now, and of a count of days or months before and after now.
    written: tuple[str, ...] = ()
    relative: tuple[str, ...] = ()
    ago: tuple[str, ...] = ()
    hence: tuple[str, ...] = ()
    # What looks like a date and is none.
    never: tuple[str, ...] = ()
    # Words by which the caption of a picture says that it is from an archive: its date is not that of the news.
    captions: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PeopleWords:
    """Words around the names of persons, all in small letters; see docs/people.md."""

    # Words and phrases that stand before a name: offices, professions, forms of address.
    titles: tuple[str, ...] = ()
    # Titles that a single word suffices after, where there are no capital letters to tell a name.
    strong_titles: tuple[str, ...] = ()
    # Short words written before a dot that ends no sentence.
    abbreviations: tuple[str, ...] = ()
    # Small words inside names.
    particles: tuple[str, ...] = ()
    # Words that directly follow or precede a name in reported speech.
    speech: tuple[str, ...] = ()
    # Words that make the capitalised words around them an organisation, a team, a street, a prize.
    organisations: tuple[str, ...] = ()
    # Words after which a name is that of a street, a school, a prize: "đường Nguyễn Trãi".
    named_after: tuple[str, ...] = ()
    # Family names that begin a name, where the family name comes first.
    family_names: tuple[str, ...] = ()
    # Names that look like those of persons and are of papers, firms, weapons, in this language.
    others: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PlaceWords:
    """Words around the names of places, and words that look like places and are none; see docs/places.md."""

    # Other languages whose names of places are used as well.
    also: tuple[str, ...] = ("en",)
    # Names begin with a capital letter; they change their endings, so that they are looked up by their stems.
    capitals: bool = True
    inflected: bool = False
    # Endings that a name of one word may take ("Deutschlands"); whether what a hyphen joins is another word ("US-Bürger").
    endings: tuple[str, ...] = ()
    compounds: bool = False

    # Kinds of places that stand before a name and belong to it ("tỉnh Nghệ An"), and those that do not ("thủ đô").
    prefixes: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    # Words that with a capital letter belong to the name after them ("East Java").
    fronts: tuple[str, ...] = ()
    # Kinds that stand after a name and belong to it ("Hay Street").
    suffixes: tuple[str, ...] = ()
    # Where there are no capital letters, kinds after which a name is one though no list has it: one place, several, and
    # kinds that stand before much else; those that belong to the name; words that begin names of two words.
    units: tuple[str, ...] = ()
    plural_units: tuple[str, ...] = ()
    weak_units: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    beginnings: tuple[str, ...] = ()
    # Short words glued in front of a name ("وبريطانيا").
    proclitics: tuple[str, ...] = ()
    # Words directly before a place: "in", "from".
    prepositions: tuple[str, ...] = ()

    # Inhabitants and adjectives, which are no places.
    demonyms: tuple[str, ...] = ()
    # Names that are more often something else: they need a word before them or a place beside them.
    doubtful: tuple[str, ...] = ()
    # Spelt like a place and never one; of several words: what follows makes it something else ("pháp luật").
    never: tuple[str, ...] = ()
    # Never a place as the first word of a sentence ("Anh ấy").
    never_first: tuple[str, ...] = ()
    # Words directly before that make it a person ("bà Nga"), or a people and its language ("người Nga").
    before_persons: tuple[str, ...] = ()
    before_peoples: tuple[str, ...] = ()
    # What a word of the language's own names looks like, where these follow one another without a comma.
    native: str = ""
    # Words of organisations, which take the place into their name: before it ("Đại học") or after it ("University").
    organisations_before: tuple[str, ...] = ()
    organisations_after: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PageWords:
    """Words by which a web page speaks of itself and not of its subject; small letters, none glued.

    The first eight fill a line of their own; labels stand before a colon or alone.
    """

    player: tuple[str, ...] = ()  # "listen live"
    sharing: tuple[str, ...] = ()  # "get short url", "share on facebook"
    comments: tuple[str, ...] = ()  # "community standards"
    advertising: tuple[str, ...] = ()  # "advertisement", "story continues below"
    highlights: tuple[str, ...] = ()  # "story highlights": what follows is of the article
    related: tuple[str, ...] = ()  # labels of links to other articles: "read more"
    genres: tuple[str, ...] = ()  # what such a link may lead to: "opinion", "video"
    tags: tuple[str, ...] = ()  # "tags", "topics"
    credits: tuple[str, ...] = ()  # labels of a picture's maker: "photo"
    bylines: tuple[str, ...] = ()  # labels of a writer: "by"
    signatures: tuple[str, ...] = ()  # labels of a writer or an agency under the text: "theo"
    contributors: tuple[str, ...] = ()  # "contributed to this report"
    stamps: tuple[str, ...] = ()  # labels of the day of publication: "published", "last updated"
    missing: tuple[str, ...] = ()  # "page not found": titles of pages that stand in for one
    login: tuple[str, ...] = ()  # "log in to continue"
    consent: tuple[str, ...] = ()  # "accept all cookies", "checking your browser"
    openings: tuple[str, ...] = ()  # words that open a clause before the main one: "after", "in"
