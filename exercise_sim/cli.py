"""The commands, each a thin door to the part of the program that does the work."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, Optional

import typer

from exercise_sim.language_choice import choose, language_first
from exercise_sim.localization import LANGUAGES, N_, _, use
from exercise_sim.msel_commands import ScenarioName, msel
from exercise_sim.speaking_help import SpeakingTyper

app = SpeakingTyper(
    name="exercise-sim",
    help=N_("Crisis-communication exercises against disinformation, in the terminal."),
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)

Database = Annotated[
    Optional[str],  # noqa: UP045 - Typer reads the annotation at run time
    typer.Option(
        "--db", metavar=N_("PATH"), help=N_("Database file; left out: your own data folder.")
    ),
]
PlayableName = Annotated[
    str,
    typer.Argument(
        metavar=N_("SCENARIO|TEMPLATE"),
        help=N_("A scenario or inject template: file or shipped name."),
    ),
]
ExerciseId = Annotated[
    Optional[str],  # noqa: UP045
    typer.Argument(metavar=N_("EXERCISE"), help=N_("Its id; left out: the newest one going on.")),
]


def _language(given: str | None) -> str | None:
    if given is not None and given not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        raise typer.BadParameter(_("a language is one of {known}.").format(known=known))
    return given


def _name(given: str) -> str:
    """Looked at here, because an exercise is made before its facilitator joins it."""
    if not 0 < len(given.strip()) <= 200 or not given.isprintable():
        raise typer.BadParameter(_("a name has 1 to 200 characters, all of which can be seen."))
    return given


def _speed(given: float) -> float:
    if not 1 <= given <= 10_000:
        raise typer.BadParameter(_("a speed is between 1 and 10000."))
    return given


def _name_option(usual: Callable[[], str]) -> Any:
    help_text = N_("Your name, as others see it.")
    return typer.Option("--name", callback=_name, help=help_text, default_factory=usual)


FacilitatorName = Annotated[str, _name_option(lambda: _("Facilitator"))]
EvaluatorName = Annotated[str, _name_option(lambda: _("Evaluator"))]
ObserverName = Annotated[str, _name_option(lambda: _("Observer"))]


@app.callback()
def in_language(
    language: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(
            "--lang",
            callback=_language,
            metavar=N_("CODE"),
            help=N_("Language: en, lv or uk; left out: that of your settings or locale."),
        ),
    ] = None,
) -> None:
    """What may stand before every command. The language is chosen before, since help is in it."""


@app.command(help=N_("Open the facilitator console on a new exercise of a scenario."))
def run(scenario: ScenarioName, db: Database = None, *, name: FacilitatorName) -> None:
    from exercise_sim.tui.launch import run_scenario

    raise typer.Exit(run_scenario(scenario, db, name))


@app.command(help=N_("Open the facilitator console again on an exercise that is there."))
def resume(exercise: ExerciseId = None, db: Database = None, *, name: FacilitatorName) -> None:
    from exercise_sim.tui.launch import resume_exercise

    raise typer.Exit(resume_exercise(exercise, db, name))


@app.command(help=N_("Open an evaluator's console: to note, rate and judge."))
def evaluate(exercise: ExerciseId = None, db: Database = None, *, name: EvaluatorName) -> None:
    from exercise_sim.tui.launch import watch_exercise

    raise typer.Exit(watch_exercise(exercise, db, name, "evaluator"))


@app.command(help=N_("Open an observer's console, which only reads."))
def observe(exercise: ExerciseId = None, db: Database = None, *, name: ObserverName) -> None:
    from exercise_sim.tui.launch import watch_exercise

    raise typer.Exit(watch_exercise(exercise, db, name, "observer"))


@app.command(help=N_("Open a team console; it asks for the team's join code."))
def join(exercise: ExerciseId = None, db: Database = None) -> None:
    from exercise_sim.tui.launch import join_team

    raise typer.Exit(join_team(exercise, db))


@app.command(help=N_("Open team consoles in a browser on this machine."))
def serve(
    exercise: ExerciseId = None,
    db: Database = None,
    port: Annotated[int, typer.Option(min=1, max=65535, help=N_("Port on this machine."))] = 8080,
) -> None:
    from exercise_sim.web.serving import serve_exercise

    raise typer.Exit(serve_exercise(exercise, db, port))


@app.command(name="list", help=N_("Show the exercises and how they stand."))
def list_exercises(db: Database = None) -> None:
    from exercise_sim.tui.listing import print_exercises

    print_exercises(db)


@app.command(help=N_("Write the after-action report and improvement plan."))
def report(
    exercise: ExerciseId = None,
    db: Database = None,
    format: Annotated[str, typer.Option("--format", help=N_("md or html."))] = "html",  # noqa: A002
    output: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option(
            "--output", "-o", help=N_("File to write; left out: EXERCISE.md or .html here.")
        ),
    ] = None,
) -> None:
    from exercise_sim.report.command import report_exercise

    written = report_exercise(exercise, db, format, output)
    print(_("The report is in {file}").format(file=written))


@app.command(help=N_("Play a session again. Scrub, change speed, see what each team saw."))
def replay(
    session: Annotated[
        Optional[str],  # noqa: UP045
        typer.Argument(
            metavar=N_("EXERCISE|FILE"),
            help=N_("Id, or a recording; left out: the newest one going on."),
        ),
    ] = None,
    db: Database = None,
) -> None:
    from exercise_sim.tui.launch import replay_session

    raise typer.Exit(replay_session(session, db))


@app.command(name="export", help=N_("Write an exercise as a recording (JSON Lines)."))
def export_recording(
    exercise: ExerciseId = None,
    db: Database = None,
    output: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option("--output", "-o", help=N_("File to write; left out: EXERCISE.jsonl here.")),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help=N_("Write over an existing file."))
    ] = False,
) -> None:
    from exercise_sim.replay.command import export_exercise

    written = export_exercise(exercise, db, output, overwrite=force)
    print(_("The recording is in {file}").format(file=written))


@app.command(name="import", help=N_("Take a recording into the database."))
def import_recording(
    file: Annotated[
        Path,
        typer.Argument(metavar=N_("FILE"), help=N_("A recording; for spreadsheets: msel import.")),
    ],
    db: Database = None,
) -> None:
    from exercise_sim.replay.command import import_file

    print(_("The recording is exercise {id}").format(id=import_file(file, db)))


@app.command(
    help=N_("Check that the log of an exercise is whole. Nothing was changed, added or cut off.")
)
def verify(
    exercise: ExerciseId = None,
    db: Database = None,
    against: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--against", metavar=N_("DIGEST"), help=N_("Closing digest from a report.")),
    ] = None,
) -> None:
    from exercise_sim.log.checking import check_log

    sentence, whole = check_log(exercise, db, against)
    print(sentence)
    raise typer.Exit(0 if whole else 1)


@app.command(
    help=N_("Play a scenario with simulated teams. Shows how they score, and which injects came.")
)
def rehearse(
    scenario: PlayableName,
    teams: Annotated[
        str,
        typer.Option(
            help=N_("Kinds of simulated teams; the scenario is played once with each kind.")
        ),
    ] = "exemplary,late,silent,amplifier",
    format: Annotated[str, typer.Option("--format", help=N_("text or json."))] = "text",  # noqa: A002
) -> None:
    from exercise_sim.tui.rehearsing import rehearse_scenario

    rehearse_scenario(scenario, teams, format)


@app.command(
    name="new",
    help=N_(
        "Begin a scenario of your own. It is small, runs as it stands, and explains every part."
    ),
)
def new_scenario(
    name: Annotated[
        str, typer.Argument(metavar=N_("NAME"), help=N_("What it is called, in any script."))
    ],
    out: Annotated[
        Path, typer.Option("--out", metavar=N_("FOLDER"), help=N_("Where its folder is made."))
    ] = Path(),
    language: Annotated[
        str, typer.Option("--lang", help=N_("Language of texts and comments: en, lv or uk."))
    ] = "en",
) -> None:
    from exercise_sim.authoring.starter import begin_scenario

    raise typer.Exit(begin_scenario(name, out, language))


@app.command(help=N_("Show every mistake and doubt in authored files."))
def check(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar=N_("FILE..."),
            help=N_("Scenarios, playbooks, inject templates, or shipped names."),
        ),
    ],
    format: Annotated[  # noqa: A002
        str, typer.Option("--format", help=N_("text, json or github."))
    ] = "text",
    timeline: Annotated[
        bool, typer.Option("--timeline", help=N_("Draw how much each team has to do over time."))
    ] = False,
) -> None:
    from exercise_sim.authoring.checking import check_files

    raise typer.Exit(check_files(files, format, timeline=timeline))


@app.command(help=N_("Show a scenario as tables, or what an inject template needs."))
def show(
    name: Annotated[
        Optional[str],  # noqa: UP045
        typer.Argument(
            metavar=N_("SCENARIO|TEMPLATE"),
            help=N_("A scenario or inject template: file or shipped name."),
        ),
    ] = None,
    templates: Annotated[
        bool, typer.Option("--templates", help=N_("List the shipped inject templates."))
    ] = False,
    graph: Annotated[
        bool, typer.Option("--graph", help=N_("Show which inject leads to which instead."))
    ] = False,
    paper: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option(
            "--print",
            metavar=N_("FOLDER"),
            help=N_("Write the MSEL and the players' handbook to print."),
        ),
    ] = None,
    language: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--lang", help=N_("Language of the texts; left out: that of the file.")),
    ] = None,
) -> None:
    from exercise_sim.authoring.showing import show_scenario, show_templates

    if templates == (name is not None):
        raise typer.BadParameter(_("give a SCENARIO or a TEMPLATE, or --templates alone."))
    if name is None:
        raise typer.Exit(show_templates(language))
    raise typer.Exit(show_scenario(name, language, graph=graph, paper=paper))


@app.command(
    help=N_("Give editors the JSON Schemas of authored files. They complete and explain with them.")
)
def schema(
    kind: Annotated[
        Optional[str],  # noqa: UP045
        typer.Argument(
            metavar=N_("KIND"), help=N_("scenario, playbook or inject: print its schema.")
        ),
    ] = None,
    out: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option(
            "-o", "--out", metavar=N_("FOLDER"), help=N_("Write all three into this folder.")
        ),
    ] = None,
) -> None:
    from exercise_sim.authoring.schema_files import give_schemas

    raise typer.Exit(give_schemas(kind, out))


app.add_typer(msel)


@app.command(help=N_("Show what every console can do, and with which keys."))
def keys(
    paper: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option("--print", metavar=N_("FILE"), help=N_("Write a key card to print (HTML).")),
    ] = None,
    names: Annotated[
        bool, typer.Option("--names", help=N_("Show what the settings file calls each action."))
    ] = False,
) -> None:
    from exercise_sim.tui.key_card import show_keys

    show_keys(paper, names=names)


@app.command(help=N_("Watch an exercise of simulated teams, in about two minutes."))
def demo(
    db: Database = None,
    speed: Annotated[
        float, typer.Option(callback=_speed, help=N_("Exercise seconds per second."))
    ] = 45.0,
) -> None:
    from exercise_sim.tui.demo import run_demo

    raise typer.Exit(run_demo(db, speed))


def main() -> None:
    """The `exercise-sim` command: what goes wrong ends in one sentence and exit code 2."""
    words = sys.argv[1:]
    use(choose(words))
    try:
        app(language_first(words))
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:
        from exercise_sim.tui.failures import sentence_for

        sentence = sentence_for(error)
        if sentence is None:
            raise
        print(sentence, file=sys.stderr)
        sys.exit(2)
