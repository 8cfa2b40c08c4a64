"""What the facilitator sees of injects that wait, come again, or are told differently."""

from exercise_sim.exercise.commands import CONDUCTOR, DeliverDue, Start
from exercise_sim.tui.facilitator.inject_text import as_players_see_it, headline
from exercise_sim.tui.facilitator.msel_rows import msel_rows
from tests.exercise.waiting import follow_up, world_with
from tests.tui.facilitator.room import Room

WORLD = world_with(
    follow_up(id="praise", when={"response": {"inject": "rumour"}}),
    follow_up(id="blame", when={"no_response": {"inject": "rumour", "within": "10m"}}),
    follow_up(
        id="nagging",
        at="1m",
        repeat={"every": "4m", "times": 3, "until": {"message": {"to": "editor"}}},
        variants=[{"id": "curt", "when": {"not": {"message": {}}}, "body": "Well?"}],
    ),
)


def room() -> Room:
    room = Room(WORLD).chancellery_joins()
    room.do(Start(by="fac"))
    for minute in ("1m", "5m"):
        room.at(minute).do(DeliverDue(by=CONDUCTOR))
    return room


def test_an_inject_that_waits_for_people_has_no_time_and_one_that_waits_for_silence_has() -> None:
    rows = {row.inject: row for row in msel_rows(room().state, None)}
    assert (rows["praise"].t, rows["praise"].status) == (None, "waiting")
    assert (rows["blame"].t, rows["blame"].status) == (900.0, "scheduled")


def test_an_inject_that_comes_again_is_delivered_and_the_next_one_is_another() -> None:
    rows = {row.inject: row.status for row in msel_rows(room().state, None)}
    assert rows["nagging"] == "delivered"


def test_the_panel_says_what_an_inject_waits_for_and_how_often_it_comes() -> None:
    state = room().state
    waiting = headline(state, state.scenario.inject["praise"]).plain
    assert "◇ waiting" in waiting
    assert "Comes when the team has released a response for rumour." in waiting
    again = headline(state, state.scenario.inject["nagging"]).plain
    assert "Comes again every 4m, 3 times at most, until the team has written to Editor" in again


def test_the_panel_shows_each_variant_and_who_was_told_it() -> None:
    state = room().state
    seen = as_players_see_it(state, state.scenario.inject["nagging"]).plain
    assert "Or, when it is not so that the team has written." in seen
    assert "Told to State Chancellery, Border Town." in seen
    assert "Well?" in seen
