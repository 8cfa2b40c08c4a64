"""`exercise-sim show --print`: the MSEL and the players' handbook, for when screens are dark."""

from pathlib import Path

from exercise_sim.authoring.paper.handbook import handbook_of
from exercise_sim.authoring.paper.msel_sheet import sheet_of
from exercise_sim.authoring.paper.page import page
from exercise_sim.authoring.paper.told import Names
from exercise_sim.authoring.paper.words import page_language
from exercise_sim.authoring.whole_file import check_free, write_whole
from exercise_sim.exercise.refusal import Refused
from exercise_sim.localization import _, speaking
from exercise_sim.report.harmless import harmless
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.scenario import Scenario

MSEL = "msel.html"
HANDBOOK = "handbook.html"

MARK = '<meta name="generator" content="exercise-sim, printed pages">'
"""Stands in the head of every page of ours: such files may be written over."""


def print_scenario(
    scenario: Scenario, playbook: Playbook, folder: Path, language: str | None
) -> None:
    """Writes both files into `folder`, which is made where it is not there.

    Texts are in `language`, left out: the scenario's. Raises `Refused` where something of another
    origin is in the way or the folder cannot be written; then both files are as they were.
    """
    pages = printed_pages(scenario, playbook, language)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise Refused(
            _("{folder} cannot be made: {reason}.").format(folder=folder, reason=reason)
        ) from error
    for name in pages:
        _check_ours(folder / name)
    for name, text in pages.items():
        write_whole(folder / name, text.encode(), force=True)
    msel = _("For facilitators and evaluators alone: {file}").format(file=folder / MSEL)
    handbook = _("For the players: {file}").format(file=folder / HANDBOOK)
    print(harmless(msel))
    print(harmless(handbook))
    print(
        _(
            "Open them in a browser and print them on A4. The last pages of the handbook are the\n"
            "briefings of the teams: hand each to its team alone."
        )
    )


def printed_pages(scenario: Scenario, playbook: Playbook, language: str | None) -> dict[str, str]:
    """File name -> page."""
    wanted = language or scenario.language
    spoken = page_language(wanted, scenario.language)
    names = Names(scenario, wanted, spoken)
    with speaking(spoken):
        sheet, book = sheet_of(scenario, playbook, names), handbook_of(scenario, playbook, names)
        return {
            MSEL: page("msel.html.jinja", sheet=sheet, names=names, mark=MARK),
            HANDBOOK: page("handbook.html.jinja", book=book, names=names, mark=MARK),
        }


def _check_ours(path: Path) -> None:
    """Raises `Refused` for a file that is none of ours; an empty one is nobody's."""
    check_free(path, force=True)
    try:
        beginning = path.read_bytes()[:1000] if path.exists() else b""
    except OSError as error:
        raise Refused(
            _("{file} cannot be read: {reason}.").format(file=path, reason=error.strerror)
        ) from error
    if beginning and MARK.encode() not in beginning:
        raise Refused(
            _("{file} is there already and is no printed page; name another folder.").format(
                file=path
            )
        )
