"""Expectations that are due after EndEx, so that nobody can be late."""

from collections.abc import Iterator

from exercise_sim.localization import _
from exercise_sim.scenario.checking.written import Written
from exercise_sim.scenario.diagnostics import Diagnostic
from exercise_sim.scenario.durations import write_duration
from exercise_sim.scenario.inject import Expectation, Inject
from exercise_sim.scenario.yaml_document import Loc


def deadlines_after_endex(written: Written) -> Iterator[Diagnostic]:
    """A warning for every expectation of a timed inject whose target lies behind EndEx."""
    ends = written.scenario.duration
    for number, (inject, owed) in enumerate(
        zip(written.scenario.injects, written.expected, strict=True)
    ):
        if inject.at is None or inject.at > ends:
            continue
        for expected in owed:
            if expected.within is None or inject.at + expected.within <= ends:
                continue
            message = _(
                "`{action}` is due at {time}, after EndEx; `duration` is {duration}"
            ).format(
                action=expected.action,
                time=write_duration(inject.at + expected.within),
                duration=write_duration(ends),
            )
            yield written.told(
                _written_at(number, inject, expected), message, "warning", "deadline-after-endex"
            )


def _written_at(number: int, inject: Inject, expected: Expectation) -> Loc:
    """The target, where the inject sets it; else the inject's time, which makes it too late."""
    for place, own in enumerate(inject.expect):
        if own.within is not None and expected.id in (own.id, own.action):
            return "injects", number, "expect", place, "within"
    return "injects", number, "at"
