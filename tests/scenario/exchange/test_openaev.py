import json
from pathlib import Path

import pytest

from exercise_sim.scenario.exchange.reading import read_exchange
from exercise_sim.scenario.msel.imported import After, ImportedMedia, ImportedTeam
from tests.scenario.exchange.samples import archive, by_key, openaev, read, told


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "export.zip"


def test_an_archive_is_read_without_being_unpacked(file: Path) -> None:
    content = json.dumps(openaev()).encode()
    file.write_bytes(archive(("../../etc/Harbour.json", content), comment=b"Scenario"))
    assert read_exchange(file).title == "Harbour fire"
    assert [one.name for one in file.parent.iterdir()] == ["export.zip"]


def test_the_file_that_the_export_marks_is_the_scenario(file: Path) -> None:
    right = json.dumps(openaev()).encode()
    wrong = json.dumps({**openaev(), "scenario_injects": []}).encode()
    first, second = archive(("a.json", wrong)), archive(("b/c.json", right), comment=b"Scenario")
    file.write_bytes(first)
    _append(file, second)
    assert len(read_exchange(file).injects) == 4


def _append(file: Path, other: bytes) -> None:
    import io
    import zipfile

    with zipfile.ZipFile(file, "a") as packed, zipfile.ZipFile(io.BytesIO(other)) as more:
        for info in more.infolist():
            packed.writestr(info, more.read(info))


def test_the_whole_is_named(file: Path) -> None:
    imported = read(file, openaev())
    assert imported.source == "OpenAEV export"
    assert imported.title == "Harbour fire"
    assert imported.description == "Smoke & rumours"
    assert imported.teams == (
        ImportedTeam("Harbour", "Runs the port"),
        ImportedTeam("Fire brigade"),
    )
    assert imported.objectives == ("First word: Within half an hour",)
    assert imported.extra["scenario_severity"] == "high"


def test_a_simulation_is_read_like_a_scenario(file: Path) -> None:
    text = json.dumps(openaev()).replace('"scenario_', '"exercise_')
    assert read(file, json.loads(text)).title == "Harbour fire"


def test_injects_come_in_the_order_of_their_times(file: Path) -> None:
    imported = read(file, openaev())
    assert [(one.key, one.at) for one in imported.injects] == [
        ("i-1", 300.0),
        ("i-2", 1800.0),
        ("i-2/2", 1800.0),
        ("i-3", None),
    ]


def test_an_email_is_told_in_plain_words(file: Path) -> None:
    imported = read(file, openaev())
    mail = by_key(imported)["i-1"]
    assert mail.title == "Smoke over the harbour"
    assert mail.description == (
        "Hello ${user.firstname},\n\nsee the map (https://brook.example/map)."
    )
    assert mail.sender == "desk@brook.example"
    assert mail.channel == "Send individual mails"
    assert mail.channel_kind == "email"
    assert mail.recipients == ("Harbour",)
    assert mail.expected == ("Answer: Say what burns",)
    assert mail.notes == "Watch who answers."
    assert mail.extra == {"inject_title": "First e-mail", "tags": "phase one"}
    assert "gaps such as" in told(imported, "scenario_injects[1]")


def test_a_document_is_named_and_not_taken(file: Path) -> None:
    imported = read(file, openaev())
    assert by_key(imported)["i-1"].media == (ImportedMedia("image", "smoke.jpg"),)
    place = "scenario_injects[1].inject_documents"
    assert (
        told(imported, place) == "left_out: the file `smoke.jpg` itself is not taken, only its name"
    )


def test_each_article_is_an_inject(file: Path) -> None:
    injects = by_key(read(file, openaev()))
    first, second = injects["i-2"], injects["i-2/2"]
    assert (first.title, first.description) == ("Toxic cloud", "It burns.")
    assert (first.sender, first.channel, first.channel_kind) == (
        "J. Reed",
        "Brook Gazette",
        "press",
    )
    assert first.recipients == ()
    assert first.extra["message"] == "News"
    assert (second.title, second.sender) == ("Second page", "Brook Gazette")


def test_what_was_switched_off_waits_for_a_hand(file: Path) -> None:
    imported = read(file, openaev())
    assert by_key(imported)["i-3"].at is None
    assert "switched off" in told(imported, "scenario_injects[2].inject_enabled")
    assert "no counterpart" in told(imported, "scenario_injects[2]")
    assert by_key(imported)["i-3"].extra == {"targets": "10.0.0.0/8"}


def test_a_condition_on_the_success_of_another_inject_is_reported(file: Path) -> None:
    place = "scenario_injects[1].inject_depends_on[0]"
    assert told(read(file, openaev()), place).startswith("doubt: it came only if another")


def test_in_an_old_export_an_inject_comes_some_time_after_another(file: Path) -> None:
    data = openaev()
    data["scenario_injects"][1]["inject_depends_on"] = "i-2"
    mail = by_key(read(file, data))["i-1"]
    assert (mail.at, mail.after) == (None, (After("i-2", 300.0),))


def test_content_may_be_json_inside_a_text(file: Path) -> None:
    data = openaev()
    inject = data["scenario_injects"][1]
    inject["inject_content"] = json.dumps(inject["inject_content"])
    assert by_key(read(file, data))["i-1"].title == "Smoke over the harbour"
    inject["inject_content"] = "only words"
    assert by_key(read(file, data))["i-1"].description == "only words"


def test_injects_that_stand_only_in_a_workflow_are_fired_by_hand(file: Path) -> None:
    data = openaev()
    data["scenario_workflow"] = {
        "workflow_steps": [
            {"step_data": {"inject_id": "w-1", "inject_title": "A step"}},
            {"step_data": '{"inject_id": "w-2", "inject_title": "Another"}'},
            {"step_data": "no inject"},
        ]
    }
    imported = read(file, data)
    assert by_key(imported)["w-1"].at is None
    assert by_key(imported)["w-2"].title == "Another"
    assert told(imported, "scenario_workflow.workflow_steps").startswith("left_out: ")


def test_people_are_not_taken_and_the_report_says_so(file: Path) -> None:
    imported = read(file, openaev())
    assert "somebody@brook.example" not in repr(imported)
    assert told(imported, "scenario_users").startswith("left_out: people are not taken")
