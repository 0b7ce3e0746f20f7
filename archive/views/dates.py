"""The dates that articles speak of: a calendar of them, and a page for each."""

from datetime import date, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from archive.pages.kept import kept
from archive.pages.listing import page_of, rows
from archive.pages.timeline import published, published_between, speaking_of, spoken_of, words_for


def dates(request: HttpRequest) -> HttpResponse:
    """Show the calendars; a date typed into the form leads to its page."""
    if wanted := request.GET.get("date", "").strip():
        return redirect("archive:date", edtf=wanted[:64])
    return render(request, "archive/dates.html", kept("calendars", calendars))


def calendars() -> dict[str, object]:
    """Return the calendar of the dates spoken of, and that of publication."""
    return {"spoken": spoken_of(), "published": published()}


def date_page(request: HttpRequest, edtf: str) -> HttpResponse:
    """Show the articles that speak of a date, and those published then."""
    earliest, latest = days_of(edtf)
    page = page_of(speaking_of(earliest, latest), request.GET.get("page"))
    words = words_for(list(page.object_list), earliest, latest)
    for article in page.object_list:
        article.spoken = words.get(article.pk, [])  # type: ignore[attr-defined]
    shown = {"edtf": edtf, "page": page, "published": rows(published_between(earliest, latest))[:10]}
    return render(request, "archive/date.html", {**shown, **neighbours(edtf, earliest, latest)})


def days_of(edtf: str) -> tuple[date, date]:
    """Return the first and the last day of an EDTF value; raise Http404 with a cure where there is no such date."""
    from archive.detect.dates import bounds

    try:
        earliest, latest = bounds(edtf)
    except ValueError:
        earliest = latest = None
    if earliest is None and latest is None:
        raise Http404(_("There is no date “%(date)s”. Write 2016, 2016-08 or 2016-08-09.") % {"date": edtf[:64]})
    return earliest or date.min, latest or date.max


def neighbours(edtf: str, earliest: date, latest: date) -> dict[str, str]:
    """Return the EDTF of the time before, the time after and the longer time around a day, month or year."""
    length = {4: 4, 7: 7, 10: 10}.get(len(edtf))
    if length is None or not edtf.replace("-", "").isdigit() or not date.min < earliest or not latest < date.max:
        return {}
    before, after = earliest - timedelta(days=1), latest + timedelta(days=1)
    return {
        "before": before.isoformat()[:length],
        "after": after.isoformat()[:length],
        "around": edtf[:-3] if length > 4 else "",
    }
