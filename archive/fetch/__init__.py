"""Fetches a page from the web: at addresses that were checked, as the site allows it, and no more than fits.

Not to be called within a transaction: it waits for its turn, and nobody else could write meanwhile.
"""

import hashlib
import time
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from django.conf import settings
from django.contrib.auth.models import User
from django.utils.translation import gettext as _

from archive.fetch.address import WebAddress, read_address
from archive.fetch.fault import FetchError
from archive.fetch.kinds import ANY, FEEDS, PAGES
from archive.fetch.request import ENCODINGS, Answer, ask
from archive.fetch.robots import AGENT, Rules, rules_of
from archive.fetch.turns import stay_away, take_turn
from archive.models import Visit
from archive.models.visit import Outcome

__all__ = ["ANY", "FEEDS", "PAGES", "FetchError", "Fetched", "fetch"]

MOST_REDIRECTS = 5
_REDIRECTS = {301, 302, 303, 307, 308}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A page as it came from `url`, where the redirects led; without content where it is `unchanged`."""

    asked: str
    url: str
    content: bytes
    content_type: str
    status: int
    etag: str = ""
    modified: str = ""

    @property
    def unchanged(self) -> bool:
        """Tell whether it is still what it was."""
        return self.status == 304


@dataclass(slots=True)
class _Way:
    """One fetch on its way: what is asked for, how, and until when."""

    visit: Visit
    kinds: Collection[str]
    headers: Mapping[str, str]
    until: float = field(default_factory=lambda: time.monotonic() + settings.FETCH_SECONDS)


def fetch(
    url: str,
    *,
    kinds: Collection[str] = ANY,
    etag: str = "",
    modified: str = "",
    override: str = "",
    by: User | None = None,
) -> Fetched:
    """Return what is at an address; raises FetchError with the reason. Either way the visit is recorded.

    `etag` and `modified` are those of the last time, for an answer only if it changed since;
    `override` is the reason for which a person has it fetched although robots.txt forbids it.
    """
    visit = Visit(url=url[:2000], by=by)
    validators = {"If-None-Match": etag, "If-Modified-Since": modified}
    headers = {**_headers(), **{name: value for name, value in validators.items() if value}}
    try:
        web, answer = _follow(_Way(visit, kinds, headers), read_address(url), override.strip())
        visit.outcome = Outcome.UNCHANGED if answer.status == 304 else Outcome.FETCHED
        visit.size, visit.sha256 = len(answer.content), hashlib.sha256(answer.content).hexdigest()
        visit.content_type = answer.content_type[:100]
    except FetchError as error:
        visit.outcome, visit.message, visit.status = error.outcome, str(error)[:1000], error.status
        raise
    finally:
        visit.save()
    return Fetched(
        asked=url,
        url=str(web),
        content=answer.content,
        content_type=answer.headers.get("content-type", "text/html"),
        status=answer.status,
        etag=answer.headers.get("etag", "")[:300],
        modified=answer.headers.get("last-modified", "")[:100],
    )


def _headers() -> dict[str, str]:
    contact = settings.FETCH_CONTACT or "a news archive"
    return {
        "User-Agent": f"{AGENT}/1 (+{contact})",
        "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.1",
        "Accept-Encoding": ", ".join(ENCODINGS),
        "Connection": "close",
    }


def _follow(way: _Way, web: WebAddress, override: str) -> tuple[WebAddress, Answer]:
    """Return the answer at the end of the redirects; each hop is checked as the first was."""
    came_from = ""
    for _hop in range(MOST_REDIRECTS + 1):
        rules = rules_of(web, lambda robots: _robots(way, robots))
        if not rules.allow(web):
            _overrule(way.visit, web, rules, override)
        if web.origin != came_from:
            way.until += take_turn(web, rules.crawl_delay)
        answer = ask(web, way.headers, until=way.until)
        way.visit.final_url, way.visit.address, way.visit.status = str(web)[:2000], answer.address, answer.status
        if answer.status not in _REDIRECTS or not answer.headers.get("location"):
            _judge(way, web, answer)
            return web, answer
        came_from, web = web.origin, web.join(answer.headers["location"])
    why = _("it sends from page to page and never shows one (%(most)d redirects).")
    raise FetchError(Outcome.REDIRECTS, way.visit.url, why % {"most": MOST_REDIRECTS})


def _robots(way: _Way, web: WebAddress) -> tuple[int, bytes]:
    """Return the status and the content of a robots.txt, wherever it was moved."""
    for _hop in range(MOST_REDIRECTS + 1):
        answer = ask(web, _headers(), until=way.until)
        if answer.status not in _REDIRECTS or not answer.headers.get("location"):
            return answer.status, answer.content
        web = web.join(answer.headers["location"])
    return 404, b""


def _overrule(visit: Visit, web: WebAddress, rules: Rules, override: str) -> None:
    """Go on against robots.txt where a person said why, and keep that; else raise FetchError."""
    if override:
        visit.override = override[:300]
    elif rules.unreachable:
        why = _("the site’s robots.txt cannot be read, so nobody knows what it allows. Try again later.")
        raise FetchError(Outcome.LATER, str(web), why)
    else:
        why = _("the site’s robots.txt asks robots not to read it. Ask the publisher, or save the page yourself.")
        raise FetchError(Outcome.ROBOTS, str(web), why)


def _judge(way: _Way, web: WebAddress, answer: Answer) -> None:
    """Raise FetchError for an answer that is no page."""
    status, wait = answer.status, 0.0
    if status == 304 and way.headers.keys() & {"If-None-Match", "If-Modified-Since"}:
        return
    if status in (429, 503):
        wait = stay_away(web, answer.headers.get("retry-after", ""))
        outcome, why = Outcome.LATER, _("the site asks to be left alone for a while (%(status)d).")
    elif status in (404, 410):
        outcome, why = Outcome.MISSING, _("there is no such page (%(status)d). Check the address.")
    elif status in (401, 402, 403, 407, 451):
        outcome, why = Outcome.DENIED, _("the site does not show it to us (%(status)d). Save the page yourself.")
    elif not 200 <= status < 300 or status == 204:
        outcome, why = Outcome.STATUS, _("the site answers with an error (%(status)d). Try again later.")
    elif answer.content_type not in way.kinds:
        outcome, why = Outcome.KIND, _("it is no web page but %(kind)s. Save it and upload it, if it is an article.")
    else:
        return
    said = why % {"status": status, "kind": answer.content_type[:80]}
    raise FetchError(outcome, str(web), said, status=status, wait=wait)
