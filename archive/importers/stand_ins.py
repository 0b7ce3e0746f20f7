"""Pages that answer as if all were well and show no article: "not found" in disguise, a login, a question of consent.

Each needs evidence of two kinds: what the page says, and that it says hardly anything else. An article
about a lost page, or one below a cookie banner, has words of its own.
"""

import unicodedata
from collections.abc import Iterable
from functools import cache
from itertools import islice
from urllib.parse import urlsplit

import regex
from django.utils.translation import gettext as _
from lxml import etree, html  # type: ignore[import-untyped]

import languages

SHORT = 120  # words; a page with more of them in a row has something to say
FEWEST = 20  # words of a page on the web that is an article; less are a headline and buttons
_LARGEST = 2_000_000  # letters that are looked at
_LOGIN_PATH = regex.compile(
    r"/(?:login|log-in|signin|sign-in|auth|register|subscribe|paywall|dang-nhap)(?:[/.?]|$)", regex.I
)
_CONSENT_PLACE = regex.compile(r"(?:^|[./-])(?:consent|gdpr|cookie-?wall|captcha|challenge)(?:[./?-]|$)", regex.I)
_LOST = regex.compile(r"(?<!\d)404(?!\d)")
_FREE = regex.compile(r'"isAccessibleForFree"\s*:\s*"?false', regex.I)


def why_none(content: str, text: str, *, asked: str, url: str) -> str:
    """Return why a page from `url` stands in for an article; empty where it does not.

    `text` is what was taken out of the page as its article, `asked` the address before the redirects.
    """
    words = len(list(islice(languages.get("und").terms(text), SHORT)))
    if words >= SHORT:
        return ""
    if _leads_home(asked, url):
        return _("the site sends to its front page instead, so the article is gone. Check the address.")
    tree = _tree(content)
    if tree is None:
        return ""
    shown = _plain(" ".join(tree.itertext()))
    headings = [_plain(node.text_content()) for node in islice(tree.iter("title", "h1"), 10)]
    if any(_LOST.search(heading) or _has(heading, "missing") for heading in headings):
        return _("the site says that there is no such page, though it answers as if there were. Check the address.")
    if _is_login(tree, content, shown, asked, url):
        return _(
            "it shows a login or an offer to subscribe instead of the article. Save the page yourself, if you may."
        )
    if _CONSENT_PLACE.search(_place(url)) or _has(shown, "consent"):
        return _(
            "it asks for consent, or whether you are human, instead of showing the article. Save the page yourself."
        )
    if words < FEWEST:
        return _("there is hardly anything to read on it, only a headline or buttons. Paste the article’s text.")
    return ""


def _is_login(tree: html.HtmlElement, content: str, shown: str, asked: str, url: str) -> bool:
    sent = _LOGIN_PATH.search(urlsplit(url).path) and not _LOGIN_PATH.search(urlsplit(asked).path)
    asks = any(True for _ in tree.iterfind(".//input[@type='password']"))
    return bool(sent) or asks or _has(shown, "login") or bool(_FREE.search(content))


def _leads_home(asked: str, url: str) -> bool:
    """Tell whether a page deep in a site was asked for and its front page came."""
    return (
        url != asked
        and len(urlsplit(asked).path.strip("/")) > 3
        and urlsplit(url).path.strip("/") in ("", "index.html")
    )


def _place(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.hostname or ''}{parts.path}"


def _tree(content: str) -> html.HtmlElement | None:
    """Return the page without what nobody sees of it; nothing where it cannot be read."""
    try:
        tree = html.document_fromstring(
            content[:_LARGEST].encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8")
        )
    except (etree.LxmlError, ValueError):
        return None
    etree.strip_elements(tree, "script", "style", "template", etree.Comment, with_tail=False)
    return tree


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).replace("’", "'").casefold().split())


def _has(text: str, field: str) -> bool:
    """Tell whether a text has one of the phrases in it that pages of any language use."""
    return any(phrase in text for phrase in _phrases(field))


@cache
def _phrases(field: str) -> tuple[str, ...]:
    known: Iterable[str] = (phrase for code in languages.codes() for phrase in getattr(languages.get(code).page, field))
    return tuple(dict.fromkeys(map(_plain, known)))
