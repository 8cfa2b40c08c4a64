"""All the checks of a scenario that fits its models."""

from collections.abc import Iterator

from exercise_sim.scenario.checking.always import conditions_that_always_hold
from exercise_sim.scenario.checking.audiences import unreached_audiences
from exercise_sim.scenario.checking.claims import claims_without_a_fact
from exercise_sim.scenario.checking.contradictions import contradictions
from exercise_sim.scenario.checking.cycles import condition_cycles
from exercise_sim.scenario.checking.deadlines import deadlines_after_endex
from exercise_sim.scenario.checking.never import conditions_that_never_hold
from exercise_sim.scenario.checking.phases import misplaced_phases
from exercise_sim.scenario.checking.receivers import judged_without_the_inject
from exercise_sim.scenario.checking.rhythm import idle_teams, injects_in_one_minute, long_tail
from exercise_sim.scenario.checking.text_lengths import texts_too_long
from exercise_sim.scenario.checking.unused import (
    unserved_objectives,
    unused_channels,
    unused_facts,
    unused_key_messages,
)
from exercise_sim.scenario.checking.written import Written
from exercise_sim.scenario.diagnostics import Diagnostic, first_of_each

MISTAKES = (misplaced_phases, judged_without_the_inject, condition_cycles)
DOUBTS = (
    deadlines_after_endex,
    claims_without_a_fact,
    unreached_audiences,
    unserved_objectives,
    texts_too_long,
    conditions_that_never_hold,
    contradictions,
    conditions_that_always_hold,
    idle_teams,
    injects_in_one_minute,
    long_tail,
    unused_key_messages,
    unused_facts,
    unused_channels,
)


def mistakes(written: Written) -> Iterator[Diagnostic]:
    """Why the scenario cannot be played as it is meant."""
    return first_of_each(*(check(written) for check in MISTAKES))


def doubts(written: Written) -> Iterator[Diagnostic]:
    """Warnings and advice: it can be played, and the author should know."""
    return first_of_each(*(check(written) for check in DOUBTS))
