"""`exercise-sim msel import` and `export`, as they are used."""

import os
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pexpect
import pytest
from typer.testing import CliRunner

from exercise_sim.authoring.msel_export import export_msel
from exercise_sim.authoring.msel_import import import_msel
from exercise_sim.authoring.msel_options import ImportOptions
from exercise_sim.cli import app
from exercise_sim.exercise.refusal import Refused
from exercise_sim.scenario.diagnostics import Mistakes
from exercise_sim.scenario.msel.column_map import FIELD_NAMES
from exercise_sim.scenario.reader import read_scenario
from tests.scenario.msel.books import HEADINGS, book

GOOD = [
    HEADINGS,
    [1, "T+00:05", "Editor", "Press office", "E-mail", "Is it true?"],
    [2, "2026-06-04 09:20", "Mayor", "Press office; Mayor's office", "Phone", "Do something!"],
]
CLEAN = ImportOptions(startex="2026-06-04T09:00+03:00")
_SOURCE = Path(__file__).resolve().parents[2]

Saved = Callable[..., Path]


@pytest.fixture
def saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Saved:
    """Writes a workbook with these rows into the folder in which the command runs."""
    monkeypatch.chdir(tmp_path)

    def save(rows: Any, name: str = "msel.xlsx") -> Path:
        path = tmp_path / name
        path.write_bytes(book(rows))
        return Path(name)

    return save


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["msel", *arguments])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.output


def test_a_sheet_without_doubt_ends_with_0_and_a_scenario_that_passes_check(saved: Saved) -> None:
    code, said = run("import", str(saved(GOOD)), "--startex", "2026-06-04T09:00+03:00")
    assert code == 0
    assert "2 taken; 0 left out." in said
    assert "The scenario is in msel.yaml" in said
    scenario = read_scenario(Path("msel.yaml")).scenario
    assert [one.at for one in scenario.injects] == [300.0, 1200.0]
    assert CliRunner().invoke(app, ["check", "msel.yaml"]).exit_code < 2


def test_a_doubt_ends_with_1(saved: Saved) -> None:
    code, said = run(
        "import",
        str(saved([*GOOD, [3, "Noon", "A", "Press office", "Mail", "x"]])),
        "--startex",
        "2026-06-04T09:00+03:00",
    )
    assert code == 1
    assert "row 4: doubt: `x`; the time `Noon` cannot be read" in said


def test_what_must_be_decided_is_refused_with_rows_and_option_where_nobody_can_answer(
    saved: Saved, capsys: pytest.CaptureFixture[str]
) -> None:
    path = saved([HEADINGS, [1, "T+5", "A", "B", "Mail", "x"], [2, None, "A", "B", "Mail", "y"]])
    with pytest.raises(Refused, match=r"^Row 2: Is `T\+5` minutes.* --t-unit minutes\|hours$"):
        import_msel(path, None, ImportOptions())
    with pytest.raises(Refused, match=r"^Row 3: There is no time here.* --interval 5m\|hand$"):
        import_msel(path, None, ImportOptions(t_unit="minutes"))
    assert not Path("msel.yaml").exists()
    assert capsys.readouterr().out == ""


def test_a_dry_run_writes_nothing(saved: Saved, capsys: pytest.CaptureFixture[str]) -> None:
    path = saved(GOOD)
    files = {"report": Path("r.txt"), "save_map": Path("m.yaml")}
    import_msel(path, Path("out.yaml"), CLEAN, dry_run=True, **files)
    assert sorted(os.listdir()) == ["msel.xlsx"]
    assert "Nothing was written." in capsys.readouterr().out


def test_the_report_can_be_kept(saved: Saved) -> None:
    import_msel(saved(GOOD), None, CLEAN, report=Path("report.txt"))
    lines = Path("report.txt").read_text(encoding="utf-8").splitlines()
    assert "row 2: taken: `Is it true?` at 5m" in lines
    assert lines[-1] == "2 taken; 0 left out."


