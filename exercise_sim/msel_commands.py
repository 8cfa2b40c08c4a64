"""`exercise-sim msel`: spreadsheets in and out, each command a thin door as in `cli`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, ClassVar, Optional

import typer

from exercise_sim.localization import N_, _
from exercise_sim.scenario.msel.heading_words import FIELDS
from exercise_sim.speaking_help import SpeakingCommand, SpeakingTyper

ScenarioName = Annotated[
    str,
    typer.Argument(
        metavar=N_("SCENARIO"), help=N_("A scenario file, or the name of a shipped one.")
    ),
]

msel = SpeakingTyper(
    name="msel", help=N_("Bring MSEL spreadsheets in and out."), no_args_is_help=True
)


class _ImportCommand(SpeakingCommand):
    values: ClassVar = {"fields": ", ".join(field.replace("_", "-") for field in FIELDS)}


@msel.command(
    name="import",
    cls=_ImportCommand,
    help=N_("Make a scenario of an MSEL spreadsheet. Says what became of each row."),
)
def import_msel(
    file: Annotated[
        Path,
        typer.Argument(metavar=N_("FILE"), help=N_("xlsx, CSV, or another program's exercise.")),
    ],
    output: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option("--output", "-o", help=N_("Scenario to write; left out: FILE.yaml here.")),
    ] = None,
    sheet: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(help=N_("Sheet of the workbook.")),
    ] = None,
    encoding: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(help=N_("Encoding of a CSV file: cp1257, cp1251, cp1252...")),
    ] = None,
    maps: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option(
            "--map",
            metavar=N_("COLUMN=FIELD|FILE"),
            help=N_("What a column is, or a file that says so. Fields: {fields}."),
        ),
    ] = None,
    save_map: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option(
            "--save-map", metavar=N_("FILE"), help=N_("Keep what the columns are, for --map.")
        ),
    ] = None,
    startex: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(help=N_("When StartEx is: a time of the day, or a date and time.")),
    ] = None,
    zone: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(
            help=N_("Zone of times that name none: Europe/Riga, +03:00; or this machine's.")
        ),
    ] = None,
    date_order: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(help=N_("dmy, mdy or ymd, for dates like 03/04/2026.")),
    ] = None,
    t_unit: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(help=N_("minutes or hours, for times like T+5.")),
    ] = None,
    times: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(help=N_("clock or elapsed, for times like 00:05.")),
    ] = None,
    earlier: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(help=N_("next-day or same-day, for a time hours before the row above.")),
    ] = None,
    interval: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(
            help=N_("For rows without a time: how long after the row above (5m); or hand.")
        ),
    ] = None,
    language: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(help=N_("Language of the texts; left out: the headings'.")),
    ] = None,
    report: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option(metavar=N_("FILE"), help=N_("Write the report on each row to a file too.")),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=N_("Write nothing."))] = False,
    force: Annotated[bool, typer.Option("--force", help=N_("Write over existing files."))] = False,
) -> None:
    from exercise_sim.authoring.msel_import import import_msel as bring_in
    from exercise_sim.authoring.msel_options import ImportOptions

    options = ImportOptions(
        sheet=sheet,
        encoding=encoding,
        startex=startex,
        zone=zone,
        date_order=date_order,
        t_unit=t_unit,
        times=times,
        earlier=earlier,
        interval=interval,
        language=language,
        maps=tuple(maps or ()),
    )
    raise typer.Exit(
        bring_in(
            file, output, options, save_map=save_map, report=report, dry_run=dry_run, force=force
        )
    )


@msel.command(name="export", help=N_("Write a scenario's MSEL as a spreadsheet."))
def export_msel(
    scenario: ScenarioName,
    output: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option(
            "--output", "-o", help=N_(".xlsx or .csv to write; left out: NAME.xlsx here.")
        ),
    ] = None,
    language: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--lang", help=N_("Language of the texts; left out: the scenario's.")),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help=N_("Write over an existing file."))
    ] = False,
) -> None:
    from exercise_sim.authoring.msel_export import export_msel as write_out

    written = write_out(scenario, output, language, force=force)
    print(_("The MSEL is in {file}").format(file=written))
