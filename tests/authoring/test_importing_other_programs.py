"""Exercises of other programs become scenarios that can be played, whatever is in them."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings

from exercise_sim.authoring.msel_import import import_msel
from exercise_sim.authoring.msel_options import ImportOptions
from exercise_sim.exercise.refusal import Refused
from exercise_sim.scenario.diagnostics import Mistakes
from exercise_sim.scenario.exchange.reading import read_exchange
from exercise_sim.scenario.msel.drafting import draft
from exercise_sim.scenario.reader import Loaded, read_scenario
from tests.scenario.exchange.changes import changed_samples
from tests.scenario.exchange.samples import archive, cexf, iceberg, openaev, t3sf_row


def _imported(folder: Path, name: str, content: bytes) -> Loaded:
    """The scenario that `exercise-sim msel import` makes of the file."""
    file = folder / name
    file.write_bytes(content)
    target = folder / "made.yaml"
    import_msel(file, target, ImportOptions())
    return read_scenario(target)


def _json(data: Any) -> bytes:
    return json.dumps(data).encode()


def test_a_t3sf_msel_becomes_a_scenario(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [t3sf_row(1), t3sf_row(2, Player="Mayor"), t3sf_row(3, **{"Real Time": "10:07 AM"})]
    scenario = _imported(tmp_path, "msel.json", _json(rows)).scenario
    assert [(one.at, one.to) for one in scenario.injects] == [
        (0.0, ("waterworks", "mayor")),
        (420.0, ("waterworks",)),
    ]
    assert scenario.injects[0].x == {"Date": "Tuesday 8:15 AM"}
    assert "[1]: taken: the same message as [0]" in capsys.readouterr().out


def test_a_cexf_exercise_becomes_a_scenario(tmp_path: Path) -> None:
    scenario = _imported(tmp_path, "exercise.json", _json(cexf())).scenario
    letter, call, scan = scenario.injects
    assert scenario.duration == 5400.0
    assert letter.body.read() == "Dear mayor,\nis the water safe?"
    assert call.when is not None
    assert call.when.after is not None
    assert call.when.after.inject == letter.id
    assert scan.at == 600.0


def test_an_openaev_export_becomes_a_scenario(tmp_path: Path) -> None:
    packed = archive(("Harbour fire.json", _json(openaev())), comment=b"Scenario")
    scenario = _imported(tmp_path, "export.zip", packed).scenario
    mail, cloud, page, scan = scenario.injects
    assert scenario.title.read() == "Harbour fire"
    assert (mail.at, mail.to, mail.media[0].transcript.read()) == (300.0, ("harbour",), "smoke.jpg")
    assert (cloud.at, cloud.to, cloud.sender) == (1800.0, ("harbour", "fire-brigade"), "J. Reed")
    assert page.title.read() == "Second page"
    assert scan.when is not None
    assert scan.when.by_hand


def test_an_iceberg_scenario_becomes_a_scenario(tmp_path: Path) -> None:
    scenario = _imported(tmp_path, "bridge.json", _json(iceberg())).scenario
    crack, queue, message = scenario.injects
    assert (crack.at, queue.when is not None and queue.when.by_hand) == (0.0, True)
    assert message.when is not None
    assert message.when.after is not None
    assert (message.when.after.inject, message.when.after.delay) == (queue.id, 90.0)
    assert queue.notes.evaluator is not None
    assert queue.notes.evaluator.read() == "Name a detour"


def test_who_did_not_receive_the_inject_before_waits_for_a_team_that_did(tmp_path: Path) -> None:
    data = openaev()
    data["scenario_injects"][0]["inject_depends_on"] = "i-1"
    scenario = _imported(tmp_path, "export.zip", archive(("s.json", _json(data)))).scenario
    cloud = scenario.inject["toxic-cloud"]
    assert cloud.to == ("harbour", "fire-brigade")
    assert cloud.when is not None
    assert cloud.when.after is not None
    assert cloud.when.after.team == "harbour"


@pytest.mark.parametrize(
    ("options", "option"),
    [
        (ImportOptions(startex="09:00"), "--startex"),
        (ImportOptions(date_order="dmy"), "--date-order"),
        (ImportOptions(maps=("A=title",)), "--map"),
    ],
)
def test_an_option_for_spreadsheets_is_refused(
    tmp_path: Path, options: ImportOptions, option: str
) -> None:
    file = tmp_path / "bridge.json"
    file.write_bytes(_json(iceberg()))
    with pytest.raises(Refused, match=f"no spreadsheet, and {option} is only for those"):
        import_msel(file, tmp_path / "made.yaml", options)


def test_the_language_of_the_texts_can_be_said(tmp_path: Path) -> None:
    file = tmp_path / "bridge.json"
    file.write_bytes(_json(iceberg()))
    import_msel(file, tmp_path / "made.yaml", ImportOptions(language="lv"))
    assert read_scenario(tmp_path / "made.yaml").scenario.language == "lv"


def test_what_is_none_of_these_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(Mistakes, match="none of the exercise files known here"):
        _imported(tmp_path, "other.json", b'{"a": 1}')
    assert [one.name for one in tmp_path.iterdir()] == ["other.json"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("any")


@settings(max_examples=200, deadline=None)
@given(data=changed_samples())
@example(data=[t3sf_row(1, From="x" * 300)])
@example(data=[t3sf_row(1, **{" ": "a", "\r": "b", "<<": "c", "k" * 2_000: "d"})])
@example(data=[t3sf_row(1, Script="\x85\u2028\ufeff\x1b", **{"#": {"\x85": None}})])
def test_whatever_is_imported_can_be_played(folder: Path, data: Any) -> None:
    file = folder / "other.json"
    file.write_bytes(_json(data))
    try:
        imported = read_exchange(file)
    except Mistakes:
        return
    target = folder / "made.yaml"
    text = draft(imported, "other", "en", date(2026, 6, 4), 0).text()
    target.write_text(text, encoding="utf-8")
    read_scenario(target)
