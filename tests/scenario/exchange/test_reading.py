import json
import os
from pathlib import Path

import pytest

from exercise_sim.scenario.diagnostics import Mistakes
from exercise_sim.scenario.exchange.reading import read_exchange
from tests.scenario.exchange.samples import cexf, iceberg, openaev, read, refusal, t3sf_row


@pytest.mark.parametrize(
    ("data", "source"),
    [
        ([t3sf_row(1)], "T3SF MSEL"),
        (cexf(), "MISP CEXF"),
        (openaev(), "OpenAEV export"),
        (iceberg(), "IcebergTTX"),
    ],
)
def test_formats_are_told_apart_by_their_shape(tmp_path: Path, data: object, source: str) -> None:
    assert read(tmp_path / "anything.txt", data).source == source


@pytest.mark.parametrize(
    "data",
    [
        {},
        [],
        1,
        None,
        "text",
        [1, 2],
        [{"a": 1}],
        {"injects": []},
        {"injects": {"a": 1}, "schema_version": "1"},
        {"exercise": "x", "injects": [], "inject_flow": []},
        {"scenario_information": []},
    ],
)
def test_other_json_is_refused_with_what_would_be_read(tmp_path: Path, data: object) -> None:
    said = refusal(tmp_path / "f.json", json.dumps(data).encode())
    assert said.startswith("f.json:1:1: this is none of the exercise files known here: T3SF MSEL,")


def test_an_exercise_without_injects_is_refused(tmp_path: Path) -> None:
    content = json.dumps({**iceberg(), "injects": []}).encode()
    assert refusal(tmp_path / "f.json", content) == "f.json:1:1: this IcebergTTX has no injects"


def test_more_injects_than_anybody_plays_are_refused(tmp_path: Path) -> None:
    content = json.dumps([{"Subject": str(n), "Script": ""} for n in range(10_001)]).encode()
    assert "has 10,001 injects" in refusal(tmp_path / "f.json", content)


def test_more_teams_than_anybody_plays_are_refused(tmp_path: Path) -> None:
    many = [{"id": str(n), "label": f"Team {n}"} for n in range(501)]
    content = json.dumps({**iceberg(), "participant_teams": many}).encode()
    assert "has 503 teams; at most 500" in refusal(tmp_path / "f.json", content)


def test_everything_to_everybody_is_refused(tmp_path: Path) -> None:
    teams = [{"id": str(n), "label": f"Team {n}"} for n in range(100)]
    injects = [{"id": str(n), "title": str(n)} for n in range(1_001)]
    data = {**iceberg(), "participant_teams": teams, "injects": injects}
    said = refusal(tmp_path / "f.json", json.dumps(data).encode())
    assert "1,001 injects to 100 teams are more than anybody plays" in said


def test_a_long_text_that_many_injects_share_is_refused(tmp_path: Path) -> None:
    data = openaev()
    data["scenario_articles"][0]["article_content"] = "y" * 1_000_000
    data["scenario_injects"][0]["inject_content"]["articles"] = ["a-1"] * 3_000
    said = refusal(tmp_path / "f.json", json.dumps(data).encode())
    assert "more than 4,500,000 characters" in said
    exercise = cexf()
    exercise["inject_payloads"][0]["parameters"]["content"] = "QUFB" * 400_000
    exercise["injects"] = [
        {"uuid": str(n), "action_payload_resource_uuid": "p-1"} for n in range(3_000)
    ]
    said = refusal(tmp_path / "f.json", json.dumps(exercise).encode())
    assert "more than 4,500,000 characters" in said


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path, said in (
        (tmp_path / "none.json", "there is no such file"),
        (tmp_path, "this is a folder"),
        (pipe, "this is no ordinary file"),
        (Path("a\0b"), "there is no such file"),
    ):
        with pytest.raises(Mistakes, match=said):
            read_exchange(path)
