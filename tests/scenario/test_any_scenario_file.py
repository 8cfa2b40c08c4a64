"""Whatever becomes of a scenario file, it is read or told in sentences; nothing else ever happens.

The examples are what was found so, and mended.
"""

import copy
import time
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from exercise_sim.scenario.diagnostics import LONGEST_MESSAGE, Mistakes
from exercise_sim.scenario.reader import Loaded, read_scenario
from tests.scenario.minimal import PLAYBOOK, SCENARIO

RICH = (
    SCENARIO
    + """\
  - id: silence
    when:
      all:
        - no_response: {inject: evacuation-post, within: 20m, team: interior}
        - not: {message: {from: chancellery, to: interior}}
    to: [chancellery]
    from: Editor
    channel: web
    title:
      en: Still nothing
      lv: Joprojām nekā
    body: Why does nobody speak?
    media:
      - kind: image
        transcript: An empty lectern.
    priority: medium
    veracity: unverified
    repeat: {every: 5m, until: {response: {action: publish}}, times: 3}
    variants:
      - id: sharp
        when: {score: {below: 0.5, after: 10m}}
        title: Silence speaks
    notes: {facilitator: Let them sweat.}
    x: {Category: press}
phases:
  - id: day
    title: Day
    starts: 0m
  - id: lunch
    title: Lunch
    kind: break
    starts: 30m
    story_jump: 2026-06-04T13:00:00+03:00
    questions: [Would you do so again]
"""
)
DATA: Any = yaml.load(RICH, Loader=yaml.BaseLoader)

_WORDS = st.sampled_from(
    [
        *("", "-5m", "5m", "1e400", "inf", "9" * 60, "00:05", "24:00", '"09:05"', "true", "null"),
        *("9999-12-31T23:59:59Z", "2026-02-30T00:00:00Z", "2026-06-04T09:00:00+99:00"),
        *("chancellery", "evacuation-post", "silence", "../up", "/etc/passwd", "~", "@a", "#b"),
        *("{name}", "{", "[", "&a b", "*a", "!t", "%d", "| ", "> ", "\t", "a: b", "- c", "? d"),
        *("\u2028", "\ufeff", "\u202e", "\x00", "\x1b[31m", "ā", "💥", "\ud7ff"),
    ]
)
_VALUES = st.recursive(
    st.one_of(_WORDS, st.text(max_size=6)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.one_of(_WORDS, st.text(max_size=4)), inner, max_size=3),
    ),
    max_leaves=5,
)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("any")
    (folder / "playbook.yaml").write_text(PLAYBOOK)
    return folder / "scenario.yaml"


def _read_or_told(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", errors="surrogatepass")
    started = time.process_time()
    try:
        found = read_scenario(file)
    except Mistakes as mistakes:
        told = mistakes.diagnostics
    else:
        assert isinstance(found, Loaded)
        told = found.warnings
    assert time.process_time() - started < 2
    for one in told:
        assert one.line >= 1
        assert one.column >= 1
        assert one.message.strip()
        assert "\n" not in one.message
        assert len(one.message) <= LONGEST_MESSAGE


def _slots(data: Any) -> list[tuple[Any, Any]]:
    """(container, key) of every place in `data`."""
    found: list[tuple[Any, Any]] = []
    waiting = [data]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict | list):
            keys = list(one) if isinstance(one, dict) else range(len(one))
            found += [(one, key) for key in keys]
            waiting += [one[key] for key in keys]
    return found


@st.composite
def _changed_data(draw: st.DrawFn) -> str:
    data = copy.deepcopy(DATA)
    for _ in range(draw(st.integers(1, 5))):
        slots = _slots(data)
        container, key = slots[draw(st.integers(0, len(slots) - 1))]
        match draw(st.sampled_from(["put", "put", "put", "drop", "swap", "name"])):
            case "put":
                container[key] = draw(_VALUES)
            case "drop":
                del container[key]
            case "swap":
                other, place = slots[draw(st.integers(0, len(slots) - 1))]
                container[key] = copy.deepcopy(other.get(place) if isinstance(other, dict) else "x")
            case "name" if isinstance(container, dict):
                container[draw(st.one_of(_WORDS, st.text(max_size=4)))] = draw(_VALUES)
    return yaml.safe_dump(data, allow_unicode=draw(st.booleans()), sort_keys=False)


@st.composite
def _changed_text(draw: st.DrawFn) -> str:
    lines = RICH.splitlines()
    for _ in range(draw(st.integers(1, 5))):
        number = draw(st.integers(0, len(lines) - 1))
        line = lines[number]
        at = draw(st.integers(0, len(line)))
        match draw(st.sampled_from(["insert", "cut", "twice", "indent", "join", "away", "move"])):
            case "insert":
                lines[number] = line[:at] + draw(_WORDS) + line[at:]
            case "cut":
                lines[number] = line[:at]
            case "twice":
                lines.insert(number, line)
            case "indent":
                lines[number] = draw(st.sampled_from([" ", "  ", "\t", "- "])) + line
            case "join" if number + 1 < len(lines):
                lines[number] = line + lines.pop(number + 1)
            case "away" if len(lines) > 2:
                del lines[number]
            case "move":
                lines.insert(draw(st.integers(0, len(lines) - 1)), lines.pop(number))
    return draw(st.sampled_from(["\n", "\n", "\r\n", "\r"])).join(lines)


def test_the_file_that_is_changed_is_good(file: Path) -> None:
    file.write_text(RICH, encoding="utf-8")
    read_scenario(file)


@settings(max_examples=250, deadline=None)
@given(text=_changed_data())
@example(
    text=RICH.replace("2026-06-04T09:00:00+03:00", "9999-12-31T23:59:00Z").replace(
        "at: 5m", 'at: "09:05"'
    )
)
@example(text=RICH.replace("2026-06-04T13:00:00+03:00", "0001-01-01T00:00:00+14:00"))
@example(text=RICH.replace("starts: 30m", "starts: []"))
@example(text=RICH.replace("starts: 30m", "starts:"))
def test_a_scenario_with_other_values_is_read_or_told(file: Path, text: str) -> None:
    _read_or_told(file, text)


@settings(max_examples=250, deadline=None)
@given(text=_changed_text())
@example(text="{--\n  \n  -")
@example(text="a: " + "9" * 5_000 + "m\n")
def test_a_scenario_with_other_lines_is_read_or_told(file: Path, text: str) -> None:
    _read_or_told(file, text)
