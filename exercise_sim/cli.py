"""The commands, each a thin door to the part of the program that does the work."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Optional

import typer

from exercise_sim.msel_commands import ScenarioName, msel

app = typer.Typer(
    name="exercise-sim",
    help="Crisis-communication exercises against disinformation, in the terminal.",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

Database = Annotated[
    Optional[str],  # noqa: UP045 - Typer reads the annotation at run time
    typer.Option("--db", metavar="PATH", help="Database file; left out: your own data folder."),
]
PlayableName = Annotated[
    str,
    typer.Argument(
        metavar="SCENARIO|TEMPLATE", help="A scenario or inject template: file or shipped name."
    ),
]
ExerciseId = Annotated[
    Optional[str],  # noqa: UP045
    typer.Argument(metavar="EXERCISE", help="Its id; left out: the newest one going on."),
]


def _name(given: str) -> str:
    """Looked at here, because an exercise is made before its facilitator joins it."""
    if not 0 < len(given.strip()) <= 200 or not given.isprintable():
        raise typer.BadParameter("a name has 1 to 200 characters, all of which can be seen.")
    return given


def _speed(given: float) -> float:
    if not 1 <= given <= 10_000:
        raise typer.BadParameter("a speed is between 1 and 10000.")
    return given


Name = Annotated[str, typer.Option("--name", callback=_name, help="Your name, as others see it.")]


@app.command()
def run(scenario: ScenarioName, db: Database = None, name: Name = "Facilitator") -> None:
    """Open the facilitator console on a new exercise of a scenario."""
    from exercise_sim.tui.launch import run_scenario

    raise typer.Exit(run_scenario(scenario, db, name))


@app.command()
def resume(exercise: ExerciseId = None, db: Database = None, name: Name = "Facilitator") -> None:
    """Open the facilitator console again on an exercise that is there."""
    from exercise_sim.tui.launch import resume_exercise

    raise typer.Exit(resume_exercise(exercise, db, name))


@app.command()
def evaluate(exercise: ExerciseId = None, db: Database = None, name: Name = "Evaluator") -> None:
    """Open an evaluator's console: to note, rate and judge."""
    from exercise_sim.tui.launch import watch_exercise

    raise typer.Exit(watch_exercise(exercise, db, name, "evaluator"))


@app.command()
def observe(exercise: ExerciseId = None, db: Database = None, name: Name = "Observer") -> None:
    """Open an observer's console, which only reads."""
    from exercise_sim.tui.launch import watch_exercise

    raise typer.Exit(watch_exercise(exercise, db, name, "observer"))


@app.command()
def join(exercise: ExerciseId = None, db: Database = None) -> None:
    """Open a team console; it asks for the team's join code."""
    from exercise_sim.tui.launch import join_team

    raise typer.Exit(join_team(exercise, db))


@app.command()
def serve(
    exercise: ExerciseId = None,
    db: Database = None,
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port on this machine.")] = 8080,
) -> None:
    """Open team consoles in a browser on this machine."""
    from exercise_sim.web.serving import serve_exercise

    raise typer.Exit(serve_exercise(exercise, db, port))


@app.command(name="list")
def list_exercises(db: Database = None) -> None:
    """Show the exercises and how they stand."""
    from exercise_sim.tui.listing import print_exercises

    print_exercises(db)


@app.command()
def report(
    exercise: ExerciseId = None,
    db: Database = None,
    format: Annotated[str, typer.Option("--format", help="md or html.")] = "html",  # noqa: A002
    output: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option("--output", "-o", help="File to write; left out: EXERCISE.md or .html here."),
    ] = None,
) -> None:
    """Write the after-action report and improvement plan."""
    from exercise_sim.report.command import report_exercise

    print(f"The report is in {report_exercise(exercise, db, format, output)}")


@app.command()
def replay(
    session: Annotated[str, typer.Argument(metavar="EXERCISE|FILE", help="Id, or a recording.")],
    db: Database = None,
) -> None:
    """Play a session again. Scrub, change speed, see what each team saw."""
    from exercise_sim.tui.launch import replay_session

    raise typer.Exit(replay_session(session, db))


@app.command(name="export")
def export_recording(
    exercise: ExerciseId = None,
    db: Database = None,
    output: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option("--output", "-o", help="File to write; left out: EXERCISE.jsonl here."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over an existing file.")] = False,
) -> None:
    """Write an exercise as a recording (JSON Lines)."""
    from exercise_sim.replay.command import export_exercise

    print(f"The recording is in {export_exercise(exercise, db, output, overwrite=force)}")


@app.command(name="import")
def import_recording(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="A recording; for spreadsheets: msel import.")
    ],
    db: Database = None,
) -> None:
    """Take a recording into the database."""
    from exercise_sim.replay.command import import_file

    print(f"The recording is exercise {import_file(file, db)}")


