"""Which kinds of files are read from the web; a picture or a film is not even begun."""

PAGES = frozenset({"", "text/html", "application/xhtml+xml", "text/plain", "text/markdown"})
FEEDS = frozenset(
    {
        "application/rss+xml",
        "application/atom+xml",
        "application/rdf+xml",
        "application/feed+json",
        "application/json",
        "application/xml",
        "text/xml",
        "application/gzip",
        "application/x-gzip",
        "application/octet-stream",  # how some servers send sitemap.xml.gz
    }
)
ANY = PAGES | FEEDS
