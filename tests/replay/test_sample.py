"""The session that is shipped can be read, is whole, and can be made again."""

from pathlib import Path

from exercise_sim.exercise.evolve import fold
from exercise_sim.replay.cursor import Cursor
from exercise_sim.replay.reading import read_recording
from exercise_sim.scoring.score import score
from tests.replay.sample import SAMPLE, played, write_sample


def test_the_sample_is_whole_and_small() -> None:
    recording = read_recording(SAMPLE)
    assert recording.header.scenario == "safe-border"
    assert SAMPLE.stat().st_size < 1_500_000


def test_the_sample_replays_to_its_end_and_tells_good_from_bad() -> None:
    cursor = Cursor(read_recording(SAMPLE).events)
    assert cursor.final.clock.status == "ended"
    assert cursor.at(cursor.end) == cursor.final
    assert len(cursor.final.bookmarks) == 3
    teams = score(cursor.final).teams
    values = {team: one.mean.value for team, one in teams.items()}
    assert None not in values.values()
    assert values["chancellery"] > values["municipality"]
    assert values["chancellery"] > values["interior"]


def test_it_can_be_made_again(tmp_path: Path) -> None:
    made = tmp_path / "sample.jsonl"
    write_sample(made)
    events = read_recording(made).events
    assert [one.event for one in events] == played()
    assert fold(one.event for one in events).clock.status == "ended"