@app.command()
def verify(
    exercise: ExerciseId = None,
    db: Database = None,
    against: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--against", metavar="DIGEST", help="Closing digest from a report."),
    ] = None,
) -> None:
    """Check that the log of an exercise is whole. Nothing was changed, added or cut off."""
    from exercise_sim.log.checking import check_log

    sentence, whole = check_log(exercise, db, against)
    print(sentence)
    raise typer.Exit(0 if whole else 1)


@app.command()
def rehearse(
    scenario: PlayableName,
    teams: Annotated[
        str,
        typer.Option(help="Kinds of simulated teams; the scenario is played once with each kind."),
    ] = "exemplary,late,silent,amplifier",
    format: Annotated[str, typer.Option("--format", help="text or json.")] = "text",  # noqa: A002
) -> None:
    """Play a scenario with simulated teams. Shows how they score, and which injects came."""
    from exercise_sim.tui.rehearsing import rehearse_scenario

    rehearse_scenario(scenario, teams, format)


@app.command(name="new")
def new_scenario(
    name: Annotated[str, typer.Argument(metavar="NAME", help="What it is called, in any script.")],
    out: Annotated[
        Path, typer.Option("--out", metavar="FOLDER", help="Where its folder is made.")
    ] = Path(),
    language: Annotated[
        str, typer.Option("--lang", help="Language of texts and comments: en, lv or uk.")
    ] = "en",
) -> None:
    """Begin a scenario of your own. It is small, runs as it stands, and explains every part."""
    from exercise_sim.authoring.starter import begin_scenario

    raise typer.Exit(begin_scenario(name, out, language))


@app.command()
def check(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE...", help="Scenarios, playbooks, inject templates, or shipped names."
        ),
    ],
    format: Annotated[  # noqa: A002
        str, typer.Option("--format", help="text, json or github.")
    ] = "text",
    timeline: Annotated[
        bool, typer.Option("--timeline", help="Draw how much each team has to do over time.")
    ] = False,
) -> None:
    """Show every mistake and doubt in authored files."""
    from exercise_sim.authoring.checking import check_files

    raise typer.Exit(check_files(files, format, timeline=timeline))


@app.command()
def show(
    name: Annotated[
        Optional[str],  # noqa: UP045
        typer.Argument(
            metavar="SCENARIO|TEMPLATE", help="A scenario or inject template: file or shipped name."
        ),
    ] = None,
    templates: Annotated[
        bool, typer.Option("--templates", help="List the shipped inject templates.")
    ] = False,
    graph: Annotated[
        bool, typer.Option("--graph", help="Show which inject leads to which instead.")
    ] = False,
    paper: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option(
            "--print", metavar="FOLDER", help="Write the MSEL and the players' handbook to print."
        ),
    ] = None,
    language: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--lang", help="Language of the texts; left out: that of the file."),
    ] = None,
) -> None:
    """Show a scenario as tables, or what an inject template needs."""
    from exercise_sim.authoring.showing import show_scenario, show_templates

    if templates == (name is not None):
        raise typer.BadParameter("give a SCENARIO or a TEMPLATE, or --templates alone.")
    if name is None:
        raise typer.Exit(show_templates(language))
    raise typer.Exit(show_scenario(name, language, graph=graph, paper=paper))


@app.command()
def schema(
    kind: Annotated[
        Optional[str],  # noqa: UP045
        typer.Argument(metavar="KIND", help="scenario, playbook or inject: print its schema."),
    ] = None,
    out: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option("-o", "--out", metavar="FOLDER", help="Write all three into this folder."),
    ] = None,
) -> None:
    """Give editors the JSON Schemas of authored files. They complete and explain with them."""
    from exercise_sim.authoring.schema_files import give_schemas

    raise typer.Exit(give_schemas(kind, out))


app.add_typer(msel)


@app.command()
def keys(
    paper: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option("--print", metavar="FILE", help="Write a key card to print (HTML)."),
    ] = None,
    names: Annotated[
        bool, typer.Option("--names", help="Show what the settings file calls each action.")
    ] = False,
) -> None:
    """Show what every console can do, and with which keys."""
    from exercise_sim.tui.key_card import show_keys

    show_keys(paper, names=names)


@app.command()
def demo(
    db: Database = None,
    speed: Annotated[
        float, typer.Option(callback=_speed, help="Exercise seconds per second.")
    ] = 45.0,
) -> None:
    """Watch an exercise of simulated teams, in about two minutes."""
    from exercise_sim.tui.demo import run_demo

    raise typer.Exit(run_demo(db, speed))


def main() -> None:
    """The `exercise-sim` command: what goes wrong ends in one sentence and exit code 2."""
    try:
        app()
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:
        from exercise_sim.tui.failures import sentence_for

        sentence = sentence_for(error)
        if sentence is None:
            raise
        print(sentence, file=sys.stderr)
        sys.exit(2)