def test_a_map_can_be_kept_and_used_again(saved: Saved) -> None:
    rows = [["Pos", "Moment", "Stuff", "Weather"], [1, "T+0:05", "Is it true?", "sun"]]
    path = saved(rows)
    told = ImportOptions(maps=("Moment=time", "Stuff=description", "A=number"))
    import_msel(path, Path("a.yaml"), told, save_map=Path("map.yaml"))
    import_msel(path, Path("b.yaml"), ImportOptions(maps=("map.yaml",)))
    first, second = (Path(name).read_text(encoding="utf-8") for name in ("a.yaml", "b.yaml"))
    assert first == second
    assert "Weather: x" in Path("map.yaml").read_text(encoding="utf-8")


def test_the_fields_of_a_map_stand_in_full_in_the_help_and_in_what_is_refused(
    saved: Saved,
) -> None:
    result = CliRunner().invoke(app, ["msel", "import", "--help"], terminal_width=400)
    path = str(saved(GOOD))
    unknown = CliRunner().invoke(app, ["msel", "import", path, "--map", "Time=when?"]).exception
    odd = str(saved([["Pos", "Stuff"], [1, "x"]], "odd.xlsx"))
    headless = CliRunner().invoke(app, ["msel", "import", odd]).exception
    for said in (" ".join(result.output.split()), str(unknown), str(headless)):
        assert all(field in said for field in FIELD_NAMES)
        assert "controller, objective, capability, evaluator, notes, status" in said


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ("Time=tme", "there is no field `tme`; did you mean `time`"),
        ("Tme=time", "there is no column `Tme`; did you mean `Time`"),
        ("nowhere.yaml", "neither COLUMN=FIELD nor a file"),
        ("broken.yaml", "this is no column map"),
        ("wrong.yaml", "there is no field `tme`"),
    ],
)
def test_a_wrong_map_is_refused(saved: Saved, given: str, why: str) -> None:
    Path("broken.yaml").write_text("- a\n", encoding="utf-8")
    wrong = "format: exercise-sim/msel-map@1\ncolumns:\n  Time: tme\n"
    Path("wrong.yaml").write_text(wrong, encoding="utf-8")
    with pytest.raises((Refused, Mistakes), match=why):
        import_msel(saved(GOOD), None, ImportOptions(maps=(given,)))


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (ImportOptions(date_order="ydm"), "--date-order: `ydm` is none of dmy, mdy, ymd"),
        (ImportOptions(t_unit="minute"), "did you mean `minutes`"),
        (ImportOptions(times="x"), "--times"),
        (ImportOptions(earlier="x"), "--earlier"),
        (ImportOptions(interval="5"), "--interval: `5` has no unit"),
        (ImportOptions(language="English"), "--language: `English` is not a language code"),
        (ImportOptions(startex="noon"), "--startex: `noon` is no time of the day"),
    ],
)
def test_an_option_that_is_wrong_is_refused(saved: Saved, options: ImportOptions, why: str) -> None:
    with pytest.raises(Refused, match=why):
        import_msel(saved(GOOD), None, options)


def test_nothing_is_written_over_unless_forced(saved: Saved) -> None:
    path = saved(GOOD)
    Path("msel.yaml").write_text("precious", encoding="utf-8")
    with pytest.raises(Refused, match=r"msel.yaml is there already; .* --force"):
        import_msel(path, None, CLEAN)
    assert Path("msel.yaml").read_text(encoding="utf-8") == "precious"
    import_msel(path, None, CLEAN, force=True)
    with pytest.raises(Refused, match="is there already"):
        export_msel("msel.yaml", Path("msel.xlsx"), None)
    export_msel("msel.yaml", Path("msel.xlsx"), None, force=True)
    assert sorted(os.listdir()) == ["msel.xlsx", "msel.yaml", "schemas"]


