import pytest

from exercise_sim.exercise import commands as cmd
from tests.exercise.play import Play, content
from tests.scoring.worlds import (
    HOLDING,
    PUBLISH,
    STATEMENT,
    alone,
    ask,
    expectation,
    join,
    line,
    played,
    release,
    world,
)


@pytest.mark.parametrize(
    ("at", "value", "why"),
    [
        ("5m", 1.0, "Released at T+05:00, 10:00 before the target of T+15:00."),
        ("13m", 1.0, "Released at T+13:00, 2:00 before the target of T+15:00."),
        ("15m", 1.0, "Released at T+15:00, on target."),
        ("17m10s", 1 - 130 / 600, "Released at T+17:10, 2:10 after the target of T+15:00."),
        ("20m", 0.5, "Released at T+20:00, 5:00 after the target of T+15:00."),
        ("24m59s", 1 / 600, "Released at T+24:59, 9:59 after the target of T+15:00."),
        (
            "25m",
            0.0,
            "Released at T+25:00, 10:00 after the target of T+15:00;"
            " past twice the time allowed it earns nothing.",
        ),
        (
            "1h10m",
            0.0,
            "Released at T+1:10:00, 55:00 after the target of T+15:00;"
            " past twice the time allowed it earns nothing.",
        ),
    ],
)
def test_it_is_one_until_the_target_and_falls_to_nothing_at_twice_the_target(
    at: str, value: float, why: str
) -> None:
    play = played(PUBLISH)
    release(play.at(at))
    judged = line(play, "timeliness")
    assert (judged.value, judged.why) == (pytest.approx(value), why)


def test_the_evidence_is_the_delivery_and_the_release() -> None:
    play = played(PUBLISH)
    release(play.at("7m"))
    numbers = line(play, "timeliness").events
    assert [play.events[seq - 1].kind for seq in numbers] == [
        "inject_delivered",
        "response_released",
    ]


def test_what_was_never_done_earns_nothing_once_the_target_has_passed() -> None:
    play = played(PUBLISH)
    play.at("15m1s").do(cmd.TakeNote(by="fac", text="They are still talking."))
    judged = line(play, "timeliness")
    assert (judged.value, judged.why) == (
        0.0,
        "Nothing came; the target was T+15:00.",
    )


def test_a_text_below_the_content_floor_buys_no_time() -> None:
    play = played(PUBLISH)
    release(play.at("6m"), "We deny it.", response="short")
    release(play.at("20m"))
    assert line(play, "timeliness").value == pytest.approx(0.5)


def test_a_holding_statement_buys_time_and_what_follows_does_not_take_it_away() -> None:
    play = played(PUBLISH)
    release(play.at("6m"), HOLDING)
    release(play.at("24m"), response="r2")
    assert line(play, "timeliness").value == 1.0


def test_what_was_out_before_the_inject_came_is_on_time_once_it_names_it() -> None:
    play = Play(world(PUBLISH), started=True)
    release(play.at("2m"), content(STATEMENT, answers=()))
    play.at("5m").deliver()
    release(play.at("24m"), content(STATEMENT), based_on=1)
    judged = line(play, "timeliness")
    assert judged.value == 1.0
    assert judged.why == "Released at T+02:00, before the inject came at T+05:00."
    assert expectation(play).done_at == 120.0


def test_a_correction_that_says_something_new_counts_from_its_own_time() -> None:
    play = Play(world(PUBLISH), started=True)
    release(play.at("2m"), content(HOLDING, answers=()))
    play.at("5m").deliver()
    release(play.at("20m"), content(STATEMENT), based_on=1)
    assert line(play, "timeliness").value == pytest.approx(0.5)


def test_time_in_a_pause_does_not_count() -> None:
    play = played(PUBLISH)
    play.at("6m").do(cmd.Pause(by="fac"))
    play.at("36m").do(cmd.Resume(by="fac"))
    release(play.at("40m"))
    assert line(play, "timeliness").value == 1.0


def test_a_team_that_comes_late_has_its_full_time() -> None:
    play = Play(world(PUBLISH), cast=False)
    play.do(cmd.Join(by="fac", participant="fac", name="Fay", role="facilitator"))
    play.do(cmd.Start(by="fac"))
    play.at("5m").deliver()
    join(play, "ann", "drafter")
    join(play, "bob", "approver")
    play.at("20m").do(cmd.MarkPresent(by="fac", team="chancellery"))
    release(play.at("35m"))
    judged = line(play, "timeliness")
    assert judged.value == pytest.approx(0.5)
    assert judged.why == "Released at T+35:00, 5:00 after the target of T+30:00."


