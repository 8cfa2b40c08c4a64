"""One line below the header that says what state the exercise is in, and what to do about it."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from exercise_sim.exercise.no_play import REAL_EMERGENCY, is_no_play, what_happened
from exercise_sim.exercise.reasons import reason_told
from exercise_sim.exercise.state import State
from exercise_sim.localization import _, ngettext
from exercise_sim.tui.facilitator import moving_actions
from exercise_sim.tui.facilitator.actions import key_of
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.times import t_plus


class Banner(Static):
    """Hidden while the exercise runs."""

    def show(self, state: State) -> None:
        text = _text(state)
        paused = state.clock.status == "paused"
        no_play = paused and is_no_play(state.pause_reason)
        self.display = text is not None
        self.set_class(paused and not no_play, "-paused")
        self.set_class(no_play, "-no-play")
        if text is not None:
            self.update(text)


def _text(state: State) -> Content | None:
    match state.clock.status:
        case "not started":
            arrived = {p.team for p in state.participants.values() if p.team is not None}
            teams = len(state.scenario.teams)
            ready = ngettext(
                "{arrived} of {n} team has joined. "
                "Press {start} to start, {codes} for codes, {teams} for the roll call.",
                "{arrived} of {n} teams have joined. "
                "Press {start} to start, {codes} for codes, {teams} for the roll call.",
                teams,
            )
            return Content(
                ready.format(
                    arrived=len(arrived),
                    n=teams,
                    start=key_of("facilitator.start"),
                    codes=key_of("facilitator.codes"),
                    teams=moving_actions.key_of("facilitator.show_panel.teams"),
                )
            )
        case "paused" if is_no_play(state.pause_reason):
            return _no_play(state.pause_reason)
        case "paused":
            reason = one_line(reason_told(state.pause_reason)) or _("no reason given")
            return Content(
                _("‖ Paused: {reason}. Press {key} to go on.").format(
                    key=key_of("facilitator.resume"), reason=reason
                )
            )
        case "ended":
            return _ended(state)
    return None


def _no_play(reason: str) -> Content:
    what = one_line(what_happened(reason))
    lines = [
        _("■■■  NO PLAY: REAL-WORLD EMERGENCY  ■■■"),
        _("This is no part of the exercise. All play has stopped on every console."),
        *([what] if reason.strip() != REAL_EMERGENCY and what else []),
        _("When it is over, press {key}.").format(key=key_of("facilitator.resume")),
    ]
    return Content("\n".join(lines))


def _ended(state: State) -> Content:
    said = _("The exercise ended at {time}.").format(time=t_plus(state.t))
    if state.final:
        return Content(said + " " + _("Its report is final."))
    next_keys = _(
        "Press {hot_wash} for the hot wash, {reopen} to reopen it, "
        "{final} to make its report final."
    ).format(
        hot_wash=key_of("facilitator.hot_wash"),
        reopen=key_of("facilitator.reopen"),
        final=key_of("facilitator.finalise"),
    )
    return Content(f"{said} {next_keys}")
