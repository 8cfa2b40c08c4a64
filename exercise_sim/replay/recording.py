"""Recordings: the way in."""

from exercise_sim.replay.reading import import_recording, read_recording
from exercise_sim.replay.recording_file import Header, Recording, RecordingUnusable
from exercise_sim.replay.writing import write_recording

__all__ = [
    "Header",
    "Recording",
    "RecordingUnusable",
    "import_recording",
    "read_recording",
    "write_recording",
]
