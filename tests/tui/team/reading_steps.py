"""Entries of what a player does on the tabs: reading, judging, talking, going round."""

from __future__ import annotations

from textual.widgets import Input

from exercise_sim.exercise.commands import CallCommsCheck, End, OpenHotWash
from exercise_sim.exercise.feedback import QUESTIONS
from exercise_sim.tui.team.assess_dialog import AssessDialog
from exercise_sim.tui.team.board_entry_dialog import BoardEntryDialog
from exercise_sim.tui.team.choice_dialog import ChoiceDialog
from exercise_sim.tui.team.composer_screen import ComposerScreen
from exercise_sim.tui.team.feedback_form import FeedbackDialog
from exercise_sim.tui.team.handover import HandoverDialog
from exercise_sim.tui.team.hot_wash_form import HotWashDialog
from exercise_sim.tui.team.join_screen import JoinScreen
from exercise_sim.tui.team.message_dialog import MessageDialog
from exercise_sim.tui.team.reading_dialog import ReadingDialog
from exercise_sim.tui.team.tour import Tour
from tests.tui.every_action import Step, not_any_more, opens, says, typed
from tests.tui.team.acting import back, covers_the_list, do, so, tab_is, writes

FEED = (
    Step("team.feed.open", says("Šovakar brauks autobusi.")),
    Step("team.feed.translate", says("Buses come tonight.")),
    Step("team.feed.back", not_any_more(covers_the_list("feed"))),
    Step("team.feed.assess", opens(AssessDialog)),
    Step("team.dialog.help", opens(ReadingDialog)),
    Step("team.reading.close", opens(AssessDialog)),
    Step("team.reading.close", opens(AssessDialog), first=("f1",), key="enter"),
    Step("team.reading.close", opens(AssessDialog), first=("f1",), key="f1"),
    Step("team.dialog.leave", back),
    Step("team.feed.respond", opens(ComposerScreen), after=(writes, "escape", back)),
)

MUCH_IN_THE_FEED = (
    Step("team.feed.most_urgent", covers_the_list("feed"), after=("escape",)),
    Step("team.feed.toggle_threads", says("8 arrived · ● 7 unread · as it came")),
    Step(
        "team.feed.choose_channel",
        opens(ChoiceDialog),
        after=("down", "enter", back, says("Telegram · 3 arrived")),
    ),
)

TALKING = (
    Step(
        "team.coordination.record",
        opens(BoardEntryDialog),
        first=("3", tab_is("coordination")),
    ),
    Step(
        "team.dialog.finish",
        so(lambda state: [one.text for one in state.decisions] == ["We speak first."]),
        first=(writes, typed("We speak first.")),
        after=(back, says("1 decision")),
    ),
    Step(
        "team.coordination.reply",
        opens(MessageDialog),
        first=("home",),
        after=(
            writes,
            typed("At ten."),
            "ctrl+s",
            back,
            so(lambda state: state.messages[-1].text == "At ten."),
        ),
    ),
)

PLAYBOOK = (
    Step("team.playbook.read", says("Assess, then speak."), first=("4", tab_is("playbook"), "end")),
    Step("team.playbook.back", not_any_more(covers_the_list("playbook"))),
    Step(
        "team.playbook.search",
        lambda at: isinstance(at.screen.focused, Input),
        after=(typed("DRILL"), says("Briefing · 1 place")),
    ),
    Step("team.playbook.back", not_any_more(says("1 place"))),
)

ANYWHERE = (
    Step("team.anywhere.show_tab.drafts", tab_is("drafts")),
    Step("team.anywhere.show_tab.coordination", tab_is("coordination")),
    Step("team.anywhere.show_tab.playbook", tab_is("playbook")),
    Step("team.anywhere.show_tab.log", tab_is("log")),
    Step("team.anywhere.show_tab.monitor", tab_is("monitor"), after=(says("2 times"),)),
    Step("team.monitor.change_measure", says("48,000 views")),
    Step("team.anywhere.show_tab.feed", tab_is("feed"), after=(says("A cat on a tank"),)),
    Step("team.anywhere.toggle_bell", says("The bell is on.")),
    Step("team.anywhere.help", opens(ReadingDialog), after=("escape", back)),
    Step("team.anywhere.tour", opens(Tour)),
    Step("team.tour.leave", back),
    Step("team.anywhere.write_message", opens(MessageDialog), after=("escape", back)),
    Step(
        "team.anywhere.answer_call",
        so(lambda state: "chancellery" in (state.comms_check or {})),
        first=(do(CallCommsCheck(by="fac")),),
    ),
    Step(
        "team.anywhere.hand_over",
        opens(HandoverDialog),
        after=("enter", back, says("Bob is at the keyboard now.")),
    ),
    Step(
        "team.anywhere.feedback",
        opens(FeedbackDialog),
        first=(do(End(by="fac")),),
        after=("4", "ctrl+s", back, so(lambda state: "bob" in state.feedback)),
    ),
    Step(
        "team.anywhere.hot_wash",
        opens(HotWashDialog),
        # It comes up by itself once.
        first=(do(OpenHotWash(by="fac", questions=QUESTIONS)), opens(HotWashDialog), "escape"),
        after=(writes, typed("We spoke first."), "ctrl+s", opens(FeedbackDialog)),
    ),
)

JOINING = (
    Step("team.join.help", opens(ReadingDialog), after=("escape", opens(JoinScreen))),
    Step(
        "team.join.next_language",
        says("‹Latviešu›"),
        after=("f8", says("‹Українська›"), "f8", says("‹English›")),
    ),
    Step(
        "team.join.join",
        back,
        first=("enter", typed("Dace")),
        after=(so(lambda state: "Dace" in [one.name for one in state.participants.values()]),),
    ),
)
