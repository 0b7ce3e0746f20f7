"""Detectors of somebody else's: what they have to be, how they are loaded, and which are in use."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Literal, Protocol

ANY = "*"


Kind = Literal["person", "place"]


@dataclass(frozen=True, slots=True)
class Span:
    """The name of a person or place in a text, by offsets of Python strings; `confidence` from 0 to 1."""

    start: int
    end: int
    kind: Kind
    confidence: float


class Detector(Protocol):
    """What finds the people and places of a text; it replaces the built-in detectors in its languages."""

    @property
    def name(self) -> str:
        """Return what it is called: "gliner"."""
        ...

    @property
    def version(self) -> str:
        """Return its version; articles are read again when it changes."""
        ...

    @property
    def languages(self) -> Collection[str]:
        """Return the codes of the languages that it reads; "*" stands for every one."""
        ...

    def find(self, text: str, language: str) -> Iterable[Span]:
        """Return the people and places of a text, in any order."""
        ...


class PluginError(ValueError):
    """A detector cannot be used; the message says why and what to do."""


_in_use: tuple[Detector, ...] = ()


def use(detectors: Sequence[Detector]) -> None:
    """Read with these detectors from now on, in the languages that they declare; of two, the first counts."""
    global _in_use
    _in_use = tuple(detectors)


def in_use() -> tuple[Detector, ...]:
    """Return the detectors that stand in for the built-in ones."""
    return _in_use


def detector_for(language: str) -> Detector | None:
    """Return the detector that reads a language; None where the built-in ones do."""
    return next((d for d in _in_use if language in d.languages or ANY in d.languages), None)


def called(detector: Detector) -> str:
    """Return name and version of a detector, as its findings carry them: "gliner-2.1"."""
    return f"{detector.name}-{detector.version}"


def load(entry: str) -> Detector:
    """Return the detector at a dotted path, "mysite.names.Gliner"; raises PluginError.

    A class is called without arguments, or with what stands after a colon: "mysite.names.Gliner:large".
    """
    path, colon, argument = entry.partition(":")
    made = _imported(path)
    try:
        if colon:
            made = made(argument)
        elif isinstance(made, type):
            made = made()
    except PluginError:
        raise
    except Exception as error:
        raise PluginError(f"it cannot be made ({type(error).__name__}: {error})") from error
    return _checked(made)


def _imported(path: str) -> Any:  # noqa: ANN401 - whatever stands there
    module, dot, name = path.rpartition(".")
    if not dot:
        raise PluginError("it is no dotted path; write package.module.Class")
    try:
        return getattr(import_module(module), name)
    except AttributeError as error:
        raise PluginError(f"the module {module} has no {name}; correct the path") from error
    except Exception as error:
        raise PluginError(f"{module} cannot be imported ({error}); install it or correct the path") from error


def _checked(made: Any) -> Detector:  # noqa: ANN401 - judged here
    """Return what was loaded if it is a detector."""
    for name in ("name", "version"):
        if not isinstance(getattr(made, name, None), str) or not getattr(made, name):
            raise PluginError(f"its “{name}” is no text; a detector says what it is called and in which version")
    codes = getattr(made, "languages", None)
    if isinstance(codes, str) or not isinstance(codes, Collection) or not all(isinstance(c, str) for c in codes):
        raise PluginError('its “languages” are no list of codes; write ("en", "vi"), or ("*",) for every language')
    if not callable(getattr(made, "find", None)):
        raise PluginError("it has no method find(text, language) that returns spans")
    detector: Detector = made
    return detector
