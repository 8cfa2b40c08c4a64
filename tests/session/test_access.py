import pytest

from exercise_sim.exercise.commands import HOST, End, Start
from exercise_sim.exercise.refusal import Refused
from exercise_sim.log.memory import MemoryLog
from exercise_sim.session.access import find_by_code, take_seat
from tests.exercise.worlds import small_world
from tests.session.stage import Wall


@pytest.fixture
def log() -> MemoryLog:
    return MemoryLog(Wall())


def test_a_join_code_leads_to_the_team_of_its_exercise(log: MemoryLog) -> None:
    first, second = log.create(*small_world()), log.create(*small_world())
    for exercise in (first, second):
        for team, code in log.join_codes(exercise).items():
            assert find_by_code(log, code) == (exercise, team)


def test_case_spaces_and_dashes_do_not_matter(log: MemoryLog) -> None:
    exercise = log.create(*small_world())
    code = log.join_codes(exercise)["town"]
    bare = "".join(filter(str.isalnum, code))
    for typed in (bare.upper(), bare.lower(), f" {bare[:3]}-{bare[3:]} ", " ".join(bare)):
        assert find_by_code(log, typed) == (exercise, "town")


@pytest.mark.parametrize("typed", ["", "  -", "wrong", "Ω\0[/x]"])
def test_a_wrong_code_is_refused_with_a_sentence(log: MemoryLog, typed: str) -> None:
    log.create(*small_world())
    with pytest.raises(Refused, match="join code"):
        find_by_code(log, typed)


def test_the_code_of_an_exercise_that_has_ended_opens_nothing(log: MemoryLog) -> None:
    exercise = log.create(*small_world())
    code = log.join_codes(exercise)["town"]
    log.transact(exercise, Start(by=HOST))
    log.transact(exercise, End(by=HOST))
    with pytest.raises(Refused):
        find_by_code(log, code)


def test_whoever_comes_back_under_their_name_finds_their_seat_and_drafts(log: MemoryLog) -> None:
    exercise = log.create(*small_world())
    first = take_seat(log, exercise, "Jānis Bērziņš", "player", "town", ["drafter"])
    log.save_draft(exercise, first.participant, "r1", "half a sentence")
    again = take_seat(log, exercise, "  ja\u0304nis   BE\u0304RZIN\u0327S\u030c ", "player", "town")
    assert again.participant == first.participant
    assert again.state.participants[again.participant].duties == ("drafter",)
    assert [d.body for d in log.drafts(exercise, again.participant)] == ["half a sentence"]


def test_the_same_name_elsewhere_is_somebody_else(log: MemoryLog) -> None:
    exercise = log.create(*small_world())
    seats = [
        take_seat(log, exercise, "Anna", "player", "town"),
        take_seat(log, exercise, "Anna", "player", "chancellery"),
        take_seat(log, exercise, "Anna", "facilitator"),
        take_seat(log, exercise, "Anna", "observer"),
        take_seat(log, exercise, "Anna", "evaluator"),
    ]
    assert len({seat.participant for seat in seats}) == len(seats)
    assert take_seat(log, exercise, "anna", "facilitator").participant == seats[2].participant


def test_who_cannot_join_is_told_why(log: MemoryLog) -> None:
    exercise = log.create(*small_world())
    with pytest.raises(Refused, match="no team"):
        take_seat(log, exercise, "Anna", "player", "navy")
    with pytest.raises(Refused, match="your name"):
        take_seat(log, exercise, "  ", "player", "town")
    with pytest.raises(Refused, match="belong to a team"):
        take_seat(log, exercise, "Anna", "observer", "town")
