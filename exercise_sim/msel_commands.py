"""`exercise-sim msel`: spreadsheets in and out, each command a thin door as in `cli`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Optional

import typer

from exercise_sim.scenario.msel.heading_words import FIELDS

ScenarioName = Annotated[
    str, typer.Argument(metavar="SCENARIO", help="A scenario file, or the name of a shipped one.")
]
_MSEL_FIELDS = tuple(field.replace("_", "-") for field in FIELDS)

msel = typer.Typer(
    name="msel",
    help="Bring MSEL spreadsheets in and out.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@msel.command(name="import")
def import_msel(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="xlsx, CSV, or another program's exercise.")
    ],
    output: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option("--output", "-o", help="Scenario to write; left out: FILE.yaml here."),
    ] = None,
    sheet: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(help="Sheet of the workbook."),
    ] = None,
    encoding: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(help="Encoding of a CSV file: cp1257, cp1251, cp1252..."),
    ] = None,
    maps: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option(
            "--map",
            metavar="COLUMN=FIELD|FILE",
            help=f"What a column is, or a file that says so. Fields: {', '.join(_MSEL_FIELDS)}.",
        ),
    ] = None,
    save_map: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option("--save-map", metavar="FILE", help="Keep what the columns are, for --map."),
    ] = None,
    startex: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(help="When StartEx is: a time of the day, or a date and time."),
    ] = None,
    zone: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(help="Zone of times that name none: Europe/Riga, +03:00; or this machine's."),
    ] = None,
    date_order: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(help="dmy, mdy or ymd, for dates like 03/04/2026."),
    ] = None,
    t_unit: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(help="minutes or hours, for times like T+5."),
    ] = None,
    times: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(help="clock or elapsed, for times like 00:05."),
    ] = None,
    earlier: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(help="next-day or same-day, for a time hours before the row above."),
    ] = None,
    interval: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(help="For rows without a time: how long after the row above (5m); or hand."),
    ] = None,
    language: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(help="Language of the texts; left out: the headings'."),
    ] = None,
    report: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option(metavar="FILE", help="Write the report on each row to a file too."),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Write nothing.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Write over existing files.")] = False,
) -> None:
    """Make a scenario of an MSEL spreadsheet. Says what became of each row."""
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


@msel.command(name="export")
def export_msel(
    scenario: ScenarioName,
    output: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option("--output", "-o", help=".xlsx or .csv to write; left out: NAME.xlsx here."),
    ] = None,
    language: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--lang", help="Language of the texts; left out: the scenario's."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over an existing file.")] = False,
) -> None:
    """Write a scenario's MSEL as a spreadsheet."""
    from exercise_sim.authoring.msel_export import export_msel as write_out

    print(f"The MSEL is in {write_out(scenario, output, language, force=force)}")
