"""`exercise-sim msel import`: a scenario out of an MSEL spreadsheet or another program's file."""

import sys
import tempfile
from dataclasses import fields
from datetime import datetime
from pathlib import Path

from exercise_sim.authoring.msel_asking import decide
from exercise_sim.authoring.msel_options import ImportOptions
from exercise_sim.authoring.msel_report import as_lines, has_doubts, print_report
from exercise_sim.authoring.schema_files import FIRST_LINE, missing_schemas
from exercise_sim.authoring.whole_file import check_free, write_whole
from exercise_sim.exercise.refusal import Refused
from exercise_sim.localization import _
from exercise_sim.scenario.diagnostics import Mistakes
from exercise_sim.scenario.exchange.reading import read_exchange
from exercise_sim.scenario.msel.column_map import read_mapping, write_mapping
from exercise_sim.scenario.msel.drafting import Draft, draft
from exercise_sim.scenario.msel.imported import Remark
from exercise_sim.scenario.msel.questions import Undecided, WrongOption
from exercise_sim.scenario.msel.reading import is_spreadsheet, read_bytes, read_sheets
from exercise_sim.scenario.msel.spreadsheet import read_table
from exercise_sim.scenario.msel.table import Table, find_table
from exercise_sim.scenario.reader import read_scenario

_LARGEST = 5_000_000
_LANGUAGE = "en"
_SCHEMAS = "schemas"
"""Folder beside the scenario."""


def import_msel(
    file: Path,
    output: Path | None,
    options: ImportOptions,
    *,
    save_map: Path | None = None,
    report: Path | None = None,
    dry_run: bool = False,
    force: bool = False,
) -> int:
    """Writes the scenario (left out: FILE.yaml here) and prints what became of each row.

    The schemas for editors are put beside it, unless they are there. Returns the exit code: 0, or
    1 where there is something to look at. Raises `Mistakes` for the file and `Refused` for what
    was asked; then nothing is written.
    """
    target = output or Path(f"{file.stem or 'scenario'}.yaml")
    if not dry_run:
        written = [path for path in (target, save_map, report) if path is not None]
        if len({path.absolute() for path in (file, *written)}) <= len(written):
            raise Refused(_("The file, the scenario, the map and the report are different files."))
        for path in written:
            check_free(path, force=force)
    drafted, remarks, table = _understood(file, options)
    text = f"{FIRST_LINE.format(path=f'{_SCHEMAS}/scenario.json')}\n{drafted.text()}"
    if len(text.encode()) > _LARGEST:
        raise Refused(_("{file} makes a scenario of more than 5 MB; split it.").format(file=file))
    remarks = (*remarks, *_read_by_everybody(text, file))
    schemas: Path | None = None
    if not dry_run:
        schemas = _give_schemas(target.parent / _SCHEMAS)
        write_whole(target, text.encode(), force=force)
        if save_map is not None and table is not None:
            columns = {one.heading: one.field for one in table.columns}
            write_whole(save_map, write_mapping(columns).encode(), force=force)
    if report is not None and not dry_run:
        write_whole(report, as_lines(remarks).encode(), force=force)
    print_report(remarks)
    sys.stdout.flush()
    where = _("The scenario is in {file}").format(file=target)
    print(_("Nothing was written.") if dry_run else where)
    if schemas is not None:
        print(
            _(
                "Its schemas are in {folder}: editors find them by the scenario's first line,"
                " and complete and explain while you type"
            ).format(folder=schemas)
        )
    return 1 if has_doubts(remarks) else 0


def _give_schemas(folder: Path) -> Path | None:
    """Puts what editors need into `folder`; None where it was all there."""
    missing = missing_schemas(folder)
    if not missing:
        return None
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        told = _("{file} cannot be written: {reason}.")
        raise Refused(told.format(file=folder, reason=error.strerror or error)) from error
    for path, text in missing.items():
        write_whole(path, text.encode(), force=False)
    return folder


def _understood(
    file: Path, options: ImportOptions
) -> tuple[Draft, tuple[Remark, ...], Table | None]:
    """The scenario of `file`, and a remark on each of its parts; asks what must be asked."""
    now = datetime.now().astimezone()
    offset = now.utcoffset()
    utc_offset = int(offset.total_seconds() // 60) if offset else 0
    content = read_bytes(file)
    while True:
        try:
            decisions = options.decisions(now.date(), utc_offset)
            table: Table | None = None
            if is_spreadsheet(content, str(file)):
                mapping = read_mapping(options.maps)
                sheets = read_sheets(content, str(file), options.encoding)
                table = find_table(sheets, str(file), options.sheet, mapping)
                imported = read_table(table, str(file), decisions)
            else:
                _check_options(file, options)
                imported = read_exchange(file)
            language = options.language or (table.language if table else _LANGUAGE)
            offset_now = decisions.offset_at(now.replace(tzinfo=None))
            drafted = draft(imported, file.stem, language, now.date(), offset_now)
            remarks = (*drafted.remarks, *imported.remarks)
            if table is not None and options.language is None:
                taken = _("the texts were taken to be in {language}, as the headings (--language)")
                remarks = (Remark("file", "taken", taken.format(language=language)), *remarks)
            return drafted, remarks, table
        except Undecided as undecided:
            options = decide(undecided, options)
        except WrongOption as wrong:
            raise Refused(f"{wrong}.") from wrong


def _check_options(file: Path, options: ImportOptions) -> None:
    """Refuses what would be given in vain: these files say themselves what a sheet leaves open."""
    for one in fields(options):
        if one.name != "language" and getattr(options, one.name):
            option = "--" + one.name.removesuffix("s" if one.name == "maps" else "")
            option = option.replace("_", "-")
            raise Refused(
                _("{file} is no spreadsheet, and {option} is only for those; leave it out.").format(
                    file=file, option=option
                )
            )


def _read_by_everybody(text: str, file: Path) -> tuple[Remark, ...]:
    """What reading the scenario remarks on, before it takes anybody's place on the disk."""
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "scenario.yaml"
        made.write_text(text, encoding="utf-8", newline="\n")
        try:
            loaded = read_scenario(made)
        except Mistakes as mistakes:
            first = mistakes.diagnostics[0].message
            told = _("{file} makes no scenario that can be played: {mistake}.")
            raise Refused(told.format(file=file, mistake=first)) from mistakes
    doubt = _("line {line} of the scenario: {message}")
    return tuple(
        Remark("file", "doubt", doubt.format(line=one.line, message=one.message))
        for one in loaded.warnings
    )
