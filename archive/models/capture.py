"""What came in: the bytes of a page as they were found."""

import gzip
import hashlib
from pathlib import Path

from django.conf import settings
from django.db import models


class Capture(models.Model):
    """The bytes of an article as they came; kept compressed on disk under their hash, never executed."""

    article = models.ForeignKey("archive.Article", models.CASCADE, related_name="captures")
    sha256 = models.CharField(max_length=64, db_index=True)
    size = models.PositiveBigIntegerField(help_text="Bytes, before compression.")
    content_type = models.CharField(max_length=100)
    encoding = models.CharField(max_length=40, blank=True)
    origin = models.CharField(max_length=2000, blank=True, help_text="The address or the name of the file.")
    captured = models.DateTimeField(auto_now_add=True)
    said = models.JSONField(default=dict, blank=True, help_text="What came with it says of it: its day, its language.")
    cuts = models.JSONField(default=list, blank=True, help_text="What the cleaner cut, and by which rule.")

    class Meta:
        ordering = ["-captured", "-pk"]

    def __str__(self) -> str:
        return f"{self.origin or self.content_type} ({self.sha256[:12]})"

    @staticmethod
    def path_of(sha256: str) -> Path:
        """Return where the bytes with this hash are kept."""
        return Path(settings.CAPTURES_DIR) / sha256[:2] / f"{sha256}.gz"

    @classmethod
    def keep(cls, content: bytes) -> str:
        """Write the bytes to disk, if they are not there yet, and return their hash."""
        sha256 = hashlib.sha256(content).hexdigest()
        path = cls.path_of(sha256)
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            fresh = path.with_suffix(".new")
            fresh.write_bytes(gzip.compress(content, mtime=0))
            fresh.replace(path)
        return sha256

    def read(self) -> bytes:
        """Return the bytes as they came."""
        return gzip.decompress(self.path_of(self.sha256).read_bytes())
