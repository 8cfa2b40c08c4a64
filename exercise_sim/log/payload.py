"""An event as the text that is kept and digested, and back."""

import json
from typing import Any

from exercise_sim.exercise.events import EVENTS, Event
from exercise_sim.localization import _
from exercise_sim.log.contract import LogUnusable


class Unkeepable(ValueError):
    """An event that could not be read back from the log."""


def write_fields(event: Event) -> dict[str, Any]:
    """The event as JSON values; `kind`, `wall`, `t` and `by` are always there."""
    fields: dict[str, Any] = EVENTS.dump_python(event, mode="json")
    return fields


def canonical(fields: dict[str, Any]) -> str:
    """One text for one set of fields: compact, in the order given.

    The order is kept and not sorted, because the languages of a text are in the order in which
    the author wrote them. Raises `ValueError` where a number is not finite or a text is not
    Unicode.
    """
    text = json.dumps(fields, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    text.encode()
    return text


def read_event(text: str) -> Event:
    """The event that `text` says. Raises `ValueError` where it says none."""
    return EVENTS.validate_json(text)


def read_row(exercise: str, seq: int, payload: str | None) -> Event:
    """The event that a row holds. Raises `LogUnusable` where it holds none."""
    try:
        return read_event(payload or "")
    except ValueError as error:
        raise LogUnusable(
            _(
                "Event {n} of `{exercise}` cannot be read: it was damaged, erased or written by a "
                "newer exercise-sim. Look with `exercise-sim verify`, or go on with a recording."
            ).format(n=seq, exercise=exercise)
        ) from error


def write_event(event: Event) -> tuple[dict[str, Any], str]:
    """(fields, text) of the event.

    Raises `Unkeepable` where the text would not be read back as the same event: one row that
    cannot be read would end the exercise for everybody.
    """
    fields = write_fields(event)
    try:
        text = canonical(fields)
        same = read_event(text) == event
    except ValueError as error:
        raise Unkeepable(_("This cannot be kept in the log: it is not a plain value.")) from error
    if not same:
        raise Unkeepable(_("This cannot be kept in the log: it would not be read back the same."))
    return fields, text
