"""Lengths of exercise time as authors write them: `90s`, `5m`, `1h30m`, `00:05:00`."""

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, ValidationInfo, WithJsonSchema

from exercise_sim.localization import _
from exercise_sim.scenario.story_plan import StoryPlan

_UNITS = re.compile(r"(?:(?P<h>\d{1,4})h)?(?:(?P<m>\d{1,5})m)?(?:(?P<s>\d{1,6})s)?")
_CLOCK = re.compile(r"(?P<h>\d{1,3}):(?P<m>[0-5]\d):(?P<s>[0-5]\d)")
_DOTTED_TIME = re.compile(r"(?P<h>[01]?\d|2[0-3])[.,](?P<m>[0-5]\d)")
_STORY_TIME = re.compile(r"(?P<h>[01]?\d|2[0-3]):(?P<m>[0-5]\d)")

_LONGEST_SHOWN = 40

LONGEST = 14 * 24 * 3600.0
"""Seconds. No exercise lasts longer than two weeks; a longer time is a slip of the pen."""


def parse_duration(text: str) -> float:
    """Seconds meant by `text`.

    Raises `ValueError` with a sentence for the author where the text can be read in two ways
    (`00:05`) or in none.
    """
    written = text.strip().lower()
    match = _UNITS.fullmatch(written) or _CLOCK.fullmatch(written)
    if not written or match is None:
        text = text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "..."
        if re.fullmatch(r"\d+:\d+", written):
            wrong = _(
                "`{text}` could be minutes:seconds or hours:minutes; write 5m, 90s or 00:05:00"
            )
        elif re.fullmatch(r"\d+", written):
            wrong = _("`{text}` has no unit; write {text}s, {text}m or {text}h")
        elif re.fullmatch(r"\d+[.,]\d+[hms]?", written):
            wrong = _("`{text}` is no whole number and unit; write it like 90s or 1h30m")
        else:
            wrong = _("`{text}` is not a length of time; write it like 90s, 5m or 1h30m")
        raise ValueError(wrong.format(text=text))
    parts = {unit: int(value) for unit, value in match.groupdict(default="0").items()}
    seconds = float(parts["h"] * 3600 + parts["m"] * 60 + parts["s"])
    if seconds > LONGEST:
        raise ValueError(_("`{text}` is longer than two weeks").format(text=text))
    return seconds


def write_duration(seconds: float) -> str:
    """The shortest form that `parse_duration` reads back to whole `seconds`."""
    whole = round(seconds)
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    written = "".join(f"{n}{unit}" for n, unit in ((hours, "h"), (minutes, "m"), (left, "s")) if n)
    return written or "0s"


def _duration(value: Any) -> Any:
    return parse_duration(value) if isinstance(value, str) else value


def parse_scheduled(text: str, story: StoryPlan | None) -> float:
    """T+ in seconds meant by `text`: a duration, or the story time as `09:05`.

    A story time is meant where the story clock first shows it: one before the start is the next
    day's. Raises `ValueError` with a sentence for the author.
    """
    match = _STORY_TIME.fullmatch(text.strip())
    if match is None:
        dotted = _DOTTED_TIME.fullmatch(text.strip())
        if dotted is not None:
            time = f"{dotted['h']}:{dotted['m']}"
            raise ValueError(
                _("`{text}` is no time; write {time} for story time, or 5m from StartEx").format(
                    text=text, time=time
                )
            )
        return parse_duration(text)
    if story is None:
        raise ValueError(
            _("`{text}` is a story time, and the scenario has no `story: starts:`").format(
                text=text
            )
        )
    return story.first_shown(int(match["h"]), int(match["m"]))


def is_story_time(text: str) -> bool:
    """Whether `text` says a time of the story, like `09:05`, rather than one from StartEx."""
    return _STORY_TIME.fullmatch(text.strip()) is not None


def _scheduled(value: Any, info: ValidationInfo) -> Any:
    if not isinstance(value, str):
        return value
    return parse_scheduled(value, (info.context or {}).get("story"))


Duration = Annotated[
    float,
    BeforeValidator(_duration),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": r"^\s*(\d+h)?(\d+m)?(\d+s)?\s*$|^\s*\d+:\d\d:\d\d\s*$",
            "examples": ["90s", "5m", "1h30m"],
        },
        mode="validation",
    ),
]
"""Seconds of exercise time; authors write `90s`, `5m`, `1h30m` or `00:05:00`."""

Scheduled = Annotated[
    float,
    BeforeValidator(_scheduled),
    WithJsonSchema({"type": "string", "examples": ["5m", "1h30m", "09:05"]}, mode="validation"),
]
"""T+ in seconds; authors write a duration, or the story time as `"09:05"`.

The story time needs the validation context `{"story": StoryPlan}`.
"""
