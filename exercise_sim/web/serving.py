"""`exercise-sim serve`: the team consoles of one exercise, in browsers on this machine."""

import socket

from exercise_sim.exercise.refusal import Refused
from exercise_sim.localization import _
from exercise_sim.log.opening import opened
from exercise_sim.session.seat import Seat
from exercise_sim.session.watch import ConductorWatch
from exercise_sim.tui.plain import one_line
from exercise_sim.web.server import ConsoleServer, join_command


def serve_exercise(exercise: str | None, db: str | None, port: int) -> int:
    """Serves until it is interrupted; returns the exit code.

    Keeps a conductor at work too, so that the exercise goes on while only browsers are open.
    Raises `LogUnusable`, `NoSuchExercise`, and `Refused` where the exercise has ended or the port
    is taken.
    """
    with opened(db, exercise) as (log, summary):
        if summary.status == "ended":
            raise Refused(
                _("{exercise} has ended; look at it with: {command}").format(
                    exercise=summary.id, command="exercise-sim replay"
                )
            )
        _free(port)
        scenario = Seat(log, summary.id, "").state.scenario
        codes = log.join_codes(summary.id)
        title = one_line(scenario.title.for_reader(scenario.language), 80)
        lines = [
            _("{exercise}: team consoles at {address} (Ctrl+C ends this)").format(
                exercise=summary.id, address=f"http://127.0.0.1:{port}/"
            ),
            *(
                f"  {codes[team.id]}  {one_line(team.name.for_reader(scenario.language), 60)}"
                for team in scenario.teams
            ),
        ]
        path = log.path
    server = ConsoleServer(
        join_command(path, summary.id),
        title=title,
        handling=one_line(scenario.handling),
        port=port,
        lines=lines,
    )
    with ConductorWatch(path, summary.id):
        server.serve()
    return 0


def _free(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            raise Refused(
                _("Port {port} is taken or not allowed; choose another with --port.").format(
                    port=port
                )
            ) from error
