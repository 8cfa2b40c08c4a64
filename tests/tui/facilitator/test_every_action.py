"""Every action of a facilitator, by its key on a Ukrainian keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from exercise_sim.exercise.commands import RequestClearance, SaveVersion, SendMessage
from exercise_sim.exercise.content import Content
from exercise_sim.scenario.local_text import LocalText
from tests.exercise.worlds import small_world
from tests.tui.every_action import Step, actions_of, go_through, registered
from tests.tui.facilitator.at_console import console_in
from tests.tui.facilitator.play_steps import BEFORE_STARTEX, CLOCK, FINDING, INJECTS, MOVING
from tests.tui.facilitator.room import Room
from tests.tui.facilitator.simcell_steps import RESPONSES, SIMCELL, TEAMS


def queue() -> Room:
    """A team has written to the editor, who has answers ready; a draft waits for clearance."""
    scenario, playbook = small_world()
    (editor,) = scenario.personas
    ready = (LocalText({"en": "We print at six."}), LocalText({"en": "No comment."}))
    chief = editor.model_copy(update={"id": "chief", "name": LocalText({"en": "Chief of Guards"})})
    personas = (editor.model_copy(update={"answers": ready}), chief)
    room = Room((scenario.model_copy(update={"personas": personas}), playbook)).running("7m")
    room.do(SendMessage(by="ann", message="q", to=("editor",), text="When do you print?"))
    room.at("8m").do(SendMessage(by="ann", message="thanks", to=("simcell",), text="Thanks!"))
    text = Content(
        action="reply", texts={"en": "School goes on as usual today."}, answers=("rumour",)
    )
    room.do(
        SaveVersion(by="tia", response="answer", content=text),
        RequestClearance(by="tia", response="answer", version=1),
    )
    return room


def two_responses() -> Room:
    room = Room().busy()
    content = Content(action="coordinate", texts={"en": "We speak to the town."}, to=("town",))
    room.release("ann", "second", content, reason="")
    return room


SESSIONS: dict[str, tuple[Callable[[], Room], tuple[Step, ...]]] = {
    "before StartEx": (lambda: Room().chancellery_joins(), BEFORE_STARTEX),
    "the clock": (lambda: Room().running("6m"), CLOCK),
    "injects": (Room().running, INJECTS),
    "moving about": (Room().running, MOVING),
    "finding injects": (lambda: Room().busy(), FINDING),
    "teams": (lambda: Room().running("3m"), TEAMS),
    "the SimCell": (queue, SIMCELL),
    "responses": (two_responses, RESPONSES),
}


@pytest.mark.parametrize(("room", "steps"), SESSIONS.values(), ids=list(SESSIONS))
async def test_every_action_of_a_facilitator_does_what_it_says(
    room: Callable[[], Room], steps: tuple[Step, ...]
) -> None:
    world = room()
    async with console_in(world) as pilot:
        await go_through(pilot, world, steps)


def test_no_action_of_a_facilitator_is_without_a_test() -> None:
    tables = [steps for _room, steps in SESSIONS.values()]
    assert actions_of(tables) == set(registered("facilitator"))
