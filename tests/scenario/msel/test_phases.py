"""Section rows that name phases."""

from pathlib import Path

import pytest

from exercise_sim.scenario.msel.phases import is_phase
from tests.scenario.msel.books import HEADINGS, imported, remark_on, scenario_of


def inject(minute: int) -> list[object]:
    return [minute, f"T+0:{minute:02}", "Editor", "PIO", "Mail", "x"]


@pytest.mark.parametrize(
    "title",
    [
        *("Phase 2", "PHASE II: escalation", "1. fāze: Baumas", "Fāze 1", "Pirmā fāze", "Фаза 1"),
        *("2 етап. Ескалація", "Перша фаза", "Этап 3", "Phase 1 : montée", "Stage one", "Part A"),
        *("2. posms", "Teil 3", "— Phase 3 —"),
    ],
)
def test_titles_of_phases(title: str) -> None:
    assert is_phase(title)


@pytest.mark.parametrize(
    "title", ["Day 2", "Morning", "Partners", "Notes", "Частина листа", "Part of the city", ""]
)
def test_other_titles(title: str) -> None:
    assert not is_phase(title)


def test_section_rows_become_phases_that_begin_with_the_first_inject_under_them(
    tmp_path: Path,
) -> None:
    rows = [["1. fāze: Baumas"], inject(5), inject(8), ["2. fāze: Panika"], inject(20), inject(12)]
    read = imported([HEADINGS, *rows])
    scenario = scenario_of(read, tmp_path, "lv").scenario
    phases = [(one.id, one.title.read(), one.kind, one.starts) for one in scenario.phases]
    assert phases == [
        ("1-faze-baumas", "1. fāze: Baumas", "play", 300.0),
        ("2-faze-panika", "2. fāze: Panika", "play", 1200.0),
    ]
    assert scenario.injects[3].x["Section"] == "2. fāze: Panika"
    assert remark_on(read, "row 5").message == (
        "`2. fāze: Panika`, a phase from 20m; kept under `Section` of the rows below"
    )
    assert remark_on(read, "row 5").outcome == "taken"


def test_a_section_inside_a_phase_does_not_end_it(tmp_path: Path) -> None:
    rows = [["Phase 1"], ["Morning"], inject(5), ["Phase 2"], ["Noon"], inject(9)]
    scenario = scenario_of(imported([HEADINGS, *rows]), tmp_path).scenario
    assert [one.starts for one in scenario.phases] == [300.0, 540.0]


def test_phases_of_a_column_of_their_own_are_taken_too(tmp_path: Path) -> None:
    rows = [[*inject(5), "Phase 1"], [*inject(7), "Phase 1"], [*inject(9), "Phase 2"]]
    scenario = scenario_of(imported([[*HEADINGS, "Phase"], *rows]), tmp_path).scenario
    assert [one.starts for one in scenario.phases] == [300.0, 540.0]


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        (
            [["Phase 1"], inject(9), ["Phase 2"], inject(5)],
            "no phase: `Phase 2` does not begin after `Phase 1`",
        ),
        (
            [["Phase 1"], inject(9), ["Phase 2"], inject(9)],
            "no phase: `Phase 2` does not begin after `Phase 1`",
        ),
        (
            [["Phase 1"], [1, "as required", "E", "P", "Mail", "x"], ["Phase 2"], inject(9)],
            "no phase: no time is known at which `Phase 1` begins",
        ),
    ],
)
def test_phases_whose_times_do_not_allow_it_are_only_kept(
    rows: list[list[object]], why: str, tmp_path: Path
) -> None:
    read = imported([HEADINGS, *rows])
    assert scenario_of(read, tmp_path).scenario.phases == ()
    told = remark_on(read, "row 2")
    assert told.outcome == "left_out"
    assert told.message.endswith(f"kept under `Section` of the rows below, and {why}")


def test_phases_of_a_column_that_do_not_follow_one_another_are_noted(tmp_path: Path) -> None:
    rows = [[*inject(9), "Phase 1"], [*inject(5), "Phase 2"]]
    read = imported([[*HEADINGS, "Phase"], *rows])
    noted = "no phases were made: `Phase 2` does not begin after `Phase 1`"
    assert noted in [one.message for one in read.remarks if one.place == "file"]
