"""Cuts captions of videos, with their durations, and captions that stand twice."""

import regex

from archive.clean.draft import Draft, Line

_DURATION = regex.compile(r"\d{1,2}:\d{2}(?::\d{2})?(?:\s*[-–—|·•]\s*\S.{0,60})?")
_SHORTEST = 30  # letters; shorter lines may well stand twice
_NEAR = 5  # lines


def cut_video_captions(draft: Draft) -> None:
    """Cut the line of a video's duration, and the video's title above it."""
    above: Line | None = None
    for line in draft.lines:
        if not line.rule and _DURATION.fullmatch(line.text) and line.words <= 8:
            line.rule = "video duration"
            if above and not above.rule and above.is_heading and above.words <= 15 and line.gap == 0:
                above.rule = "video caption"
        above = line


def cut_repeated_captions(draft: Draft) -> None:
    """Cut a line that says again what a line close above it said."""
    seen: dict[str, int] = {}
    for place, line in enumerate(draft.lines):
        key = line.text.casefold()
        if len(key) >= _SHORTEST and not line.rule and place - seen.get(key, -_NEAR - 1) <= _NEAR:
            line.rule = "repeated caption"
        seen[key] = place
