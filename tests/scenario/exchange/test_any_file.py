"""Whatever a file holds, it is read or refused with one sentence; nothing else ever happens."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from exercise_sim.scenario.diagnostics import Mistakes
from exercise_sim.scenario.exchange.reading import read_exchange
from exercise_sim.scenario.msel.imported import Imported
from tests.scenario.exchange.changes import SAMPLES, changed_samples
from tests.scenario.exchange.samples import archive, openaev, t3sf_row


def _read_or_refused(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    try:
        imported = read_exchange(path)
    except Mistakes as mistakes:
        sentences = str(mistakes).splitlines()
    else:
        _sound(imported)
        return
    assert len(sentences) == 1


def _sound(imported: Imported) -> None:
    """What every reader promises of what it understood."""
    keys = [one.key for one in imported.injects]
    assert len(keys) == len(set(keys)) > 0
    for inject in imported.injects:
        assert inject.at is None or 0 <= inject.at <= 14 * 24 * 3600
        assert inject.at is None or not inject.after
        assert all(one.inject in keys and one.delay >= 0 for one in inject.after)
        assert all(isinstance(text, str) and text for text in inject.extra.values())
        assert "" not in inject.recipients
    repr(imported).encode()


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("any") / "file"


@settings(max_examples=300, deadline=None)
@given(data=changed_samples())
@example(data=[t3sf_row(1, Colour=[""], Size=[[]], Shape={}, Weight=[" ", ""])])
def test_a_changed_export_is_read_or_refused(file: Path, data: Any) -> None:
    _read_or_refused(file, json.dumps(data).encode())


@settings(max_examples=100, deadline=None)
@given(content=st.binary(max_size=200))
@example(content=b"PK")
@example(content=b"PK\x05\x06" + b"\0" * 18)
@example(content=b'"\\ud800"')
def test_any_bytes_are_read_or_refused(file: Path, content: bytes) -> None:
    _read_or_refused(file, content)


@settings(max_examples=150, deadline=None)
@given(changes=st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), max_size=8))
def test_a_damaged_archive_is_read_or_refused(file: Path, changes: list[tuple[int, int]]) -> None:
    content = bytearray(archive(("s.json", json.dumps(openaev()).encode()), comment=b"Scenario"))
    for place, value in changes:
        content[place % len(content)] = value
    _read_or_refused(file, bytes(content))


@settings(max_examples=150, deadline=None)
@given(
    sample=st.sampled_from(SAMPLES),
    changes=st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), max_size=4),
)
def test_a_damaged_text_is_read_or_refused(
    file: Path, sample: Any, changes: list[tuple[int, int]]
) -> None:
    content = bytearray(json.dumps(sample).encode())
    for place, value in changes:
        content[place % len(content)] = value
    _read_or_refused(file, bytes(content))
