from collections.abc import Mapping

import pytest

from exercise_sim.exercise.commands import HOST
from exercise_sim.exercise.content import Content
from exercise_sim.exercise.events import (
    ClearanceApproved,
    InjectAssessed,
    InjectDelivered,
    InjectOpened,
    ResponseReleased,
)
from exercise_sim.exercise.refusal import Refused
from exercise_sim.exercise.state import State
from exercise_sim.session.profiles import PROFILES, profiles_named, shared_out
from exercise_sim.session.rehearsal import Rehearsal, rehearse, rehearse_each
from exercise_sim.session.rehearsal_report import as_data
from tests.exercise.worlds import CLAIM, small_world
from tests.session.worlds import World, in_language, with_expectation, with_limit, with_roles


def rehearsed(profile: str, world: World | None = None) -> Rehearsal:
    scenario, playbook = world or small_world()
    return rehearse(scenario, playbook, shared_out(scenario, [PROFILES[profile]]))


def released(state: State) -> Mapping[str, Content]:
    return {
        response.id: response.released
        for response in state.responses.values()
        if response.released is not None
    }


def released_at(rehearsal: Rehearsal) -> dict[str, float]:
    return {
        recorded.event.response: round(recorded.event.t, 3)
        for recorded in rehearsal.events
        if isinstance(recorded.event, ResponseReleased)
    }


def test_every_inject_is_delivered_on_time_and_the_exercise_ends_with_its_duration() -> None:
    rehearsal = rehearsed("exemplary")
    events = [recorded.event for recorded in rehearsal.events]
    delivered = [e for e in events if isinstance(e, InjectDelivered)]
    assert len(delivered) == 4
    assert all(e.t == pytest.approx(e.due, abs=1e-5) for e in delivered)
    assert rehearsal.state.clock.status == "ended"
    assert rehearsal.state.t == pytest.approx(3600, abs=1e-5)
    assert rehearsal.refused == ()


def test_an_exemplary_team_opens_assesses_clears_and_releases_at_half_the_target() -> None:
    rehearsal = rehearsed("exemplary")
    assert released_at(rehearsal) == {
        "chancellery-rumour-publish": pytest.approx(300 + 600, abs=0.001),
        "town-call-reply": pytest.approx(600 + 300, abs=0.001),
        "chancellery-noise-monitor": pytest.approx(900 + 900, abs=0.001),
    }
    events = [recorded.event for recorded in rehearsal.events]
    assert [e.t for e in events if isinstance(e, InjectAssessed)] == pytest.approx([600, 600])
    assert len([e for e in events if isinstance(e, InjectOpened)]) == 4
    assert {e.by for e in events if isinstance(e, ClearanceApproved)} == {
        "sim-chancellery-approver",
        "sim-town-approver",
    }
    assert {e.sanction for e in events if isinstance(e, ResponseReleased)} == {
        "cleared",
        "not required",
    }


def test_what_it_says_is_the_model_answer_where_it_is_expected() -> None:
    content = released(rehearsed("exemplary").state)["chancellery-rumour-publish"]
    scenario, _ = small_world()
    expected = scenario.injects[0].expect[0]
    assert expected.model_answer is not None
    assert content.texts == {"en": expected.model_answer.read("en")}
    assert content.channels == ("telegram", "web")
    assert content.audiences == ("residents", "abroad")
    assert content.key_messages == ("guarded",)
    assert content.answers == ("rumour",)


def test_a_late_team_says_the_same_after_the_target_even_beyond_the_planned_end() -> None:
    late, exemplary = rehearsed("late"), rehearsed("exemplary")
    assert released_at(late)["chancellery-noise-monitor"] == pytest.approx(900 + 1.6 * 1800)
    assert released(late.state) == released(exemplary.state)
    assert late.state.t > 3600


def test_a_silent_team_does_nothing() -> None:
    rehearsal = rehearsed("silent")
    assert rehearsal.state.responses == {}
    assert rehearsal.state.assessments == ()


def test_an_amplifier_puts_the_claim_before_and_behind_what_it_publishes() -> None:
    amplified = released(rehearsed("amplifier").state)
    plain = released(rehearsed("exemplary").state)
    text = plain["chancellery-rumour-publish"].texts["en"]
    assert amplified["chancellery-rumour-publish"].texts["en"] == f"{CLAIM}\n\n{text}\n\n{CLAIM}"
    # No claim belongs to these.
    assert amplified["town-call-reply"] == plain["town-call-reply"]
    assert amplified["chancellery-noise-monitor"] == plain["chancellery-noise-monitor"]


