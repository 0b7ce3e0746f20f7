"""Why a finding is held to be right, in the reader's language: words for the codes that detectors give."""

from collections.abc import Callable

from django.utils.functional import Promise
from django.utils.translation import get_language, gettext, ngettext
from django.utils.translation import gettext_lazy as _

from archive.detect.reason import Reason, reasons_in
from archive.pages.wording import country_in

_WORDS: dict[str, Promise] = {
    "after-title": _("after a title (%(first)s)"),
    "after-nationality": _("after a title and a nationality"),
    "title-follows": _("a title follows"),
    "given-name": _("begins with a given name"),
    "family-name": _("begins with a family name"),
    "quoted": _("is quoted"),
    "full-elsewhere": _("named in full elsewhere in the text"),
    "short-name": _("short name of a well-known person"),
    "elsewhere": _("stands elsewhere in the text as a name"),
    "known-name": _("a name of a well-known person"),
    "model-place": _("a trained model holds it to be a place"),
    "kind-before": _("a name after the word for its kind"),
    "plugged-in": _("found by a detector that was plugged in"),
    "decided": _("decided by a curator"),
    "added": _("added by a curator"),
    "as-written": _("as written"),
    "other-weekday": _("as written, but that day was another day of the week"),
    "year-named": _("year as the text named it before"),
    "year-of-publication": _("year from the day of publication"),
    "no-year": _("no year is given, and the day of publication is not known"),
    "to-come": _("to come, by “%(first)s”"),
    "past": _("past, by “%(first)s”"),
    "same-weekday": _("the same day as before in the text"),
    "weekday": _("the day of the week nearest to publication"),
    "denies-publication": _("the day of the week; it denies the day of publication"),
    "hijri": _("%(first)s after the Hijra"),
    "hijri-near": _("%(first)s of the Islamic calendar, nearest to publication"),
    "year-first": _("year, month, day"),
    "day-first": _("day before month"),
    "month-first": _("month before day"),
    "full-stops": _("as full stops have it"),
    "by-weekday": _("as the day of the week has it"),
    "by-language": _("as the language has it"),
    "by-other-dates": _("as other dates of the text have it"),
    "years": _("from year to year"),
    "year": _("the year as written"),
    "decade": _("a decade"),
    "century": _("a century"),
    "part-of-year": _("a part of the year as written"),
    "part-of-this-year": _("a part of the year, by the day of publication"),
    "day-of-month": _("a day of the month that lies %(first)s months from publication"),
    "from-year": _("%(first)s years from %(second)s"),
    "publication-unsure": _("the day of publication is not certain"),
    "publication-future": _("the day of publication lies in the future"),
    "onwards": _("and from there on"),
}
_KINDS: dict[str, Promise] = {
    "capital": _("capital"),
    "city": _("city"),
    "continent": _("continent"),
    "country": _("country"),
    "lake": _("lake"),
    "mountain": _("mountain"),
    "region": _("region"),
    "river": _("river"),
    "sea": _("sea"),
    "site": _("site"),
}


def in_words(detail: str) -> str:
    """Return why a finding is held to be right; a sentence that was kept as one stays as it is, in English."""
    return detail if is_english(detail) else "; ".join(filter(None, map(_said, reasons_in(detail))))


def is_english(detail: str) -> bool:
    """Tell whether this was kept as an English sentence, before reasons had codes."""
    return bool(detail) and not reasons_in(detail)


def _said(reason: Reason) -> str:
    code, parts = reason
    if code in _MADE:
        return _MADE[code](*parts, *[""] * (3 - len(parts)))
    first, second = (*parts, "", "")[:2]
    return str(_WORDS[code]) % {"first": first, "second": second} if code in _WORDS else ""


def _place(label: str, kind: str, country: str) -> str:
    words = {"label": label, "kind": _KINDS.get(kind, kind)}
    if not country:
        return gettext("%(label)s, %(kind)s") % words
    return gettext("%(label)s, %(kind)s in %(country)s") % {**words, "country": country_in(country, get_language())}


def _from_publication(count: str, unit: str, _rest: str) -> str:
    way = int(count) if count.lstrip("+-").isdecimal() else 0
    time = _COUNTED[unit](abs(way)) if unit in _COUNTED else f"{abs(way)} {unit}"
    if way < 0:
        return gettext("%(time)s before the day of publication") % {"time": time}
    if way > 0:
        return gettext("%(time)s after the day of publication") % {"time": time}
    return gettext("by the day of publication")


_COUNTED: dict[str, Callable[[int], str]] = {
    "day": lambda n: ngettext("%(n)d day", "%(n)d days", n) % {"n": n},
    "week": lambda n: ngettext("%(n)d week", "%(n)d weeks", n) % {"n": n},
    "month": lambda n: ngettext("%(n)d month", "%(n)d months", n) % {"n": n},
    "quarter": lambda n: ngettext("%(n)d quarter", "%(n)d quarters", n) % {"n": n},
    "season": lambda n: ngettext("%(n)d season", "%(n)d seasons", n) % {"n": n},
    "year": lambda n: ngettext("%(n)d year", "%(n)d years", n) % {"n": n},
    "decade": lambda n: ngettext("%(n)d decade", "%(n)d decades", n) % {"n": n},
    "century": lambda n: ngettext("%(n)d century", "%(n)d centuries", n) % {"n": n},
}
_MADE: dict[str, Callable[..., str]] = {"place": _place, "from-publication": _from_publication}
