"""`exercise-sim demo`: a whole exercise with simulated teams, on screen or as lines of text."""

from __future__ import annotations

import sys
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING

from exercise_sim.localization import _, numbers
from exercise_sim.tui.hosting import Host

if TYPE_CHECKING:
    from exercise_sim.log.contract import Recorded
    from exercise_sim.session.seat import Seat

SCENARIO = "safe-border"

PROFILES = "exemplary,late,amplifier"
"""One for each team of the scenario, so that the scores differ and say why."""


class DemoHost(Host):
    """A host whose teams are simulated and whose clock runs fast."""

    def __init__(self, db: str | None, speed: float) -> None:
        super().__init__(db, "Demo", scenario=SCENARIO)
        self._speed = speed
        self._stopping = Event()
        self._players: Thread | None = None

    def open(self) -> Seat:
        """StartEx comes at once; the simulated teams play in a thread of their own."""
        from exercise_sim.exercise.commands import Start
        from exercise_sim.session.autoplay import Autoplay
        from exercise_sim.session.profiles import profiles_named, shared_out

        seat = super().open()
        profiles = shared_out(seat.state.scenario, profiles_named(PROFILES.split(",")))
        autoplay = Autoplay(seat.log, seat.exercise, profiles)
        # At this speed the second that a conductor takes to start is most of a minute.
        self.wait_until_conducting()
        seat.submit(Start(by=seat.participant, speed=self._speed))
        self._players = Thread(
            target=autoplay.run_until_end, args=(self._stopping,), name="simulated teams"
        )
        self._players.start()
        return seat

    def leave(self) -> list[str]:
        """Ends the exercise where it was left early, and writes the report."""
        from exercise_sim.exercise.commands import HOST, End

        self._stopping.set()
        if self._players is not None:
            self._players.join()
        if self.seat is None:
            return []
        self.seat.refresh()
        if self.seat.state.clock.status != "ended":
            self.seat.submit(End(by=HOST))
        report = _("The report is in {file}").format(file=self.write_report())
        lines = [*_scores(self.seat), report]
        super().leave()
        return lines

    def write_report(self) -> Path:
        """The HTML report, beside the database."""
        from exercise_sim.report.command import report_exercise

        assert self.seat is not None
        db, exercise = self.database, self.seat.exercise
        return report_exercise(exercise, str(db), "html", db.parent / f"{exercise}.html")


def run_demo(db: str | None, speed: float) -> int:
    """Returns the exit code. Without a terminal the timeline is printed as it goes."""
    host = DemoHost(db, speed)
    if sys.stdin.isatty() and sys.stdout.isatty():
        from exercise_sim.tui.demo_console import DemoConsole

        console = DemoConsole(host.open, host.write_report)
        console.run()
        code = console.return_code or 0
    else:
        code = _print_timeline(host)
    for line in host.leave():
        print(line)
    return code


def _print_timeline(host: DemoHost) -> int:
    from exercise_sim.tui.plain import one_line

    seat = host.open()
    title = seat.state.scenario.title.read("en")
    print(_("EXERCISE"), f"{one_line(title)}, {seat.state.scenario.handling}", flush=True)
    quiet = Event()
    _print_news(seat, seat.log.read(seat.exercise))
    while seat.state.clock.status != "ended":
        quiet.wait(0.1)
        _print_news(seat, seat.refresh())
    return 0


def _print_news(seat: Seat, news: list[Recorded]) -> None:
    from exercise_sim.exercise.events import (
        ExerciseEnded,
        ExerciseStarted,
        InjectAssessed,
        InjectDelivered,
        ResponseReleased,
    )
    from exercise_sim.exercise.narration import narrate
    from exercise_sim.tui.plain import one_line
    from exercise_sim.tui.times import t_plus

    milestones = (
        ExerciseStarted,
        ExerciseEnded,
        InjectDelivered,
        InjectAssessed,
        ResponseReleased,
    )
    for recorded in news:
        if isinstance(recorded.event, milestones):
            sentence = one_line(narrate(seat.state, recorded.event))
            print(f"{t_plus(recorded.event.t)}  {sentence}", flush=True)


def _scores(seat: Seat) -> list[str]:
    from exercise_sim.scoring.score import score
    from exercise_sim.tui.plain import one_line

    card = score(seat.state)
    lines = []
    for team in seat.state.scenario.teams:
        result = card.teams.get(team.id)
        if result is not None and result.mean.value is not None:
            name = one_line(team.name.read("en"), 50)
            lines.append(
                _("{team}: {percent}, rating {rating}").format(
                    team=name, percent=numbers.percent(result.mean.value), rating=result.rating
                )
            )
    return lines
