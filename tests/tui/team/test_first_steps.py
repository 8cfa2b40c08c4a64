"""Where somebody who has never sat at a console would stumble: signs, defaults, warnings."""

from __future__ import annotations

from exercise_sim import localization
from exercise_sim.exercise.commands import Approve, End, RequestClearance, Return
from exercise_sim.exercise.feed_item import Task
from exercise_sim.exercise.state import State
from exercise_sim.exercise.visibility import team_view
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.scenario import Scenario
from exercise_sim.tui.team.composer_field import ComposerField
from exercise_sim.tui.team.composer_texts import ComposerTexts
from exercise_sim.tui.team.feed_list import FeedList
from exercise_sim.tui.team.perspective import Perspective, perspective
from exercise_sim.tui.team.standing import drafts_sign
from exercise_sim.tui.team.waiting import next_action
from exercise_sim.tui.team.wording import ACTIONS
from tests.exercise.worlds import small_world
from tests.tui.team.desk import Desk, composing, opened, shows, text_on, types, until

NOBODY = "! Nobody is chosen under “To” yet, so it goes to nobody."
TOO_SHORT = "! It is too short to count as an answer: 7 of 40 characters."


def seen_by(who: str, state: State) -> Perspective:
    return perspective(state, who, state.t)


async def test_what_goes_to_nobody_and_is_too_short_says_so_before_it_is_out() -> None:
    desk = Desk().running("6m").saves("ann", "ours", "Hello.!", action="coordinate")
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("2", "o")
        await shows(pilot, NOBODY)
        assert TOO_SHORT in text_on(pilot)
        assert "It goes to them now" not in text_on(pilot)


async def test_what_goes_to_somebody_and_is_long_enough_raises_no_doubt() -> None:
    words = "We speak first; the text comes to you by half past six."
    desk = Desk().running("6m").saves("ann", "ours", words, action="coordinate", to=("town",))
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("2", "o")
        await shows(pilot, "It goes to them now")
        assert "! " not in text_on(pilot)


async def test_whoever_releases_is_told_whom_a_text_does_not_reach() -> None:
    where = {"channels": ("web",), "audiences": ("residents",)}
    desk = Desk().running("6m").saves("ann", "ours", "Nobody is evacuated today.", **where)
    desk.do(
        RequestClearance(by="ann", response="ours", version=1),
        Approve(by="bob", response="ours", version=1),
    )
    async with desk.console().run_test() as pilot:
        await opened(pilot)
        await pilot.press("2", "o")
        await shows(pilot, "! Reaches 0 of 24,000 people; Residents: on none of their")


def hidden_world() -> tuple[Scenario, Playbook]:
    scenario, playbook = small_world()
    return scenario.model_copy(update={"hide_checklist": True}), playbook


def test_a_hidden_checklist_does_not_tell_how_long_an_answer_is() -> None:
    assert team_view(Desk(hidden_world()).state, "chancellery").content_floor == 0
    assert team_view(Desk().state, "chancellery").content_floor == 40


def asking_world() -> tuple[Scenario, Playbook]:
    """The editor of the Border News asks, and a reply is expected."""
    scenario, playbook = small_world()
    reply = scenario.inject["call"].expect[0]
    rumour = scenario.inject["rumour"].model_copy(
        update={
            "sender": "Editor of the Border News",
            "priority": "medium",
            "veracity": "unverified",
            "expect": (reply.model_copy(update={"by": ("chancellery",)}),),
        }
    )
    changed = scenario.model_copy(update={"injects": (rumour, *scenario.injects[1:])})
    return Scenario.model_validate_json(changed.model_dump_json()), playbook


async def test_a_reply_goes_to_whoever_asked() -> None:
    desk = Desk(asking_world()).running("6m")
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("r")
        screen = await composing(pilot)
        assert screen.writing.content.action == "reply"
        assert screen.writing.content.to == ("editor",)
        await shows(pilot, "To: Editor of the Border News")


def test_nobody_is_the_sender_of_what_no_persona_sent() -> None:
    seen = seen_by("ann", Desk().running("6m").state)
    assert seen.sender(seen.view.feed[0]) == ()


