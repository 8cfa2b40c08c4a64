import base64
from pathlib import Path

import pytest

from exercise_sim.scenario.msel.imported import After, ImportedMedia
from tests.scenario.exchange.samples import by_key, cexf, read, told


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "exercise.json"


def test_the_whole_is_named_and_timed(file: Path) -> None:
    imported = read(file, cexf())
    assert imported.source == "MISP CEXF"
    assert imported.title == "Well water"
    assert imported.description == "# A rumour about wells"
    assert imported.duration == 5400.0
    assert imported.extra["version"] == "3"
    assert imported.extra["description"] == "A rumour about wells"


def test_injects_come_in_the_order_of_the_flow(file: Path) -> None:
    assert list(by_key(read(file, cexf()))) == ["i-1", "i-2", "i-3"]


def test_startex_a_requirement_and_a_fixed_moment_each_give_a_time(file: Path) -> None:
    injects = by_key(read(file, cexf()))
    assert (injects["i-1"].at, injects["i-1"].after) == (0.0, ())
    assert (injects["i-2"].at, injects["i-2"].after) == (None, (After("i-1"),))
    assert (injects["i-3"].at, injects["i-3"].after) == (600.0, ())


def test_what_must_be_solved_first_is_reported(file: Path) -> None:
    place = "inject_flow[1].requirements.resolution_requirement"
    assert "whether or not it was solved by `Publishing`" in told(read(file, cexf()), place)


def test_a_step_that_only_another_names_as_next_comes_after_it(file: Path) -> None:
    data = cexf()
    data["inject_flow"][1]["requirements"] = {}
    assert by_key(read(file, data))["i-2"].after == (After("i-1"),)


def test_a_text_file_is_what_the_players_read(file: Path) -> None:
    letter = by_key(read(file, cexf()))["i-1"]
    assert letter.description == "Dear mayor,\nis the water safe?"
    assert letter.channel_kind == "email"
    assert letter.expected == ("An answer is sent",)
    assert letter.notes == "It begins with a letter."


def test_the_line_ends_of_an_email_are_those_of_a_text(file: Path) -> None:
    data = cexf()
    content = b"\xef\xbb\xbfDear mayor,\r\nis it safe?"
    data["inject_payloads"][0]["parameters"]["content"] = base64.b64encode(content).decode()
    assert by_key(read(file, data))["i-1"].description == "Dear mayor,\nis it safe?"


def test_any_other_file_is_named_and_not_taken(file: Path) -> None:
    imported = read(file, cexf())
    assert by_key(imported)["i-2"].media == (ImportedMedia("document", "well.png"),)
    assert told(imported, "inject_payloads[1]").startswith("left_out: the file `well.png`")


def test_how_a_tool_checks_is_reported_and_not_taken(file: Path) -> None:
    place = "injects[1].inject_evaluation[0].parameters"
    assert told(read(file, cexf()), place).startswith("left_out: ")


def test_an_inject_outside_the_flow_is_fired_by_hand(file: Path) -> None:
    data = cexf()
    data["inject_flow"].pop()
    imported = read(file, data)
    alone = by_key(imported)["i-3"]
    assert (alone.at, alone.after) == (None, ())
    assert "fired by hand" in told(imported, "injects[0]")


@pytest.mark.parametrize("written", ["soon", -5, 1e12, [1]])
def test_a_moment_that_is_none_is_reported(file: Path, written: object) -> None:
    data = cexf()
    data["inject_flow"][2]["timing"]["triggered_at"] = written
    imported = read(file, data)
    assert by_key(imported)["i-3"].at is None
    assert told(imported, "inject_flow[2].timing.triggered_at").startswith("doubt: ")


def test_steps_that_name_nothing_or_come_back_are_left_out(file: Path) -> None:
    data = cexf()
    data["inject_flow"] += [{"inject_uuid": "nowhere"}, {"inject_uuid": "i-1"}]
    imported = read(file, data)
    assert told(imported, "inject_flow[3].inject_uuid") == "left_out: no inject has this uuid"
    assert "a second time" in told(imported, "inject_flow[4]")
    assert len(imported.injects) == 3


def test_two_injects_with_one_uuid_are_reported(file: Path) -> None:
    data = cexf()
    data["injects"].append({"uuid": "i-1", "name": "Another"})
    assert told(read(file, data), "injects[3]") == "left_out: injects[1] has the same uuid"


def test_everything_else_in_words_is_kept(file: Path) -> None:
    scan = by_key(read(file, cexf()))["i-3"]
    assert scan.extra == {"target_tool": "Suricata"}


def test_what_a_step_says_beside_its_time_is_kept(file: Path) -> None:
    data = cexf()
    data["inject_flow"][2]["timing"]["repeated_every"] = 10
    data["inject_flow"][2]["sequence"] = {"trigger": "manual"}
    imported = read(file, data)
    assert by_key(imported)["i-3"].extra["repeated_every"] == "10"
    assert told(imported, "inject_flow[2].timing.repeated_every").startswith("doubt: ")
