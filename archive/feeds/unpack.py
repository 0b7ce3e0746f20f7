"""Unpacks sitemaps that are kept compressed (sitemap.xml.gz), and no more of them than fits."""

import zlib

from django.conf import settings
from django.utils.translation import gettext as _

_GZIP = b"\x1f\x8b"


def unpack(content: bytes) -> bytes:
    """Return the bytes, unpacked where they are gzip; raises FeedError for a bomb."""
    from archive.feeds.parse import FeedError

    if not content.startswith(_GZIP):
        return content
    most = settings.FETCH_MAX_BYTES
    try:
        unpacked = zlib.decompressobj(wbits=31).decompress(content, most + 1)
    except zlib.error as error:
        raise FeedError(_("It is compressed, but damaged.")) from error
    if len(unpacked) > most:
        raise FeedError(_("Unpacked it is larger than %(most)d MB.") % {"most": most >> 20})
    return unpacked
