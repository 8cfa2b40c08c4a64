"""A recording whose digests fit, but whose events no exercise could have come to."""

import json
from pathlib import Path
from typing import Any

import pytest

from exercise_sim.exercise.events import Event
from exercise_sim.exercise.evolve import fold
from exercise_sim.exercise.narration import narrate
from exercise_sim.log.digest import START, payload_digest, row_digest
from exercise_sim.log.memory import MemoryLog
from exercise_sim.log.payload import canonical, read_event, write_fields
from exercise_sim.replay.cursor import Cursor
from exercise_sim.replay.recording import RecordingUnusable, import_recording, read_recording
from exercise_sim.replay.viewpoint import seen_by
from exercise_sim.report.after_action import after_action_report
from exercise_sim.report.write import render
from exercise_sim.scoring.score import score
from tests.exercise.play import Play, content

STAMP = {"wall": "2026-06-04T06:10:00Z", "t": 600.0, "by": "ann"}
CONTENT = content("The drill was announced in May.", answers=()).model_dump(mode="json")
SAVED = {
    "kind": "version_saved",
    "response": "r",
    "team": "chancellery",
    "version": 1,
    "content": CONTENT,
}
WAITING = {"kind": "bookmark_set", "label": "x"}

IMPOSSIBLE: dict[str, list[dict[str, Any]]] = {
    "assessment of an unknown inject": [
        {
            "kind": "inject_assessed",
            "inject": "nope",
            "team": "town",
            "veracity": "accurate",
            "priority": "low",
        }
    ],
    "hold of an unknown inject": [{"kind": "inject_held", "inject": "nope"}],
    "note on an unknown inject": [{"kind": "note_taken", "text": "x", "inject": "nope"}],
    "unknown fact": [{"kind": "fact_confirmed", "fact": "nope", "team": "town"}],
    "unknown team": [{"kind": "team_marked_present", "team": "ghost"}],
    "clearance of version 99": [
        SAVED,
        {"kind": "clearance_requested", "response": "r", "version": 99},
    ],
    "release of version 0": [
        SAVED,
        {"kind": "response_released", "response": "r", "version": 0, "sanction": "cleared"},
    ],
    "a seventh version without a first": [{**SAVED, "version": 7}],
    "withdrawal of what is not out": [
        SAVED,
        {"kind": "response_withdrawn", "response": "r", "reason": "x"},
    ],
    "T+ beyond all time": [{**WAITING, "t": 1e308}],
    "T+ before StartEx": [{**WAITING, "t": -1.0}],
    "T+ that falls": [WAITING, {**WAITING, "t": 599.0}],
    "jump beyond all time": [{"kind": "clock_jumped", "to": 1e300}],
    "jump back": [{"kind": "clock_jumped", "to": 599.0}],
    "a wall clock in the year 9999": [{**WAITING, "wall": "9999-12-31T23:59:00Z"}],
    "a wall clock in the year 1": [{**WAITING, "wall": "0001-01-01T00:00:00Z"}],
    "a speed of 0": [{"kind": "exercise_started", "speed": 0.0}],
    "a speed without end": [{"kind": "exercise_started", "speed": 1e300}],
    "delivery due beyond all time": [
        {"kind": "inject_delivered", "inject": "rumour", "team": "town", "due": 1e300}
    ],
}

STRANGE: dict[str, list[dict[str, Any]]] = {
    "names what the scenario does not have": [
        {
            **SAVED,
            "content": {
                **CONTENT,
                "answers": ["nope"],
                "channels": ["nope"],
                "audiences": ["nope"],
                "key_messages": ["nope"],
                "facts": ["nope"],
                "to": ["nope"],
            },
        },
        {"kind": "response_released", "response": "r", "version": 1, "sanction": "cleared"},
    ],
    "without any text": [
        {**SAVED, "content": {**CONTENT, "texts": {}}},
        {"kind": "response_released", "response": "r", "version": 1, "sanction": "cleared"},
    ],
    "released by nobody": [
        SAVED,
        {
            "kind": "response_released",
            "by": "nobody",
            "response": "r",
            "version": 1,
            "sanction": "cleared",
        },
    ],
    "another team's version": [
        SAVED,
        {**SAVED, "version": 2, "team": "town"},
        {"kind": "response_released", "response": "r", "version": 2, "sanction": "cleared"},
    ],
    "corrected before it was released": [
        SAVED,
        {
            "kind": "response_corrected",
            "response": "r",
            "version": 1,
            "sanction": "cleared",
            "note": "x",
        },
    ],
    "message to nobody": [{"kind": "message_sent", "message": "m", "to": ["nope"], "text": "x"}],
    "recall of what was not delivered": [{"kind": "inject_recalled", "inject": "rumour"}],
    "skipped and delivered": [
        {"kind": "inject_skipped", "inject": "rumour"},
        {"kind": "inject_delivered", "inject": "rumour", "team": "town", "due": 9e6},
    ],
    "paused before it began and ended twice": [
        {"kind": "exercise_ended"},
        {"kind": "exercise_paused"},
        {"kind": "exercise_ended"},
        {"kind": "exercise_started", "speed": 1e-300},
    ],
}


