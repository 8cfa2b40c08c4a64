"""What waits for a person who plays the outside world, and what does not."""

from exercise_sim.exercise.commands import ConfirmFact, SendMessage, Withdraw
from exercise_sim.exercise.content import Content
from exercise_sim.tui.facilitator.simcell_queue import QueueItem, waiting_items
from tests.tui.facilitator.room import Room


def waiting(room: Room) -> list[QueueItem]:
    seat = room.seat()
    return waiting_items(seat.state, seat.t())


def about(room: Room) -> list[str]:
    return [item.about for item in waiting(room)]


def answer(room: Room, about: str, to: str = "chancellery") -> None:
    room.do(
        SendMessage(
            by="fac", message=f"a-{about}", to=(to,), text="Yes.", speaker="Editor", about=about
        )
    )


def test_a_message_to_a_persona_waits_until_it_is_answered() -> None:
    room = Room().running("1m")
    room.do(SendMessage(by="ann", message="q", to=("editor",), text="When?"))
    (item,) = waiting(room)
    assert (item.kind, item.teams, item.since) == ("message", ("chancellery",), 60.0)
    assert item.speaker == "Editor of the Border News"
    answer(room, "q")
    assert not waiting(room)


def test_what_teams_write_to_each_other_waits_for_nobody() -> None:
    room = Room().running("1m")
    room.do(SendMessage(by="ann", message="q", to=("town",), text="When?"))
    assert not waiting(room)


def test_a_released_reply_waits_and_a_withdrawn_one_does_not() -> None:
    room = Room().running("6m")
    content = Content(
        action="reply", answers=("rumour",), texts={"en": "We call you at noon."}, to=("editor",)
    )
    room.release("ann", "r", content)
    assert about(room) == ["r"]
    room.do(Withdraw(by="ann", response="r", reason="Slip."))
    assert not waiting(room)


def test_a_verify_waits_only_while_the_script_has_not_answered_it() -> None:
    room = Room().running("7m")
    content = Content(
        action="verify", texts={"en": "Was a bus ordered?"}, facts=("own-list",), to=("editor",)
    )
    room.release("ann", "v", content, reason="")
    assert not waiting(room), "the script knows the fact from T+6m on"
    early = Room().running("5m")
    early.release("ann", "v", content, reason="")
    assert about(early) == ["v"]
    early.do(ConfirmFact(by="fac", fact="own-list", team="chancellery"))
    assert not waiting(early)


def test_an_inject_with_a_controller_waits_from_its_delivery() -> None:
    room = Room().running("9m")
    assert not waiting(room)
    room.play_to("10m")
    assert about(room) == ["call"]
    answer(room, "call", to="town")
    assert not waiting(room)


def test_clearance_waits_for_the_simcell_where_the_team_is_too_small() -> None:
    kinds = {item.kind: item for item in waiting(Room().busy())}
    assert kinds["clearance"].about == "answer"


def test_the_longest_waiting_comes_first() -> None:
    assert [item.since for item in waiting(Room().busy())] == [600.0, 840.0]
