"""Whether the parts of the day follow each other, and all begin before EndEx."""

from collections.abc import Iterator

from exercise_sim.localization import _
from exercise_sim.scenario.checking.written import Written
from exercise_sim.scenario.diagnostics import Diagnostic
from exercise_sim.scenario.durations import write_duration


def misplaced_phases(written: Written) -> Iterator[Diagnostic]:
    """A mistake for every phase that begins before or with the one above it, or after EndEx."""
    ends = written.scenario.duration
    above = None
    for index, phase in enumerate(written.scenario.phases):
        loc = ("phases", index, "starts")
        starts = write_duration(phase.starts)
        if above is not None and phase.starts == above.starts:
            message = _("`{phase}` begins at {time} too; two phases cannot begin at once").format(
                phase=above.id, time=starts
            )
            yield written.told(loc, message, "error", "phase-order")
        elif above is not None and phase.starts < above.starts:
            message = _(
                "the phase begins at {time}, before `{phase}` above it ({other}); put phases in the"
                " order of the day"
            ).format(time=starts, phase=above.id, other=write_duration(above.starts))
            yield written.told(loc, message, "error", "phase-order")
        if phase.starts > ends:
            message = _("the phase begins at {time}, after EndEx; `duration` is {duration}").format(
                time=starts, duration=write_duration(ends)
            )
            yield written.told(loc, message, "error", "after-endex")
        above = phase
