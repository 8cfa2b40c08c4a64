"""A recording carries an exercise whole, and a changed one is refused at its line."""

import json
import stat
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exercise_sim.exercise.commands import Pause, SaveVersion
from exercise_sim.exercise.events import EVENTS, Event, ResponseReleased
from exercise_sim.log.contract import Log, NoSuchExercise
from exercise_sim.log.digest import START, payload_digest, row_digest
from exercise_sim.log.memory import MemoryLog
from exercise_sim.log.payload import write_event
from exercise_sim.log.sqlite import SQLiteLog
from exercise_sim.replay import reading
from exercise_sim.replay.recording import (
    RecordingUnusable,
    import_recording,
    read_recording,
    write_recording,
)
from tests.exercise.play import Play, content
from tests.log.cast import waiting_for_clearance

LINES = 10
"""A header and nine events."""


@pytest.fixture
def log() -> MemoryLog:
    return MemoryLog()


@pytest.fixture
def exercise(log: MemoryLog) -> str:
    return waiting_for_clearance(log)


@pytest.fixture
def path(log: MemoryLog, exercise: str, tmp_path: Path) -> Path:
    """A recording of `exercise`."""
    path = tmp_path / "exercise.jsonl"
    write_recording(log, exercise, path)
    return path


def refused(path: Path) -> str:
    """The sentence with which the recording is refused, without the folder's name."""
    with pytest.raises(RecordingUnusable) as caught:
        read_recording(path)
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert len(sentence) < 400
    return sentence.replace(str(path), "PATH")


def rewrite(path: Path, number: int, how: Callable[[dict[str, Any]], object]) -> None:
    """Changes the object on line `number` in place."""
    lines = path.read_text(encoding="utf-8").split("\n")
    fields = json.loads(lines[number - 1])
    how(fields)
    lines[number - 1] = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
    path.write_text("\n".join(lines), encoding="utf-8")


