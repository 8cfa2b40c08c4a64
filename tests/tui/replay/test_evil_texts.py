"""Texts from outside are shown as text, whatever they contain."""

from functools import cache

import pytest

from exercise_sim.exercise import commands as cmd
from exercise_sim.exercise.content import Content
from exercise_sim.log.contract import Recorded
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.scenario import Scenario
from tests.exercise.play import Play
from tests.exercise.worlds import small_world
from tests.replay.sessions import recorded
from tests.tui.replay.theatre import replaying

EVIL = (
    "[/foo] [@click=app.exit]x[/] [bold red]y =1+1 \x1b[31m\x07 \u202eabc\u202c \u2066z "
    "👩‍👩‍👧 $primary \\[b]"
)
FORBIDDEN = {"\x1b", "\x07", "\u202e", "\u202c", "\u2066", "\n", "\t"}


def evil_world() -> tuple[Scenario, Playbook]:
    """The small world with hostile titles, texts and names everywhere."""
    scenario, playbook = small_world()
    data = scenario.model_dump(mode="json")
    data["title"] = {"en": EVIL, "lv": EVIL}
    data["handling"] = EVIL[:40]
    data["story"]["starts"] = scenario.story.starts
    for part in ("teams", "channels", "audiences", "personas"):
        for one in data[part]:
            one["name"] = {"en": f"{EVIL} {one['id']}"}
    for part in ("facts", "claims", "key_messages", "objectives"):
        for one in data[part]:
            one["text"] = {"en": EVIL}
    for one in data["injects"]:
        one["title"] = {"en": EVIL}
        one["body"] = {"en": EVIL + "\n" + "Very long. " * 9_000}
        one["from"] = EVIL
        one["notes"] = {"facilitator": {"en": EVIL}, "evaluator": {"en": EVIL}}
    return Scenario.model_validate(data), playbook


@cache
def evil_session() -> tuple[Recorded, ...]:
    play = Play(evil_world(), started=True)
    play.do(cmd.Join(by="eve", participant="eve", name=EVIL, role="player", team="town"))
    play.at("10m").deliver()
    play.do(cmd.Open(by="eve", inject="rumour"))
    play.do(
        cmd.Assess(
            by="eve", inject="rumour", veracity="accurate", priority="low", rationale=EVIL * 3
        )
    )
    said = Content(
        action="publish",
        answers=("rumour",),
        texts={"en": EVIL * 3, "lv": "x" * 100_000},
        channels=("web",),
        audiences=("abroad",),
    )
    play.do(cmd.SaveVersion(by="eve", response="r", content=said))
    play.do(cmd.RequestClearance(by="eve", response="r", version=1))
    play.do(cmd.Return(by="tom", response="r", version=1, comment=EVIL))
    play.do(cmd.Release(by="eve", response="r", version=1, reason=EVIL))
    play.do(cmd.Withdraw(by="eve", response="r", reason=EVIL))
    play.do(cmd.Recall(by="fac", inject="call", reason=EVIL))
    play.do(cmd.SendMessage(by="eve", message="m1", to=("simcell",), text=EVIL, about="rumour"))
    play.do(cmd.SendMessage(by="fac", message="m2", to=("town",), text=EVIL, speaker=EVIL))
    play.do(cmd.ConfirmFact(by="fac", fact="announced", team="town"))
    play.do(cmd.TakeNote(by="fac", text=EVIL, inject="rumour"))
    play.do(cmd.Pause(by="fac", reason=EVIL))
    play.do(cmd.SetBookmark(by="fac", label=EVIL))
    return recorded(play.events)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_every_panel_and_viewpoint_shows_hostile_text_as_text(size: tuple[int, int]) -> None:
    async with replaying(evil_session(), size=size) as theatre:
        await theatre.press("end")
        for _viewpoint in range(3):
            for panel in "12345":
                await theatre.press(panel)
                shown = theatre.text()
                assert "[/foo]" in shown
                assert not FORBIDDEN & set("".join(theatre.lines()))
            await theatre.press("v")


async def test_every_event_shows_hostile_text_as_text() -> None:
    async with replaying(evil_session()) as theatre:
        for _event in theatre.screen.cursor.steps.seqs[1:]:
            await theatre.pilot.press("n")
            await theatre.pilot.pause()
            assert not FORBIDDEN & set("".join(theatre.lines()))
        assert theatre.screen.seq == theatre.screen.cursor.last
        assert "▲ [/foo]" in theatre.text()


async def test_the_palette_survives_hostile_names() -> None:
    async with replaying(evil_session()) as theatre:
        await theatre.press("ctrl+p", *"view")
        await theatre.press("escape")
        assert theatre.pilot.app.is_running
