"""Who receives an inject, by what a cell says."""

from pathlib import Path

import pytest

from exercise_sim.scenario.msel.recipients import RecipientReader, is_everybody
from tests.scenario.msel.books import HEADINGS, imported, remark_on, scenario_of

COLUMN = ["PIO", "Health", "EOC; PIO"]


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("PIO", ("PIO",)),
        ("PIO; EOC", ("PIO", "EOC")),
        ("PIO, EOC", ("PIO", "EOC")),
        ("PIO/EOC", ("PIO", "EOC")),
        ("PIO\nEOC", ("PIO", "EOC")),
        ("- PIO\n- EOC", ("PIO", "EOC")),
        ("1. PIO\n2. EOC", ("PIO", "EOC")),
        ("PIO and EOC", ("PIO", "EOC")),
        ("PIO & EOC", ("PIO", "EOC")),
        ("PIO et EOC", ("PIO", "EOC")),
        ("PIO un EOC", ("PIO", "EOC")),
        ("PIO та EOC", ("PIO", "EOC")),
        ("PIO і EOC", ("PIO", "EOC")),
        ("Police, Fire and PIO", ("Police", "Fire", "PIO")),
        ("PIO (lead, press)", ("PIO (lead, press)",)),
        ("pio", ("PIO",)),
        ("n/a", ()),
        ("-", ()),
        ("  ", ()),
    ],
)
def test_a_cell_may_name_several(cell: str, names: tuple[str, ...]) -> None:
    reader = RecipientReader([*COLUMN, cell])
    reader.read("PIO")
    assert reader.read(cell).names == names


@pytest.mark.parametrize(
    "text",
    [
        *("All", "ALL", "all players", "All teams", "Everyone", "to all", "All participants."),
        *("Tous", "tous les joueurs", "Toutes les cellules", "Visi", "Visām komandām", "visiem"),
        *("Усі", "всі команди", "Усім гравцям", "Все", "Alle", "ALL PLAYERS", "*"),
    ],
)
def test_all_is_everybody(text: str) -> None:
    assert is_everybody(text)
    assert RecipientReader([text]).read(text).everybody


@pytest.mark.parametrize("text", ["Alliance", "Allianz", "Visit centre", "All-hazards", "Allen"])
def test_a_name_that_begins_like_all_is_a_name(text: str) -> None:
    assert not is_everybody(text)


@pytest.mark.parametrize(
    "cell",
    ["All except PIO", "All (but PIO)", "Tous sauf PIO", "Visi, izņemot PIO", "Усі, крім PIO"],
)
def test_everybody_but_some(cell: str) -> None:
    read = RecipientReader([*COLUMN, cell]).read(cell)
    assert read.everybody
    assert read.excepted == ("PIO",)


def test_one_body_whose_name_has_an_and_stays_one() -> None:
    read = RecipientReader(["Ministry of Health and Welfare"]).read(
        "Ministry of Health and Welfare"
    )
    assert read.names == ("Ministry of Health and Welfare",)
    assert "taken as one recipient" in read.doubt


def test_two_names_that_never_stand_alone_are_a_doubt() -> None:
    read = RecipientReader(["Press office and Legal desk"]).read("Press office and Legal desk")
    assert read.names == ("Press office", "Legal desk")
    assert "taken as 2 recipients" in read.doubt


def test_everybody_becomes_every_team(tmp_path: Path) -> None:
    rows = [
        HEADINGS,
        [1, "T+0:05", "Editor", "PIO; EOC", "E-mail", "a"],
        [2, "T+0:06", "Editor", "All", "E-mail", "b"],
        [3, "T+0:07", "Editor", None, "E-mail", "c"],
        [4, "T+0:08", "Editor", "All except EOC", "E-mail", "d"],
    ]
    read = imported(rows)
    assert remark_on(read, "row 4").outcome == "doubt"
    injects = scenario_of(read, tmp_path).scenario.injects
    assert [one.to for one in injects] == [("pio", "eoc"), ("pio", "eoc"), ("pio", "eoc"), ("pio",)]


def test_without_recipients_there_is_one_team_in_the_language_of_the_texts(tmp_path: Path) -> None:
    read = imported([["Laiks", "Apraksts"], ["T+0:05", "a"]])
    scenario = scenario_of(read, tmp_path, "lv").scenario
    assert [one.name.read() for one in scenario.teams] == ["Spēlētāji"]


MINISTRY = "Veselības ministrija"


def doubts_on(*cells: str) -> list[str]:
    read = imported(
        [HEADINGS, *([n, "T+0:05", "A", to, "Mail", "x"] for n, to in enumerate(cells))]
    )
    return [one.message for one in read.remarks if (one.place, one.outcome) == ("file", "doubt")]


@pytest.mark.parametrize(
    "slip",
    [
        *("Veselibas ministrija", "VESELĪBAS MINISTRIJA", "Veselības  ministrija."),
        *("Veselības-ministrija", "Veselības\u00a0ministrija"),
    ],
)
def test_spellings_of_one_name_are_one_team(slip: str, tmp_path: Path) -> None:
    cells = [MINISTRY, slip, "Policija", "Visi"]
    rows = [[1, "T+0:05", "A", to, "Mail", "x"] for to in cells]
    scenario = scenario_of(imported([HEADINGS, *rows]), tmp_path).scenario
    assert [team.id for team in scenario.teams] == ["veselibas-ministrija", "policija"]
    assert scenario.teams[0].name.read("lv", "en") == MINISTRY
    assert scenario.injects[3].to == ("veselibas-ministrija", "policija")


def test_another_spelling_is_told_with_its_rows() -> None:
    [told] = doubts_on(MINISTRY, "Veselibas ministrija", f"{MINISTRY}; Policija")
    assert told == (
        "`Veselības ministrija` (rows 2 and 4) and `Veselibas ministrija` (row 3)"
        " were taken as one team"
    )


def test_of_two_spellings_the_one_with_accents_names_the_team() -> None:
    assert RecipientReader(["Rigas dome", "Rīgas dome"]).read("Rigas dome").names == ("Rīgas dome",)


@pytest.mark.parametrize(
    ("slip", "name"),
    [
        ("Veselības ministrja", MINISTRY),
        ("Veselības ministrijai", MINISTRY),
        ("Veselīabs ministrija", MINISTRY),
        ("Пол\u0069ція", "Поліція"),
    ],
)
def test_a_name_one_letter_off_is_a_team_of_its_own_with_a_doubt(slip: str, name: str) -> None:
    [told] = doubts_on(name, slip, name)
    assert told == f"`{slip}` (row 3) is a team of its own; did you mean `{name}` (rows 2 and 4)?"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Team A", "Team B"),
        ("Station 10", "Station 11"),
        ("PIO", "PIA"),
        ("Team 1-1", "Team 11"),
        ("North unit", "South unit"),
        ("Sector B east", "Sector C east"),
    ],
)
def test_names_that_are_meant_to_be_alike_are_no_doubt(one: str, other: str) -> None:
    assert doubts_on(one, other) == doubts_on("Alpha", "Omega")