def sealed(path: Path, more: list[dict[str, Any]]) -> int:
    """Writes a recording that ends with the events `more`; returns the number of its lines."""
    events = [write_fields(event) for event in Play(started=True).events]
    events += [{**STAMP, **fields} for fields in more]
    digest, lines, salt = START, [], "00" * 16
    for seq, fields in enumerate(events, start=1):
        header = fields["kind"], fields["wall"], fields["t"], fields["by"]
        digest = row_digest(
            "small-1", seq, *header, payload_digest(salt, canonical(fields)), digest
        )
        lines.append({"seq": seq, "salt": salt, "digest": digest, "event": fields})
    first = {
        "format": "exercise-sim/recording@1",
        "exercise": "small-1",
        "scenario": "small",
        "exported": "2026-06-04T09:00:00Z",
        "events": len(lines),
        "closing": digest,
    }
    written = [json.dumps(line, ensure_ascii=False) for line in (first, *lines)]
    path.write_text("\n".join(written), encoding="utf-8")
    return len(written)


UNPLAYABLE: dict[str, dict[str, Any]] = {
    "to an unknown team": {"to": ["nope"]},
    "after an unknown inject": {"when": {"after": {"inject": "nope"}}},
    "on a response of an unknown team": {
        "when": {"all": [{"not": {"response": {"inject": "rumour", "team": "nope"}}}]}
    },
    "told by the score for an unknown inject": {
        "variants": [{"id": "v", "when": {"score": {"inject": "nope", "above": 0.5}}}]
    },
    "until an unknown team is scored": {
        "repeat": {
            "every": 60.0,
            "until": {"score": {"team": "nope", "above": 0.5, "after": 60.0}},
        }
    },
}


@pytest.mark.parametrize("fields", UNPLAYABLE.values(), ids=UNPLAYABLE)
def test_a_scenario_that_nobody_could_conduct_is_refused(fields: dict[str, Any]) -> None:
    created, *others = Play(started=True).events
    data = json.loads(canonical(write_fields(created)))
    inject = data["scenario"]["injects"][-1]
    inject.update(fields)
    if "when" in fields:
        inject["at"] = None
    with pytest.raises(ValueError, match=r"inject `noise` (goes to|waits for) an? .* not there"):
        MemoryLog().adopt("small", [read_event(canonical(data)), *others])


@pytest.mark.parametrize("events", IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_what_cannot_have_happened_is_refused_at_its_line(
    events: list[dict[str, Any]], tmp_path: Path
) -> None:
    path = tmp_path / "impossible.jsonl"
    last = sealed(path, events)
    first = last - len(events) + 1
    log = MemoryLog()
    with pytest.raises(RecordingUnusable) as caught:
        import_recording(log, path)
    lines = [f"Line {number} of {path} cannot be used: " for number in range(first, last + 1)]
    assert str(caught.value).startswith(tuple(lines))
    assert log.exercises() == []


@pytest.mark.parametrize("events", STRANGE.values(), ids=STRANGE)
def test_what_is_taken_in_can_be_looked_at_everywhere(
    events: list[dict[str, Any]], tmp_path: Path
) -> None:
    path = tmp_path / "strange.jsonl"
    sealed(path, events)
    try:
        recording = read_recording(path)
    except RecordingUnusable:
        return
    cursor = Cursor(recording.events)
    for recorded in recording.events:
        narrate(cursor.final, recorded.event)
    for team in cursor.final.scenario.team:
        seen_by(cursor, team)
    card = score(cursor.final)
    report = after_action_report(cursor.final, card, recording.events, "small-1", "00" * 32)
    assert render(report, "md")
    assert render(report, "html")


@pytest.mark.parametrize("events", [IMPOSSIBLE["T+ that falls"], IMPOSSIBLE["jump back"]])
def test_events_alone_are_looked_at_in_the_same_way(events: list[dict[str, Any]]) -> None:
    read: list[Event] = list(Play(started=True).events)
    read += [read_event(canonical({**STAMP, **fields})) for fields in events]
    fold(read)
    with pytest.raises(ValueError, match=r"lies before|back"):
        MemoryLog().adopt("small", read)


def test_a_field_with_an_evil_name_does_not_reach_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "evil.jsonl"
    sealed(path, [{**WAITING, "\x1b]0;X\x07": 1}])
    with pytest.raises(RecordingUnusable) as caught:
        read_recording(path)
    assert str(caught.value).isprintable()
