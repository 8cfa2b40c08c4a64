"""`exercise-sim msel export`: a scenario's MSEL as a spreadsheet."""

from pathlib import Path

from exercise_sim.authoring.whole_file import check_free, write_whole
from exercise_sim.exercise.refusal import Refused
from exercise_sim.localization import _
from exercise_sim.scenario.library import find_scenario
from exercise_sim.scenario.msel.exported import export_table
from exercise_sim.scenario.msel.writing import csv_bytes, xlsx_bytes
from exercise_sim.scenario.reader import read_scenario


def export_msel(
    name: str, output: Path | None, language: str | None, *, force: bool = False
) -> Path:
    """Writes the MSEL of the scenario file or shipped scenario `name`; returns where it is.

    The ending of `output` (left out: NAME.xlsx here) says what it becomes. Raises `Mistakes` for
    the scenario and `Refused` for a file that cannot be written.
    """
    path = find_scenario(name)
    target = output or Path(f"{path.stem}.xlsx")
    write = {".xlsx": xlsx_bytes, ".csv": csv_bytes}.get(target.suffix.lower())
    if write is None:
        told = _("{file} is neither .xlsx nor .csv; name a file with one of these endings.")
        raise Refused(told.format(file=target))
    check_free(target, force=force)
    loaded = read_scenario(path)
    known = {*loaded.scenario.languages, loaded.scenario.language}
    if language is not None and language not in known:
        there = ", ".join(sorted(known))
        told = _("The scenario has no texts in `{language}`; there are {known}.")
        raise Refused(told.format(language=language[:20], known=there))
    content = write(export_table(loaded.scenario, loaded.playbook, language))
    write_whole(target, content, force=force)
    return target
