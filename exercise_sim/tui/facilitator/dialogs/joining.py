"""How teams join, to be read aloud or shown to the room."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Mapping
from pathlib import Path

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from exercise_sim.exercise.state import State
from exercise_sim.localization import _, ngettext
from exercise_sim.log.place import default_database
from exercise_sim.tui.facilitator.columns import fitted
from exercise_sim.tui.facilitator.dialogs.reading import ReadingScreen
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.plain import one_line


class JoinCodes(ReadingScreen):
    def __init__(self, state: State, codes: Mapping[str, str], database: Path | None) -> None:
        """`database` is the file of the exercise, None where it is in no file."""
        super().__init__()
        self.heading = _("How teams join")
        self._state = state
        self._codes = codes
        self.command = _command("join", database)
        self.command_for_browsers = _command("serve", database)

    def body(self) -> Iterable[Widget]:
        names = Names(self._state)
        yield Static(
            Content(_("Each player types this in a terminal on this machine and gives the code:"))
        )
        yield Static(Content.styled(f"  {self.command}", "bold $text-accent"))
        browsers = _("Or in a browser on this machine, once this runs in another terminal:")
        yield Static(Content(browsers))
        yield Static(Content.styled(f"  {self.command_for_browsers}", "bold $text-accent"))
        yield Static(Content(""))
        for team in self._state.scenario.teams:
            joined = sum(p.team == team.id for p in self._state.participants.values())
            said = ngettext("{n} joined", "{n} joined", joined).format(n=joined)
            yield Static(
                Content(f"  {fitted(names.team(team.id), 36)} ")
                + Content.styled(one_line(self._codes.get(team.id, "–")), "bold $text-success")
                + Content.styled(f"   {said}", "$foreground 60%")
            )
        yield Static(Content(""))
        yield Static(
            Content.styled(
                _("A code opens one team only. Give each team its own, and no other."),
                "$foreground 60%",
            )
        )


def _command(word: str, database: Path | None) -> str:
    """What is typed; without the file, the command would look into the default one."""
    if database is None or database == default_database():
        return f"exercise-sim {word}"
    return f"exercise-sim {word} --db {shlex.quote(str(database))}"
