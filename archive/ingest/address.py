"""The address of an article, in the one form under which it is kept."""

from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

LONGEST = 2000
_TRACKING = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "igshid")  # what only tells where readers came from


def plain_address(url: str) -> str:
    """Return an address without its fragment and without what tracks readers; empty for what is no address."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:  # such as a bracket that is never closed
        return ""
    if parts.scheme.lower() not in ("http", "https") or not parts.netloc or len(url) > LONGEST:
        return ""
    given = parse_qsl(parts.query, keep_blank_values=True)
    kept = [(name, value) for name, value in given if not name.lower().startswith(_TRACKING)]
    query = parts.query if len(kept) == len(given) else urlencode(kept)
    return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), parts.path, query, ""))
