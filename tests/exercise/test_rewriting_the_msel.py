"""Injects added, rewritten and moved while the exercise is played."""

from typing import Any

import pytest

from exercise_sim.exercise.commands import AddInject, EditInject, FireNow, Hold, MoveInject, Unhold
from exercise_sim.exercise.evolve import fold
from exercise_sim.exercise.refusal import Refused
from exercise_sim.exercise.schedule import next_inject
from exercise_sim.exercise.visibility import team_view
from exercise_sim.scenario.inject import Inject
from exercise_sim.scenario.local_text import LocalText
from tests.exercise.play import Play
from tests.exercise.waiting import follow_up, told


def written(**fields: Any) -> Inject:
    return Inject.model_validate(follow_up(**fields), context={"language": "en"})


def test_an_inject_written_on_the_fly_comes_at_its_time() -> None:
    play = Play(started=True)
    play.at("2m").do(AddInject(by="fac", inject=written(id="extra", at=180.0)))
    play.at("3m").deliver()
    assert told(play, "extra") == {"chancellery": 180.0, "town": 180.0}
    assert fold(play.events) == play.state


def test_one_whose_time_has_passed_comes_at_once() -> None:
    play = Play(started=True)
    play.at("4m").do(AddInject(by="fac", inject=written(id="extra", at=0.0)))
    play.deliver()
    assert told(play, "extra") == {"chancellery": 240.0, "town": 240.0}


def test_one_to_be_given_by_hand_waits_for_the_hand() -> None:
    play = Play(started=True)
    play.at("2m").do(AddInject(by="fac", inject=written(id="extra", when={"by_hand": True})))
    play.at("30m").deliver()
    assert told(play, "extra") == {}
    play.do(FireNow(by="fac", inject="extra"))
    assert set(told(play, "extra")) == {"chancellery", "town"}


@pytest.mark.parametrize(
    ("fields", "noun"),
    [
        ({"to": ["nobody"]}, "team `nobody`"),
        ({"channel": "smoke"}, "channel `smoke`"),
        ({"claim": "none"}, "claim `none`"),
        ({"at": None, "when": {"after": {"inject": "ghost"}}}, "inject `ghost`"),
        ({"expect": [{"action": "publish", "facts": ["x"]}]}, "fact `x`"),
    ],
)
def test_it_cannot_speak_of_what_is_not_there(fields: dict[str, Any], noun: str) -> None:
    given = {"id": "extra", "at": 60.0, **fields}
    with pytest.raises(Refused, match=noun):
        Play(started=True).do(AddInject(by="fac", inject=written(**given)))


def test_only_facilitators_write_the_msel_and_ids_stay_unique() -> None:
    play = Play(started=True)
    with pytest.raises(Refused, match="facilitator"):
        play.do(AddInject(by="ann", inject=written(id="extra", at=60.0)))
    with pytest.raises(Refused, match="already"):
        play.do(AddInject(by="fac", inject=written(id="rumour", at=60.0)))


def test_a_pending_inject_is_rewritten_and_held_until_it_is_unheld() -> None:
    play = Play(started=True)
    new = play.state.scenario.inject["rumour"].model_copy(
        update={"title": LocalText({"en": "They say we are to leave"})}
    )
    play.at("1m").do(EditInject(by="fac", inject="rumour", edited=new, based_on=1))
    play.at("6m").deliver()
    assert told(play, "rumour") == {}
    play.do(Unhold(by="fac", inject="rumour"))
    play.deliver()
    [item] = team_view(play.state, "town").feed
    assert item.title.read() == "They say we are to leave"
    assert fold(play.events) == play.state


def test_the_original_stays_in_the_log() -> None:
    play = Play(started=True)
    new = play.state.scenario.inject["rumour"].model_copy(
        update={"title": LocalText({"en": "New"})}
    )
    play.do(EditInject(by="fac", inject="rumour", edited=new, based_on=1))
    before = fold(play.events[: len(play.events) - 2])
    assert before.scenario.inject["rumour"].title.read() == "They are evacuating us"


def test_nobody_saves_over_a_newer_version_or_what_was_delivered() -> None:
    play = Play(started=True)
    rumour = play.state.scenario.inject["rumour"]
    play.do(EditInject(by="fac", inject="rumour", edited=rumour, based_on=1))
    with pytest.raises(Refused, match="Version 2 was saved meanwhile"):
        play.do(EditInject(by="fac", inject="rumour", edited=rumour, based_on=1))
    play.do(Unhold(by="fac", inject="rumour"))
    play.at("6m").deliver()
    with pytest.raises(Refused, match="nobody has received"):
        play.do(EditInject(by="fac", inject="rumour", edited=rumour, based_on=2))


def test_an_inject_is_moved_earlier_or_later_but_never_into_the_past() -> None:
    play = Play(started=True)
    play.at("1m").do(MoveInject(by="fac", inject="noise", to=120.0))
    coming = next_inject(play.state)
    assert coming is not None
    assert (coming.inject, coming.due) == ("noise", 120.0)
    with pytest.raises(Refused, match="never goes back"):
        play.at("2m").do(MoveInject(by="fac", inject="noise", to=60.0))


def test_a_held_inject_keeps_its_new_time_for_when_it_is_unheld() -> None:
    play = Play(started=True)
    play.do(Hold(by="fac", inject="noise"))
    play.at("1m").do(MoveInject(by="fac", inject="noise", to=240.0))
    assert next_inject(play.state) is not None
    play.do(Unhold(by="fac", inject="noise"))
    coming = next_inject(play.state)
    assert coming is not None
    assert (coming.inject, coming.due) == ("noise", 240.0)