def test_an_amplifier_keeps_to_the_limits_of_its_channels() -> None:
    text = released(rehearsed("exemplary").state)["chancellery-rumour-publish"].texts["en"]
    once = len(text) + 2 + len(CLAIM)
    for limit, expected in ((once, f"{CLAIM}\n\n{text}"), (once - 1, text)):
        rehearsal = rehearsed("amplifier", with_limit("telegram", limit))
        assert rehearsal.refused == ()
        content = released(rehearsal.state)["chancellery-rumour-publish"]
        assert content.texts["en"] == expected
        assert content.channels == ("telegram", "web")


def test_a_channel_that_is_too_small_for_the_model_answer_is_left_out() -> None:
    rehearsal = rehearsed("exemplary", with_limit("telegram", 20))
    assert rehearsal.refused == ()
    assert released(rehearsal.state)["chancellery-rumour-publish"].channels == ("web",)


def test_publishing_without_a_channel_given_takes_one_that_the_audience_uses() -> None:
    rehearsal = rehearsed("exemplary", with_expectation(0, channels=None, audiences=["abroad"]))
    assert rehearsal.refused == ()
    assert released(rehearsal.state)["chancellery-rumour-publish"].channels == ("web",)


@pytest.mark.parametrize("language", ["lv", "uk", "ru", "en", "pl"])
def test_without_model_answers_it_still_acts_in_the_language_of_the_scenario(
    language: str,
) -> None:
    rehearsal = rehearsed("exemplary", in_language(language))
    assert rehearsal.refused == ()
    contents = released(rehearsal.state)
    assert len(contents) == 3
    for content in contents.values():
        assert set(content.texts) == {language}
        assert content.length >= 40


def test_what_has_no_deadline_is_done_all_the_same_and_what_is_optional_is_not() -> None:
    unhurried = rehearsed("exemplary", with_expectation(1, within=None))
    assert "town-call-reply" in released(unhurried.state)
    optional = rehearsed("exemplary", with_expectation(1, optional=True))
    assert "town-call-reply" not in released(optional.state)


def test_a_team_that_has_nobody_to_clear_asks_the_simcell() -> None:
    rehearsal = rehearsed("exemplary", with_roles("chancellery", "drafter"))
    assert rehearsal.refused == ()
    response = rehearsal.state.responses["chancellery-rumour-publish"]
    assert response.releases[0].sanction == "cleared by SimCell"


def test_a_team_in_which_nobody_may_draft_is_told_so_and_holds_up_nobody_else() -> None:
    rehearsal = rehearsed("exemplary", with_roles("chancellery", "approver"))
    assert any("drafter" in sentence for sentence in rehearsal.refused)
    assert list(released(rehearsal.state)) == ["town-call-reply"]


def test_teams_may_differ_and_a_team_without_a_profile_is_not_in_the_room() -> None:
    scenario, playbook = small_world()
    mixed = rehearse(scenario, playbook, {"town": PROFILES["exemplary"]})
    assert set(mixed.state.present) == {"town"}
    assert list(released(mixed.state)) == ["town-call-reply"]


def test_equal_input_gives_equal_events() -> None:
    assert rehearsed("amplifier").events == rehearsed("amplifier").events


def test_progress_runs_from_nothing_to_everything_over_all_profiles() -> None:
    told: list[float] = []
    rehearse_each(*small_world(), profiles_named(["late", "silent"]), told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert 0.5 in told


def test_each_profile_is_played_by_all_teams_in_a_run_of_its_own() -> None:
    played = rehearse_each(*small_world(), profiles_named(["exemplary", "silent"]))
    assert list(played) == ["exemplary", "silent"]
    exemplary, silent = as_data(played)
    assert exemplary["profile"] == "exemplary"
    assert silent["score"] == 0
    assert set(exemplary["teams"]) == {"chancellery", "town"}
    chancellery = exemplary["teams"]["chancellery"]
    assert chancellery["score"] > 0.9
    assert chancellery["rating"] == "P"
    assert set(chancellery["coverage"]) == {"observed", "applicable"}
    assert set(chancellery["criteria"]["timeliness"]) == {
        "value",
        "weight",
        "observed",
        "applicable",
    }


def test_profiles_are_shared_out_in_the_order_of_the_teams() -> None:
    scenario, _ = small_world()
    shared = shared_out(scenario, profiles_named(["late", " Silent "]))
    assert {team: profile.name for team, profile in shared.items()} == {
        "chancellery": "late",
        "town": "silent",
    }
    with pytest.raises(Refused, match="2 teams"):
        shared_out(scenario, profiles_named(["late", "late", "late"]))


@pytest.mark.parametrize("names", [["brilliant"], [""], []])
def test_an_unknown_profile_is_refused_with_the_known_ones(names: list[str]) -> None:
    with pytest.raises(Refused, match="exemplary, late, silent, amplifier"):
        profiles_named(names)


def test_the_host_starts_and_ends_it() -> None:
    events = [recorded.event for recorded in rehearsed("silent").events]
    assert (events[-1].kind, events[-1].by) == ("exercise_ended", HOST)
