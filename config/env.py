"""Strict readers of the environment: a value that cannot be meant stops the start and says so."""

import os
import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured


def env_str(name: str, default: str = "") -> str:
    """Return a text, without the blanks around it."""
    return os.environ.get(name, default).strip()


def env_bool(name: str, *, default: bool) -> bool:
    """Return True or False, and refuse every other spelling."""
    value = os.environ.get(name, "")
    if value not in ("", "True", "False"):
        raise ImproperlyConfigured(f"{name}={value!r} is neither True nor False; write one of the two.")
    return default if value == "" else value == "True"


def env_int(name: str, *, default: int) -> int:
    """Return a whole number of at least zero."""
    value = env_str(name)
    if not value:
        return default
    if not value.isascii() or not value.isdigit():
        raise ImproperlyConfigured(f"{name}={value!r} is not a whole number; write digits alone.")
    return int(value)


def env_one_of(name: str, allowed: tuple[str, ...]) -> str:
    """Return one of the allowed words, the first where none is given, and refuse every other."""
    value = env_str(name, allowed[0]) or allowed[0]
    if value not in allowed:
        raise ImproperlyConfigured(f"{name}={value!r} is none of {', '.join(allowed)}; write one of them.")
    return value


def env_list(name: str, default: str = "") -> list[str]:
    """Return the parts of a text that stand between commas."""
    return [part.strip() for part in env_str(name, default).split(",") if part.strip()]


def env_path(name: str, default: Path) -> Path:
    """Return a folder or file, seen from the project's root."""
    value = env_str(name)
    return (default.parent / value).resolve() if value else default


def kept_secret(path: Path) -> str:
    """Return the secret kept in a file, which only its owner may read; make it at the first call."""
    try:
        return path.read_text(encoding="ascii").strip()
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    secret = secrets.token_urlsafe(64)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:  # another process was faster: its secret counts
        return path.read_text(encoding="ascii").strip()
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secret)
    return secret
