"""Feeds and pages for tests; the words are ours."""

from collections.abc import Mapping, Sequence

WORDS = (
    "The harbour of {name} was closed on Monday morning after a storm had torn two cranes from their rails and thrown them into "
    "the basin. Nobody was hurt, the harbour master said, because the night shift had been sent home at ten in the evening. "
    "Divers are to look at the quay before ships may enter again, which will take until Thursday at least. Fishermen moored their "
    "boats in the river instead. The storm came from the north and was the strongest in eleven years; it took the roofs off "
    "thirty houses, a school among them, and left four villages without electricity until the afternoon. Engineers from the "
    "capital arrived at noon with two new cables. The mayor thanked them and asked the government for money. Insurance pays "
    "for the cranes, but nobody knows yet who pays for the fish that rotted in {name}."
)


def article(name: str) -> str:
    """Return a page with an article about a place."""
    parts = WORDS.format(name=name).split(". ")
    text = "".join(f"<p>{'. '.join(parts[i : i + 2])}.</p>" for i in range(0, len(parts), 2))
    return (
        f"<!doctype html><html lang=en><head><title>Storm closes the harbour of {name}</title></head>"
        f"<body><article><h1>Storm closes the harbour of {name}</h1>{text}</article></body></html>"
    )


def rss(links: Sequence[str], *, title: str = "Harbour News") -> str:
    items = "".join(
        f"<item><title>One</title><link>{link}</link><pubDate>Tue, 09 Aug 2016 10:00:00 GMT</pubDate></item>"
        for link in links
    )
    return (
        f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>{title}</title>'
        f"<language>en-GB</language>{items}</channel></rss>"
    )


def atom(links: Sequence[str]) -> str:
    entries = "".join(
        f'<entry><title>One</title><id>urn:{n}</id><link href="{link}"/><published>2016-08-09T10:00:00Z</published>'
        f"<author><name>Mai Lan</name></author></entry>"
        for n, link in enumerate(links)
    )
    return f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Tin</title>{entries}</feed>'


def sitemap(links: Sequence[str], days: Mapping[str, str] | None = None) -> str:
    """`days` are when pages were changed last, one after the other where nothing is said."""
    told = ((link, (days or {}).get(link, f"2016-08-{n + 1:02}")) for n, link in enumerate(links))
    urls = "".join(f"<url><loc>{link}</loc><lastmod>{day}</lastmod></url>" for link, day in told)
    return f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'


def index(links: Sequence[str]) -> str:
    maps = "".join(f"<sitemap><loc>{link}</loc></sitemap>" for link in links)
    return (
        f'<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{maps}</sitemapindex>'
    )
