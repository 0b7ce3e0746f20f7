"""Names across scripts: how they sound, how they are written in Latin letters, and whether two are one."""

from archive.detect.names.compare import Likeness, compare, marks_differ, parts, script_of
from archive.detect.names.romanise import romanise
from archive.detect.names.sound import code, codes, sounds

__all__ = ["Likeness", "code", "codes", "compare", "marks_differ", "parts", "romanise", "script_of", "sounds"]