def test_editors_find_the_schemas_beside_the_scenario(saved: Saved) -> None:
    path = saved(GOOD)
    Path("made").mkdir()
    _, said = run("import", str(path), "-o", "made/a.yaml", "--startex", "09:00")
    assert "Its schemas are in made/schemas" in said
    first = Path("made/a.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=schemas/scenario.json"
    there = sorted(one.name for one in Path("made/schemas").iterdir())
    assert there == ["inject.json", "playbook.json", "scenario.json"]


def test_schemas_that_are_there_are_left_alone(saved: Saved) -> None:
    path = saved(GOOD)
    Path("schemas").mkdir()
    Path("schemas/scenario.json").write_text("{}", encoding="utf-8")
    import_msel(path, Path("a.yaml"), CLEAN)
    assert Path("schemas/scenario.json").read_text(encoding="utf-8") == "{}"
    _, said = run("import", str(path), "-o", "b.yaml", "--startex", "09:00")
    assert "schemas" not in said


def test_where_no_schemas_can_be_written_no_scenario_is(saved: Saved) -> None:
    path = saved(GOOD)
    Path("schemas").write_text("", encoding="utf-8")
    with pytest.raises(Refused, match=r"schemas cannot be written: File exists"):
        import_msel(path, None, CLEAN)
    assert sorted(os.listdir()) == ["msel.xlsx", "schemas"]


def test_a_file_is_never_written_over_itself(saved: Saved) -> None:
    path = saved(GOOD)
    for output, report in ((path, None), (Path("a.yaml"), Path("a.yaml"))):
        with pytest.raises(Refused, match="are different files"):
            import_msel(path, output, CLEAN, report=report, force=True)
    assert os.listdir() == ["msel.xlsx"]


@pytest.mark.parametrize("name", ["nowhere/out.yaml", "folder", "\0.yaml"])
def test_a_place_that_cannot_be_written_is_refused(saved: Saved, name: str) -> None:
    path = saved(GOOD)
    Path("folder").mkdir()
    with pytest.raises(Exception, match=r"ordinary file|no folder|cannot be written"):
        import_msel(path, Path(name), CLEAN, force=True)


def test_the_language_of_the_texts_is_that_of_the_headings_or_as_told(saved: Saved) -> None:
    path = saved([["Час", "Кому", "Зміст ввідної"], ["T+0:05", "МОЗ", "Де міністр?"]])
    import_msel(path, Path("a.yaml"), ImportOptions())
    import_msel(path, Path("b.yaml"), ImportOptions(language="ru"))
    made = [read_scenario(Path(name)).scenario for name in ("a.yaml", "b.yaml")]
    assert [one.language for one in made] == ["uk", "ru"]
    assert made[0].teams[0].id == "moz"


def test_an_export_goes_by_its_ending(saved: Saved) -> None:
    import_msel(saved(GOOD), None, CLEAN)
    code, said = run("export", "msel.yaml", "-o", "out.csv")
    assert (code, said) == (0, "The MSEL is in out.csv\n")
    assert Path("out.csv").read_bytes().startswith(b"\xef\xbb\xbfNo,Time,From,To,")
    with pytest.raises(Refused, match=r"neither .xlsx nor .csv"):
        export_msel("msel.yaml", Path("out.ods"), None)
    with pytest.raises(Refused, match=r"no texts in `lv`; there are en"):
        export_msel("msel.yaml", Path("out.xlsx"), "lv")


def test_a_shipped_scenario_is_exported_by_its_name(saved: Saved) -> None:
    assert export_msel("safe-border", None, "en") == Path("safe-border.xlsx")
    assert Path("safe-border.xlsx").read_bytes().startswith(b"PK")


def test_markup_in_a_sheet_stays_text(saved: Saved) -> None:
    rows = [HEADINGS, ["[/b]", "[bold", "[@click=x]a[/]", "[b]", "[red]", "[/foo]"]]
    import_msel(saved(rows), None, ImportOptions())
    assert read_scenario(Path("msel.yaml")).scenario.injects[0].body.read() == "[/foo]"


@pytest.mark.processes
def test_on_a_terminal_the_author_is_asked_and_shown_a_table(saved: Saved) -> None:
    saved(
        [
            HEADINGS,
            [1, "09:00", "[/b]", "PIO", "Mail", "x"],
            [2, "03/04/2026 09:10", "A", "PIO", "Mail", "y"],
            [3, None, "A", "PIO", "Mail", "z"],
        ]
    )
    child = pexpect.spawn(
        sys.executable,
        ["-P", "-m", "exercise_sim", "msel", "import", "msel.xlsx"],
        env={**os.environ, "PYTHONPATH": str(_SOURCE), "TERM": "xterm"},
        encoding="utf-8",
        dimensions=(40, 120),
        timeout=30,
    )
    child.expect(r"In which order .*row 3.*1 +day, month, year.*--date-order: ")
    child.sendline("9")
    child.expect("Answer with a number from 1 to 3")
    child.sendline("1")
    child.expect(r"When is StartEx.*rows 2 and 3.*--startex \[09:00\]: ")
    child.sendline("noonish")
    child.expect("is no time of the day")
    child.sendline("")
    child.expect(r"no time here\. How long .*row 4.*--interval \[hand\]: ")
    child.sendline("5m")
    child.expect("What became of it")
    child.expect("The scenario is in msel.yaml")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert [one.at for one in read_scenario(Path("msel.yaml")).scenario.injects] == [0, 600, 900]


CLOCKS = [HEADINGS, [1, "2026-07-04 09:05", "A", "PIO", "Mail", "x"]]


@pytest.mark.parametrize(
    ("zone", "starts"),
    [
        ("Europe/Riga", "2026-07-04T09:00:00+03:00"),
        ("europe/riga", "2026-07-04T09:00:00+03:00"),
        ("+03:00", "2026-07-04T09:00:00+03:00"),
        ("UTC-5", "2026-07-04T09:00:00-05:00"),
        ("UTC", "2026-07-04T09:00:00+00:00"),
    ],
)
def test_times_without_a_zone_are_in_the_zone_that_is_named(
    saved: Saved, zone: str, starts: str
) -> None:
    _, said = run("import", str(saved(CLOCKS)), "--startex", "09:00", "--zone", zone)
    assert ", as decided" in said
    assert read_scenario(Path("msel.yaml")).scenario.story_starts.isoformat() == starts


def test_the_zone_of_the_season_counts_and_not_that_of_today(saved: Saved) -> None:
    for day, ahead in (("2026-01-04", "+02:00"), ("2026-07-04", "+03:00")):
        options = ImportOptions(startex=f"{day} 09:00", zone="Europe/Riga")
        import_msel(saved(CLOCKS), None, options, force=True)
        starts = read_scenario(Path("msel.yaml")).scenario.story_starts
        assert starts.isoformat() == f"{day}T09:00:00{ahead}"


def test_without_a_zone_this_machine_s_is_taken_with_a_note_how_to_change_it(saved: Saved) -> None:
    code, said = run("import", str(saved(CLOCKS)), "--startex", "09:00")
    assert code == 0
    assert "zone of this machine; --zone Europe/Riga or --zone +03:00 changes it" in said


def test_a_zone_in_the_sheet_or_in_startex_is_not_this_machine_s(saved: Saved) -> None:
    _, said = run("import", str(saved(CLOCKS)), "--startex", "09:00Z")
    assert "machine" not in said
    assert read_scenario(Path("msel.yaml")).scenario.story_starts.utcoffset() == timedelta(0)


@pytest.mark.parametrize(
    ("zone", "why"),
    [
        ("Europe/Rga", "--zone: `Europe/Rga` is no time zone; did you mean `Europe/Riga`"),
        ("+99:00", r"`\+99:00` is no time zone"),
        ("../../etc/passwd", "is no time zone; write it like Europe/Riga or"),
        ("x" * 999, "is no time zone"),
    ],
)
def test_what_is_no_zone_is_refused(saved: Saved, zone: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        import_msel(saved(CLOCKS), None, ImportOptions(startex="09:00", zone=zone))
