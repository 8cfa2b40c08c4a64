"""A scenario may hide what the playbook expects; the rules and the score stay as they are."""

from exercise_sim.exercise.progress import owed_by
from exercise_sim.exercise.visibility import team_view
from tests.exercise.play import Play
from tests.exercise.worlds import small_world


def test_a_team_is_told_nothing_of_what_is_expected_where_the_scenario_hides_it() -> None:
    scenario, playbook = small_world()
    play = Play(
        started=True, world=(scenario.model_copy(update={"hide_checklist": True}), playbook)
    )
    play.at("5m").deliver()
    view = team_view(play.state, "chancellery")
    assert view.checklist_hidden
    assert [item.tasks for item in view.feed] == [()]
    assert len(list(owed_by(play.state, "chancellery"))) == 2
