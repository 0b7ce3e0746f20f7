"""Detectors for tests that run in processes of their own, where they can only come by their paths."""

import os
from collections.abc import Iterator

from archive.detect import Span


class Caps:
    """Holds words in capitals to be persons."""

    name = "caps"
    version = "1"
    languages = ("en",)

    def find(self, text: str, language: str) -> Iterator[Span]:
        start = 0
        for word in text.split(" "):
            if word.isupper() and len(word) > 2:
                yield Span(start, start + len(word), "person", 0.9)
            start += len(word) + 1


class Deadly(Caps):
    """Ends its process, as the kernel does where memory runs out."""

    def find(self, text: str, language: str) -> Iterator[Span]:
        os._exit(9)
