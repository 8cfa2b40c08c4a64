"""The monitor's page: charts of who was told what, until now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from textual.content import Content

from exercise_sim.exercise.mentions import Mention, mentions
from exercise_sim.localization import _, ngettext
from exercise_sim.localization.numbers import whole
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.team.actions import key_of
from exercise_sim.tui.team.monitor_bars import bars, step_for, sums
from exercise_sim.tui.team.monitor_series import Subject, by_channel, by_claim
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.times import clock_face, t_plus

Measure = Literal["mentions", "reach"]

NAME_CELLS = 14
"""Room for who said it."""
TOTAL_CELLS = 18
"""Room for the sum behind a chart."""


def chart_step(t: float, width: int) -> float:
    """Seconds that a cell of the charts stands for."""
    return step_for(t, max(10, width - NAME_CELLS - TOTAL_CELLS))


def monitor_text(seen: Perspective, t: float, width: int, measure: Measure) -> Content:
    """Everything until T+ `t`, in lines of `width` cells."""
    found = mentions(seen.view)
    if not found:
        return Content(
            _("Nothing has been said yet. What arrives and what is released is counted here.")
        )
    step = chart_step(t, width)
    parts = list(_summary(found, t, step, measure))
    for title, subjects in (
        (_("Claims, as your team assessed what arrived"), by_claim(found, seen)),
        (_("Channels"), by_channel(found, seen)),
    ):
        parts += ["", Content.styled(title, "bold underline")]
        parts += _section(subjects, t, step, width, measure)
    return Content("\n").join(Content(part) if isinstance(part, str) else part for part in parts)


def _summary(
    found: Sequence[Mention], t: float, step: float, measure: Measure
) -> Iterator[Content | str]:
    sides = [mention.side for mention in found]
    yield Content.styled(
        _("Until {time}: {arrived} arrived · {own} by your team · {others} by other teams").format(
            time=t_plus(t),
            arrived=whole(sides.count("arrived")),
            own=whole(sides.count("own")),
            others=whole(sides.count("others")),
        ),
        "bold",
    )
    words = (
        _("Bars: how many people it reached, in steps of {time}. Press {key} to change.")
        if measure == "reach"
        else _("Bars: how often it was said, in steps of {time}. Press {key} to change.")
    )
    yield Content.styled(
        words.format(time=clock_face(step), key=key_of("team.monitor.change_measure")),
        "$foreground-muted",
    )


def _section(
    subjects: Sequence[Subject], t: float, step: float, width: int, measure: Measure
) -> Iterator[Content | str]:
    """Bars of one section have one scale, so that they can be compared."""
    drawn = {
        (at, who): sums([(m.t, _much(m, measure)) for m in said], t, step)
        for at, subject in enumerate(subjects)
        for who, said in subject.lines()
    }
    highest = max((max(values) for values in drawn.values()), default=0)
    for at, subject in enumerate(subjects):
        yield Content.styled(one_line(subject.name, width), "bold")
        for who, said in subject.lines():
            values = drawn[at, who]
            yield Content.assemble(
                f"  {one_line(who, NAME_CELLS - 3)}".ljust(NAME_CELLS),
                (bars(values, highest), "$text-accent"),
                f"  {_total(said, measure)}",
            )
    if subjects:
        cells = int(t // step) + 1
        start, now = clock_face(0), clock_face(t)
        between = max(1, cells - len(start) - len(now))
        axis = f"{'':{NAME_CELLS}}{start}{' ' * between}{now}"
        yield Content.styled(axis, "$foreground-muted")


def _much(mention: Mention, measure: Measure) -> int:
    return mention.reach if measure == "reach" else 1


def _total(said: Sequence[Mention], measure: Measure) -> str:
    if measure == "mentions":
        words = ngettext("{n} time", "{n} times", len(said))
        return words.format(n=whole(len(said)))
    people = sum(mention.reach for mention in said)
    words = ngettext("{n} view", "{n} views", people)
    return words.format(n=whole(people))