async def test_the_way_back_is_told_while_something_is_read() -> None:
    async with Desk().running("6m").console().run_test(notifications=True) as pilot:
        await opened(pilot)
        assert "Back" not in text_on(pilot)
        await pilot.press("enter")
        await shows(pilot, "esc Back")


async def test_a_list_that_was_covered_is_whole_once_it_is_seen_again() -> None:
    async with Desk().running("6m").console().run_test(notifications=True) as pilot:
        screen = await opened(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: not screen.query_one(FeedList).size)
        screen.query_one(FeedList).draw_again()
        await pilot.press("escape")
        await pilot.pause()
        lines = screen.query_one(FeedList)._drawn.values()
        assert [line.plain for drawn in lines for line in drawn if line.plain == "…"] == []


async def test_whoever_goes_on_writing_writes_behind_what_is_there() -> None:
    desk = Desk().running("6m").saves("ann", "ours", "First words,\nand second")
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("2", "e")
        screen = await composing(pilot)
        await types(pilot, " ones.")
        await until(
            pilot,
            lambda: screen.writing.content.texts["en"] == "First words,\nand second ones.",
        )


def test_the_tab_of_drafts_says_what_waits_for_the_person() -> None:
    desk = Desk().running("6m").saves("ann", "ours", "Buses come at six.", channels=("web",))

    def sign(who: str) -> str:
        seen = seen_by(who, desk.state)
        return drafts_sign(seen.view.drafts, seen)

    assert (sign("ann"), sign("bob")) == ("", "")
    desk.do(RequestClearance(by="ann", response="ours", version=1))
    assert (sign("ann"), sign("bob")) == ("", " ►1")
    desk.do(Return(by="bob", response="ours", version=1, comment="Seven."))
    assert (sign("ann"), sign("bob")) == (" !1", "")
    desk.saves("ann", "ours", "Buses come at seven.", channels=("web",))
    desk.do(
        RequestClearance(by="ann", response="ours", version=2),
        Approve(by="bob", response="ours", version=2),
    )
    assert (sign("ann"), sign("bob")) == (" ✓1", "")


async def test_after_endex_nothing_is_left_to_answer() -> None:
    desk = Desk().busy()
    desk.do(End(by="fac"))
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await shows(pilot, "ENDED")
        assert "to answer" not in text_on(pilot)


async def test_a_number_chooses_what_a_response_does() -> None:
    async with Desk().running("6m").console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("n")
        screen = await composing(pilot)
        screen.query_one("#action").focus()
        await pilot.press("enter")
        await shows(pilot, "2 reply")
        await pilot.press("2")
        await until(pilot, lambda: screen.writing.content.action == "reply")


def test_what_is_due_first_is_proposed_first() -> None:
    item = seen_by("ann", Desk().running("6m").state).view.feed[0]
    tasks = tuple(
        Task(action=action, due=due, done_at=None, waived=False)
        for action, due in (("assess", 60.0), ("reply", 540.0), ("coordinate", 480.0))
    )
    assert next_action(item._replace(tasks=tasks)) == "coordinate"
    assert next_action(item._replace(tasks=tasks[:1])) is None


async def test_coordinating_goes_to_the_only_other_team() -> None:
    desk = Desk(asking_world()).running("6m")
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("r")
        screen = await composing(pilot)
        screen.query_one("#action").focus()
        await pilot.press("enter")
        await shows(pilot, "coordinate")
        await pilot.press(str(list(ACTIONS).index("coordinate") + 1))
        await until(pilot, lambda: screen.writing.content.to == ("town",))


async def test_keys_that_come_at_once_open_one_list() -> None:
    async with Desk().running("6m").console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("n")
        screen = await composing(pilot)
        field = screen.query_one("#channels", ComposerField)
        for _ in range(3):
            field.action_press()
        await shows(pilot, "Where does it go out?")
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is screen)


async def test_a_new_text_is_written_in_the_language_of_the_console() -> None:
    localization.use("lv")
    async with Desk().running("6m").console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("n")
        screen = await composing(pilot)
        assert screen.query_one(ComposerTexts).language == "lv"


async def test_a_persona_is_called_by_the_name_that_the_reader_knows() -> None:
    localization.use("lv")
    desk = Desk(asking_world()).running("6m")
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await shows(pilot, "Robežas Ziņu redaktors")
