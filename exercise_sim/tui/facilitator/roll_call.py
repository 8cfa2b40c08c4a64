"""Who is here: people, their consoles, and whether they answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from textual.content import Content

from exercise_sim.exercise.state import Participant, State
from exercise_sim.localization import _, ngettext
from exercise_sim.tui.facilitator.field_words import duty_names
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.times import clock_face


@dataclass(frozen=True, slots=True)
class Presence:
    """`connected` are the participants at a console, None where nobody can know; `now` is UTC."""

    connected: frozenset[str] | None
    now: datetime

    def rounded(self) -> Presence:
        """What is shown changes once a second at most."""
        return Presence(self.connected, self.now.replace(microsecond=0))


def roll_call_lines(state: State, team: str, presence: Presence | None) -> list[Content]:
    """The people of `team` one by one before StartEx, in one line later; and the comms check."""
    people = [one for one in state.participants.values() if one.team == team]
    connected = None if presence is None else presence.connected
    if state.clock.status == "not started":
        lines = [_person(one, connected) for one in people] or [
            Content.styled(_("✗ nobody has joined"), "$text-warning")
        ]
    else:
        lines = [_people(people), *_consoles(people, connected)]
    return lines + _comms_check(state, team, presence)


def _person(person: Participant, connected: frozenset[str] | None) -> Content:
    name = Content(f"{one_line(person.name)} ({duty_names(person.duties)})")
    if connected is None:
        return Content("  ") + name
    if person.id in connected:
        return Content.styled("● ", "$text-success") + name + _muted(_("at the console"))
    # Four may share a laptop: nobody is missing only because another one types.
    return Content.styled("○ ", "$foreground 60%") + name + _muted(_("not at a console now"))


def _people(people: list[Participant]) -> Content:
    players = ", ".join(f"{one_line(one.name)} ({duty_names(one.duties)})" for one in people)
    label = Content.styled(_("Players") + "  ", "$foreground 60%")
    return label + Content(players or _("nobody has joined"))


def _consoles(people: list[Participant], connected: frozenset[str] | None) -> list[Content]:
    if connected is None or not people:
        return []
    here = sum(one.id in connected for one in people)
    if not here:
        return [Content.styled(_("✗ no console is connected"), "bold $text-error")]
    said = ngettext("{n} console connected", "{n} consoles connected", here)
    return [Content.styled(f"● {said.format(n=here)}", "$text-success")]


def _comms_check(state: State, team: str, presence: Presence | None) -> list[Content]:
    if state.comms_check is None or state.clock.status == "ended":
        return []
    answered = state.comms_check.get(team)
    if answered is not None:
        said = _("✓ comms check answered after {time}").format(time=clock_face(answered))
        return [Content.styled(said, "$text-success")]
    if presence is None or state.comms_called is None:
        return [Content.styled(_("… comms check not answered yet"), "$text-warning")]
    waited = (presence.now - state.comms_called).total_seconds()
    said = _("… comms check not answered for {time}").format(time=clock_face(waited))
    return [Content.styled(said, "$text-warning")]


def _muted(text: str) -> Content:
    return Content.styled(f"  {text}", "$foreground 60%")
