"""The teams: who is here, what they have open, how they stand, how they join."""

from __future__ import annotations

from collections.abc import Mapping

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from exercise_sim.exercise.state import State
from exercise_sim.localization import _, ngettext
from exercise_sim.scoring.scorecard import Scorecard
from exercise_sim.tui.facilitator.actions import key_of
from exercise_sim.tui.facilitator.field_words import RATINGS
from exercise_sim.tui.facilitator.inject_text import joined
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.facilitator.owed_now import owed_now
from exercise_sim.tui.facilitator.roll_call import Presence, roll_call_lines
from exercise_sim.tui.facilitator.team_cells import percent
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.times import clock_face, t_plus


class TeamBoard(OptionList):
    """A card for each team; only cards that read differently are drawn anew."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id, markup=False)
        self._state: State | None = None
        self._scores: Scorecard | None = None
        self._codes: Mapping[str, str] = {}
        self._shown: dict[str, Content] = {}
        self._presence: Presence | None = None

    @property
    def chosen(self) -> str | None:
        """The team whose card is highlighted."""
        return None if self.highlighted is None else self.get_option_at_index(self.highlighted).id

    def show(
        self, state: State, scores: Scorecard | None, codes: Mapping[str, str], t: float
    ) -> None:
        self._state, self._scores, self._codes = state, scores, codes
        self._draw(t)

    def show_presence(self, presence: Presence) -> None:
        """Takes who is connected; drawn with the time that moves."""
        self._presence = presence.rounded()

    def on_focus(self) -> None:
        """A card is chosen as soon as somebody is here to choose."""
        if self.highlighted is None and self.option_count:
            self.highlighted = 0

    def show_time(self, t: float) -> None:
        if self._state is not None and self.is_on_screen:
            self._draw(t)

    def _draw(self, t: float) -> None:
        assert self._state is not None
        for team in self._state.scenario.teams:
            card = self._card(self._state, team.id, t)
            if team.id not in self._shown:
                self.add_option(Option(card, id=team.id))
            elif self._shown[team.id] != card:
                self.replace_option_prompt(team.id, card)
            self._shown[team.id] = card

    def _card(self, state: State, team: str, t: float) -> Content:
        names = Names(state)
        here = team in state.present
        presence = (
            Content.styled(
                _("● present since {time}").format(time=t_plus(state.present[team])),
                "$text-success",
            )
            if here
            else _absent(state)
        )
        lines = [
            Content.styled(one_line(names.team(team)), "bold") + Content("  ") + presence,
            *self._standing(state, team, t),
            *roll_call_lines(state, team, self._presence),
        ]
        if team in self._codes:
            lines.append(
                Content.styled(_("Join code") + "  ", "$foreground 60%")
                + Content.styled(one_line(self._codes[team]), "bold")
            )
        return joined([*lines, Content("")])

    def _standing(self, state: State, team: str, t: float) -> list[Content]:
        """Load and score; nothing can be said of them before StartEx."""
        if state.clock.status == "not started":
            return []
        return [self._load(state, team, t), self._score(team)]

    def _load(self, state: State, team: str, t: float) -> Content:
        owed = owed_now(state, team, t)
        counting = [one for one in owed if not one.expectation.optional]
        pending = [one for one in counting if one.answer is None and not one.waived]
        overdue = sum(one.status(t) == "overdue" for one in pending)
        waiting = len(pending) - overdue
        clearing = sum(
            r.team == team and r.pending is not None and r.withdrawal is None
            for r in state.responses.values()
        )
        if state.clock.status == "ended":
            return _left_open(overdue, waiting)
        deadlines = [o.due - t for o in pending if o.due is not None and o.due >= t]
        if deadlines:
            waits = ngettext(
                "○ {n} open, next due in {time}", "○ {n} open, next due in {time}", waiting
            ).format(n=waiting, time=clock_face(min(deadlines)))
        else:
            waits = ngettext("○ {n} open", "○ {n} open", waiting).format(n=waiting)
        parts = [Content.styled(waits, "$text-primary")]
        if overdue:
            said = ngettext("▲ {n} overdue", "▲ {n} overdue", overdue).format(n=overdue)
            parts.append(Content.styled(said, "bold $text-error"))
        if clearing:
            said = ngettext("… {n} in clearance", "… {n} in clearance", clearing).format(n=clearing)
            parts.append(Content.styled(said, "$text-warning"))
        return Content("  ").join(parts)

    def _score(self, team: str) -> Content:
        label = Content.styled(_("Score") + "  ", "$foreground 60%")
        scored = None if self._scores is None else self._scores.teams.get(team)
        if scored is None or scored.mean.value is None:
            return label + Content.styled(_("none yet"), "$foreground 60%")
        rating = scored.rating or "U"
        return (
            label
            + Content.styled(f"{percent(scored.mean.value)} {rating} ", "bold")
            + Content.styled(
                _("{rating}; {observed} of {applicable} observed").format(
                    rating=_(RATINGS[rating]),
                    observed=scored.mean.observed,
                    applicable=scored.mean.applicable,
                ),
                "$foreground 60%",
            )
        )


def _left_open(overdue: int, waiting: int) -> Content:
    """What EndEx left undone."""
    if not overdue and not waiting:
        return Content.styled(_("✓ nothing was left open"), "$text-success")
    parts = []
    if overdue:
        missed = ngettext("✗ {n} missed", "✗ {n} missed", overdue).format(n=overdue)
        parts.append(Content.styled(missed, "$text-error"))
    if waiting:
        early = ngettext(
            "– {n} not due yet at EndEx", "– {n} not due yet at EndEx", waiting
        ).format(n=waiting)
        parts.append(Content.styled(early, "$foreground 60%"))
    return Content("  ").join(parts)


def _absent(state: State) -> Content:
    if state.clock.status == "not started":  # StartEx marks those who have joined by then
        return Content.styled(_("? not marked present"), "$text-warning")
    said = _("? not marked present: no deadline runs ({key})")
    return Content.styled(said.format(key=key_of("facilitator.present")), "$text-warning")