class TestWriting:
    def test_a_recording_reads_back_the_same(
        self, log: MemoryLog, exercise: str, path: Path
    ) -> None:
        recording = read_recording(path)
        assert list(recording.events) == log.read(exercise)
        assert recording.chain == log.chain(exercise)
        assert recording.exercise == exercise

    def test_the_header_says_what_it_is(
        self, log: MemoryLog, exercise: str, tmp_path: Path
    ) -> None:
        now = datetime(2026, 6, 4, 9, 0, tzinfo=UTC)
        path = tmp_path / "x.jsonl"
        header = write_recording(log, exercise, path, now=lambda: now)
        assert json.loads(path.read_text().splitlines()[0]) == {
            "format": "exercise-sim/recording@1",
            "exercise": "small-1",
            "scenario": "small",
            "exported": "2026-06-04T09:00:00Z",
            "events": 9,
            "closing": log.verify(exercise).closing,
        }
        assert read_recording(path).header == header

    def test_the_scenario_is_in_the_first_event(self, path: Path) -> None:
        line = json.loads(path.read_text().splitlines()[1])
        assert set(line) == {"seq", "salt", "digest", "event"}
        assert line["event"]["scenario"]["id"] == "small"

    def test_no_join_code_and_no_draft_is_in_it(
        self, log: MemoryLog, exercise: str, tmp_path: Path
    ) -> None:
        log.save_draft(exercise, "ann", "r2", "half a sentence")
        path = tmp_path / "x.jsonl"
        write_recording(log, exercise, path)
        text = path.read_text()
        assert "half a sentence" not in text
        assert not [code for code in log.join_codes(exercise).values() if code in text]

    def test_only_its_owner_can_read_it(self, path: Path) -> None:
        assert stat.S_IMODE(path.stat().st_mode) == 0o600

    def test_what_is_there_stays_unless_told_otherwise(
        self, log: MemoryLog, exercise: str, path: Path
    ) -> None:
        before = path.read_bytes()
        log.transact(exercise, Pause(by="fac"))
        with pytest.raises(RecordingUnusable, match="is there already"):
            write_recording(log, exercise, path)
        assert path.read_bytes() == before
        write_recording(log, exercise, path, overwrite=True)
        assert read_recording(path).header.events == 10

    def test_what_is_there_stays_where_writing_fails(
        self, log: MemoryLog, exercise: str, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(_handle: int) -> None:
            raise OSError(28, "No space left on device")

        before = path.read_bytes()
        monkeypatch.setattr("os.fsync", full)
        with pytest.raises(RecordingUnusable, match="No space left on device"):
            write_recording(log, exercise, path, overwrite=True)
        assert path.read_bytes() == before
        assert list(path.parent.iterdir()) == [path]

    def test_a_folder_that_is_not_there(
        self, log: MemoryLog, exercise: str, tmp_path: Path
    ) -> None:
        with pytest.raises(RecordingUnusable, match="cannot be written: No such file"):
            write_recording(log, exercise, tmp_path / "nowhere" / "x.jsonl")

    def test_an_exercise_that_is_not_there(self, log: MemoryLog, tmp_path: Path) -> None:
        with pytest.raises(NoSuchExercise):
            write_recording(log, "small-7", tmp_path / "x.jsonl")
        assert list(tmp_path.iterdir()) == []


class TestImporting:
    @pytest.fixture(params=["memory", "sqlite"])
    def other(self, request: pytest.FixtureRequest, tmp_path: Path) -> Log:
        return MemoryLog() if request.param == "memory" else SQLiteLog(tmp_path / "other.db")

    def test_keeps_the_id_the_events_and_the_closing_digest(
        self, log: MemoryLog, exercise: str, path: Path, other: Log
    ) -> None:
        assert import_recording(other, path) == exercise
        assert other.read(exercise) == log.read(exercise)
        closing = log.verify(exercise).closing
        assert other.verify(exercise, against=closing).broken_at is None
        other.close()

    def test_takes_another_id_where_the_first_is_taken(
        self, log: MemoryLog, exercise: str, path: Path, other: Log
    ) -> None:
        import_recording(other, path)
        assert import_recording(other, path) == "small-1-2"
        assert other.verify("small-1-2").closing == log.verify(exercise).closing
        other.close()

    def test_an_imported_exercise_recorded_again_is_the_same(
        self, path: Path, other: Log, tmp_path: Path
    ) -> None:
        import_recording(other, path)
        again = tmp_path / "again.jsonl"
        write_recording(other, import_recording(other, path), again)
        assert again.read_text().splitlines()[1:] == path.read_text().splitlines()[1:]
        assert read_recording(again).chain == read_recording(path).chain
        other.close()

    def test_a_refused_one_leaves_nothing(self, path: Path, other: Log) -> None:
        rewrite(path, 4, lambda line: line["event"].update(name="Eve"))
        with pytest.raises(RecordingUnusable):
            import_recording(other, path)
        assert other.exercises() == []
        other.close()


class TestChangedRecordings:
    @pytest.mark.parametrize("number", range(2, LINES + 1))
    def test_a_changed_event_is_found_at_its_line(self, path: Path, number: int) -> None:
        rewrite(path, number, lambda line: line["event"].update(by="somebody"))
        assert refused(path).startswith(f"Line {number} of PATH was changed")

    def test_a_line_taken_out(self, path: Path) -> None:
        lines = path.read_text().splitlines(keepends=True)
        path.write_text("".join(lines[:4] + lines[5:]))
        assert refused(path) == "Line 5 of PATH has event 5 where event 4 should be."

    def test_a_line_taken_out_and_the_rest_numbered_anew(self, path: Path) -> None:
        lines = path.read_text().splitlines(keepends=True)
        path.write_text("".join(lines[:4] + lines[5:]))
        for number in range(5, LINES):
            rewrite(path, number, partial(dict.update, seq=number - 1))
        assert refused(path).startswith("Line 5 of PATH was changed, or a line before it")

    def test_a_file_cut_between_two_lines(self, path: Path) -> None:
        lines = path.read_text().splitlines(keepends=True)
        path.write_text("".join(lines[:7]))
        assert refused(path) == (
            "Line 8 of PATH is missing: there should be 9 events, and the file ends."
        )

    def test_a_file_cut_in_a_line(self, path: Path) -> None:
        path.write_bytes(path.read_bytes()[:-40])
        assert refused(path) == f"Line {LINES} of PATH is not JSON."

    def test_another_closing_digest(self, path: Path) -> None:
        rewrite(path, 1, lambda header: header.update(closing="0" * 64))
        assert refused(path).startswith("Line 1 of PATH does not belong to the events")

    def test_fewer_events_than_there_are(self, path: Path) -> None:
        rewrite(path, 1, lambda header: header.update(events=5))
        assert refused(path).startswith("Line 1 of PATH does not belong to the events")

    def test_the_name_of_another_exercise(self, path: Path) -> None:
        rewrite(path, 1, lambda header: header.update(exercise="small-2"))
        assert refused(path).startswith("Line 2 of PATH was changed")

    def test_line_ends_of_another_system_do_not_matter(self, path: Path) -> None:
        before = read_recording(path)
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n").removesuffix(b"\r\n"))
        assert read_recording(path) == before


class TestHostileFiles:
    @pytest.mark.parametrize(
        ("written", "sentence"),
        [
            (b"", "Line 1 of PATH is not JSON."),
            (b"\n", "Line 1 of PATH is not JSON."),
            (b"\x1f\x8b\x08binary\xff", "Line 1 of PATH is not JSON."),
            (b"[" * 200_000, "Line 1 of PATH is nested too deeply."),
            (b"[]", "Line 1 of PATH is not a JSON object."),
            (b"5", "Line 1 of PATH is not a JSON object."),
            (b"9" * 5000, "Line 1 of PATH is not JSON."),
            (
                b"{}",
                "Line 1 of PATH does not say `exercise-sim/recording@1`, "
                "so the file is no recording.",
            ),
            (
                b'{"format": "exercise-sim/recording@2"}',
                "Line 1 of PATH says that it was written by a newer exercise-sim; update this one.",
            ),
        ],
    )
    def test_are_refused_at_the_first_line(
        self, tmp_path: Path, written: bytes, sentence: str
    ) -> None:
        path = tmp_path / "x.jsonl"
        path.write_bytes(written)
        assert refused(path) == sentence

    def test_a_line_without_end(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(reading, "LONGEST_LINE", 2 * 1024 * 1024)
        with path.open("ab") as file:
            file.write(b'{"seq": 10, "salt": "' + b"a" * (5 * 1024 * 1024))
        assert refused(path) == f"Line {LINES + 1} of PATH is longer than 2 MB."

    @pytest.mark.parametrize(
        "changes",
        [
            {"exercise": "../../etc/passwd"},
            {"exercise": 5},
            {"exercise": "a" * 200},
            {"events": "9"},
            {"events": 0},
            {"closing": "zz"},
            {"exported": "yesterday"},
            {"scenario": None},
            {"more": 1},
        ],
    )
    def test_a_header_of_wrong_types(self, path: Path, changes: dict[str, Any]) -> None:
        rewrite(path, 1, lambda header: header.update(changes))
        assert refused(path).startswith("Line 1 of PATH is no line of a recording: ")

    @pytest.mark.parametrize(
        "changes",
        [
            {"seq": "3"},
            {"seq": True},
            {"salt": None},
            {"salt": "xyz"},
            {"salt": ""},
            {"digest": 7},
            {"event": None},
            {"event": []},
            {"event": "text"},
            {"extra": 1},
        ],
    )
    def test_a_line_of_wrong_types(self, path: Path, changes: dict[str, Any]) -> None:
        rewrite(path, 3, lambda line: line.update(changes))
        assert refused(path).startswith("Line 3 of PATH is no line of a recording: ")

    @pytest.mark.parametrize(
        "changes",
        [
            {"kind": "exercise_deleted"},
            {"kind": ["participant_joined"]},
            {"wall": 5},
            {"wall": "now"},
            {"t": "soon"},
            {"t": 0},
            {"t": float("nan")},
            {"t": float("inf")},
            {"by": {"a": 1}},
            {"name": "\ud800"},
            {"name": ["a"] * 10},
            {"duties": "drafter"},
        ],
    )
    def test_an_event_of_wrong_types(self, path: Path, changes: dict[str, Any]) -> None:
        lines = path.read_text().splitlines()
        line = json.loads(lines[2])
        line["event"].update(changes)
        lines[2] = json.dumps(line)
        path.write_text("\n".join(lines))
        assert refused(path).startswith("Line 3 of PATH ")

    def test_a_kind_of_event_that_is_not_known(self, path: Path) -> None:
        rewrite(path, 3, lambda line: line["event"].update(kind="poll_taken"))
        assert refused(path) == (
            "Line 3 of PATH has a kind of event that needs a newer exercise-sim."
        )

    def test_a_valid_chain_of_events_that_are_no_exercise(self, tmp_path: Path) -> None:
        play = Play(started=True).at("5m")
        play.deliver()
        doubled = [*play.events, play.events[-1]]
        assert refused(forged(doubled, tmp_path)) == (
            f"Line {len(doubled) + 1} of PATH cannot be used: "
            f"event {len(doubled)} delivers an inject to a team a second time."
        )
        assert "its creation" in refused(forged(play.events[1:], tmp_path))
        assert "created once" in refused(forged(play.events[:1] * 2, tmp_path))

    def test_a_valid_chain_that_speaks_of_what_is_not_there(self, tmp_path: Path) -> None:
        play = Play(started=True).at("5m")
        play.deliver()
        lost = EVENTS.validate_python(
            {**play.events[-1].model_dump(), "inject": "no-such", "team": "town"}
        )
        events = [*play.events, lost]
        assert refused(forged(events, tmp_path)) == (
            f"Line {len(events) + 1} of PATH cannot be used: "
            f"event {len(events)} (inject_delivered) speaks of what is not there."
        )

    def test_a_valid_chain_that_could_not_be_shown(self, tmp_path: Path) -> None:
        play = Play(started=True)
        play.do(SaveVersion(by="ann", response="r1", content=content("A word.", answers=())))
        released = ResponseReleased(
            wall=play.wall, t=1.0, by="ann", response="r1", version=7, sanction="cleared"
        )
        assert refused(forged([*play.events, released], tmp_path)).endswith(
            "cannot be used: event 11 (response_released) speaks of what is not there."
        )

    @pytest.mark.parametrize("depth", [900, 980, 1000, 5000])
    def test_an_event_nested_without_end(self, path: Path, depth: int) -> None:
        lines = path.read_text().splitlines()
        line = json.loads(lines[2])
        line["event"]["name"] = "NEST"
        lines[2] = json.dumps(line).replace('"NEST"', "[" * depth + "]" * depth)
        path.write_text("\n".join(lines))
        assert refused(path).startswith("Line 3 of PATH ")

    def test_a_folder(self, tmp_path: Path) -> None:
        assert "Is a directory" in refused(tmp_path)

    def test_a_file_that_is_not_there(self, tmp_path: Path) -> None:
        assert "No such file" in refused(tmp_path / "x.jsonl")

    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
    @given(data=st.data())
    def test_any_changed_byte_is_refused_or_changes_nothing(
        self, path: Path, data: st.DataObject
    ) -> None:
        whole = path.read_bytes()
        before = read_recording(path)
        place = data.draw(st.integers(0, len(whole) - 1))
        byte = data.draw(st.binary(min_size=0, max_size=3))
        changed = path.with_name("changed.jsonl")
        changed.write_bytes(whole[:place] + byte + whole[place + 1 :])
        try:
            found = read_recording(changed)
        except RecordingUnusable:
            return
        assert found.chain == before.chain


def forged(events: list[Event], folder: Path) -> Path:
    """A recording whose digests are right, whatever its events are."""
    salt, digest, lines = "00" * 16, START, []
    for seq, event in enumerate(events, 1):
        fields, payload = write_event(event)
        header = fields["kind"], fields["wall"], fields["t"], fields["by"]
        digested = payload_digest(salt, payload)
        digest = row_digest("forged-1", seq, *header, digested, digest)
        lines.append({"seq": seq, "salt": salt, "digest": digest, "event": fields})
    header_line = {
        "format": "exercise-sim/recording@1",
        "exercise": "forged-1",
        "scenario": "small",
        "exported": "2026-06-04T09:00:00Z",
        "events": len(lines),
        "closing": digest,
    }
    path = folder / "forged.jsonl"
    written = [json.dumps(line, ensure_ascii=False) for line in (header_line, *lines)]
    path.write_text("\n".join(written), encoding="utf-8")
    return path