def test_waiting_for_the_simcell_is_not_the_teams_time() -> None:
    play = alone(PUBLISH)
    ask(play.at("10m"), "r1")
    play.at("22m").do(cmd.Approve(by="fac", response="r1", version=1))
    play.at("26m").do(cmd.Release(by="ann", response="r1", version=1))
    judged = line(play, "timeliness")
    assert judged.value == 1.0
    assert judged.why == (
        "Released at T+26:00, 1:00 before the target of T+27:00;"
        " 12:00 that were not the team's are left out."
    )


def test_a_wait_that_begins_after_the_target_costs_nothing_more_either() -> None:
    play = alone(PUBLISH)
    ask(play.at("18m"), "r1")
    play.at("40m").do(cmd.Approve(by="fac", response="r1", version=1))
    play.do(cmd.Release(by="ann", response="r1", version=1))
    judged = line(play, "timeliness")
    assert judged.value == pytest.approx(0.7)
    assert judged.why.startswith("Released at T+40:00, 3:00 after the target of T+37:00; 22:00")


def test_two_drafts_that_wait_at_once_wait_once() -> None:
    play = alone(PUBLISH)
    ask(play.at("10m"), "r1")
    ask(play, "r2", HOLDING)
    play.at("12m").do(cmd.Return(by="fac", response="r1", version=1, comment="Shorter."))
    play.do(cmd.Return(by="fac", response="r2", version=1, comment="Longer."))
    assert expectation(play).due == 17 * 60


def test_a_wait_ends_when_the_team_goes_out_uncleared() -> None:
    play = alone(PUBLISH)
    ask(play.at("10m"), "r1")
    play.at("11m").do(cmd.Release(by="ann", response="r1", version=1, reason="no time"))
    play.at("30m").do(cmd.TakeNote(by="fac", text="Nobody has decided."))
    assert expectation(play).due == 16 * 60


def test_a_wait_for_one_action_gives_no_time_for_another() -> None:
    play = alone(PUBLISH, {"action": "assess", "within": "10m"})
    ask(play.at("10m"), "r1")
    play.at("14m").do(cmd.Approve(by="fac", response="r1", version=1))
    assert (expectation(play, 0).due, expectation(play, 1).due) == (19 * 60, 15 * 60)


def test_what_the_clock_jumps_over_after_the_target_is_not_counted_as_lateness() -> None:
    play = played(PUBLISH)
    play.at("17m").do(cmd.Jump(by="fac", to=60 * 60.0))
    release(play.at("18m"))
    judged = line(play, "timeliness")
    assert judged.value == pytest.approx(0.7)
    assert "3:00 after the target" in judged.why


def test_without_a_target_there_is_no_line() -> None:
    play = played({"action": "publish"})
    release(play.at("50m"))
    assert "timeliness" not in {one.criterion for one in expectation(play).lines}


@pytest.mark.parametrize("first_out", ["2m", "6m"])
def test_a_text_that_is_found_to_fit_afterwards_counts_from_when_it_was_named(
    first_out: str,
) -> None:
    play = Play(world(PUBLISH), started=True)
    play.at(first_out)
    if first_out == "2m":
        release(play, content(STATEMENT, answers=()))
        play.at("5m").deliver()
        named = "25m1s"
    else:
        play.at("5m").deliver()
        release(play.at(first_out), content(STATEMENT, answers=()))
        named = "25m"
    release(play.at(named), content(STATEMENT), based_on=1)
    assert line(play, "timeliness").value == 0.0


@pytest.mark.parametrize("decoy", ["x", STATEMENT])
def test_a_wait_for_the_simcell_excuses_only_the_text_that_waited(decoy: str) -> None:
    play = alone(PUBLISH)
    ask(play, "decoy", decoy)
    play.at("20m")
    join(play, "bob", "approver")
    waiting = expectation(play)
    assert waiting.due == (900.0 if decoy == "x" else 900.0 + play.state.t - 300.0)
    release(play, response="real")
    judged = line(play, "timeliness")
    assert judged.value == pytest.approx(0.5)
    assert expectation(play).due == 900.0
