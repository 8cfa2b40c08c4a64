from pathlib import Path

import pytest

from exercise_sim.scenario.msel.imported import After, ImportedTeam
from tests.scenario.exchange.samples import by_key, iceberg, read, told


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "bridge.json"


def test_the_whole_is_named_and_timed(file: Path) -> None:
    imported = read(file, iceberg())
    assert imported.source == "IcebergTTX"
    assert imported.title == "Bridge closed"
    assert imported.duration == 1800.0
    assert imported.teams == (ImportedTeam("Press office"), ImportedTeam("Mayor"))
    assert imported.extra == {"author": "Town of Brook", "debrief_notes": "Ask who decided."}


def test_the_first_comes_at_startex_and_the_others_by_hand(file: Path) -> None:
    injects = by_key(read(file, iceberg()))
    assert list(injects)[:2] == ["crack", "queue"]
    assert injects["crack"].at == 0.0
    assert (injects["queue"].at, injects["queue"].after) == (None, ())


def test_choices_stand_in_the_notes_on_both_sides(file: Path) -> None:
    imported = read(file, iceberg())
    injects = by_key(imported)
    assert injects["crack"].notes == "If they choose “Close it”: fire “A queue forms”."
    assert injects["queue"].notes == "Fire it after “Close it” in “A crack is seen”."
    assert told(imported, "injects[1].options").startswith("doubt: choices are not offered")


def test_a_message_from_outside_is_an_inject_after_the_one_that_triggers_it(file: Path) -> None:
    message = by_key(read(file, iceberg()))["queue/message-1"]
    assert message.after == (After("queue", 90.0),)
    assert message.sender == "Radio Brook"
    assert message.title == "Live at noon?"
    assert message.recipients == ("Press office", "Mayor")
    assert message.channel_kind == "email"


def test_a_message_that_the_team_would_send_is_kept_beside_the_inject(file: Path) -> None:
    imported = read(file, iceberg())
    kept = by_key(imported)["queue"].extra["triggers_communications[1]"]
    assert kept == "Detour\nHauliers\nUse the north road."
    assert told(imported, "injects[0].triggers_communications[1]").startswith("doubt: ")


def test_expected_actions_and_unknown_keys_are_kept(file: Path) -> None:
    injects = by_key(read(file, iceberg()))
    assert injects["queue"].expected == ("Name a detour",)
    assert injects["crack"].extra == {"colour": "amber"}


def test_more_headings_than_anybody_reads_are_left_out(file: Path) -> None:
    data = iceberg()
    data["injects"][1] |= {f"column {n}": "x" for n in range(600)}
    imported = read(file, data)
    assert len(by_key(imported)["crack"].extra) == 500
    assert "only the first 500 headings" in told(imported, "injects[1].column 499")


def test_a_start_that_is_nowhere_is_reported(file: Path) -> None:
    imported = read(file, {**iceberg(), "start_inject_id": "nowhere"})
    assert all(one.at is None for one in imported.injects)
    assert "`nowhere`" in told(imported, "start_inject_id")


def test_two_injects_of_one_name_are_reported(file: Path) -> None:
    data = iceberg()
    data["injects"].append({"id": "crack", "title": "Again", "sequence_order": 9})
    assert "called `crack` too" in told(read(file, data), "injects[2]")
