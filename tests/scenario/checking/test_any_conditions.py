"""Whatever injects wait for: the checks agree with play, and nobody is left to wonder."""

from hypothesis import given, settings
from hypothesis import strategies as st

from exercise_sim.scenario.checking.every import doubts, mistakes
from exercise_sim.scenario.checking.written import Written
from exercise_sim.session.profiles import PROFILES
from exercise_sim.session.rehearsal import rehearse
from tests.scenario.checking.worlds import worlds


@given(worlds)
@settings(max_examples=150, deadline=None)
def test_what_can_never_come_is_always_told(written: Written) -> None:
    told = [*mistakes(written), *doubts(written)]
    columns = {one.column for one in told if one.severity != "advice"}
    rings = " ".join(one.message for one in told if one.code == "condition-cycle")
    for number, inject in enumerate(written.scenario.injects):
        if not any((inject.id, team) in written.reach.earliest for team in inject.to):
            assert number + 1 in columns or f"`{inject.id}`" in rings


@given(worlds, st.sampled_from(sorted(PROFILES)))
@settings(max_examples=30, deadline=None)
def test_nothing_comes_in_play_that_the_checks_say_cannot(written: Written, profile: str) -> None:
    assert written.playbook is not None
    teams = dict.fromkeys(written.scenario.team, PROFILES[profile])
    for recorded in rehearse(written.scenario, written.playbook, teams).events:
        event = recorded.event
        if event.kind == "inject_delivered":
            assert event.t >= written.reach.earliest[event.inject, event.team]
