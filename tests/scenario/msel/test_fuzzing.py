"""Whatever is in a file, it becomes a scenario that can be played, or a sentence."""

import contextlib
import io
import zipfile
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from exercise_sim.scenario.diagnostics import Mistakes
from exercise_sim.scenario.msel.cell_text import clean
from exercise_sim.scenario.msel.channel_words import channel_kind, team_kind
from exercise_sim.scenario.msel.headings import meanings
from exercise_sim.scenario.msel.questions import Undecided, WrongOption
from exercise_sim.scenario.msel.reading import is_spreadsheet, read_sheets
from exercise_sim.scenario.msel.recipients import RecipientReader
from exercise_sim.scenario.msel.row_kinds import is_endex, is_startex, section_day
from exercise_sim.scenario.msel.slugs import slug
from exercise_sim.scenario.msel.spreadsheet import read_table
from exercise_sim.scenario.msel.time_forms import read_time, read_time_text
from tests.scenario.msel.books import book, decided, scenario_of, table_of

_WORDS = st.sampled_from(
    [
        *(
            "09:00",
            "T+5",
            "H+2",
            "J+1",
            "Day 2",
            "03/04",
            "/2026",
            "2026-06-04",
            "041200Z",
            "JUN26",
        ),
        *(" - ", "-", "–", "à", "+", "after", "inject", "#", "5-A", "min", "h", "AM", "~", "(tbc)"),
        *(
            "All",
            "except",
            " and ",
            ";",
            ",",
            "/",
            "&",
            "un",
            "та",
            "et",
            "\n",
            "PIO",
            "=",
            "'",
            "4",
        ),
        *(
            "StartEx",
            "EndEx",
            "Phase",
            "juin",
            "червня",
            "jūnijs",
            "99",
            "00",
            ":",
            ".",
            " ",
            "0900",
        ),
    ]
)
_TEXT = st.lists(_WORDS, max_size=6).map("".join) | st.text(max_size=40)
_CELL = st.one_of(
    st.none(),
    _TEXT.map(clean),
    st.integers(-(10**12), 10**12),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.times(),
    st.dates(date(1900, 3, 1), date(9999, 1, 1)),
    st.datetimes(datetime(1900, 3, 1), datetime(9999, 1, 1)),  # noqa: DTZ001
    st.timedeltas(timedelta(0), timedelta(days=2000)),
)
_HEADING = st.sampled_from(
    [
        *("No", "Time", "Date", "Day", "Title", "Description", "Message", "From", "To", "Method"),
        *("Expected action", "Evaluator", "Controller", "Objective", "Capability", "Notes"),
        *("Status", "Category", "Scenario time", "Weather", "", "Time (min)", "Elapsed", "Phase"),
    ]
)
_ANSWERS = st.fixed_dictionaries(
    {},
    optional={
        "startex": st.sampled_from(["09:00", "0900", "2026-06-04 09:00", "D+1 08:00", "x"]) | _TEXT,
        "t_unit": st.sampled_from(["minutes", "hours"]),
        "times": st.sampled_from(["clock", "elapsed"]),
        "earlier": st.sampled_from(["next-day", "same-day"]),
        "interval": st.sampled_from(["hand", 300.0]),
        "date_order": st.sampled_from(["dmy", "mdy", "ymd"]),
    },
)


def is_formula(cell: Any) -> bool:
    return isinstance(cell, str) and cell.startswith("=")


@settings(max_examples=1500, deadline=None)
@given(
    st.lists(_HEADING, min_size=2, max_size=9),
    st.lists(st.lists(_CELL, max_size=9), max_size=6),
    _ANSWERS,
)
@example(["No", "Time", "Description"], [[1, timedelta(days=400), "a"]], {})
@example(["Date", "Time", "Description"], [[date(9999, 1, 1), time(9), "a"]], {"startex": "09:00"})
def test_any_cells_become_a_scenario_or_a_sentence(
    tmp_path_factory: Any, headings: list[str], rows: list[list[Any]], answers: dict[str, Any]
) -> None:
    cells = [[None if is_formula(cell) else cell for cell in row] for row in rows]
    try:
        table = table_of(book([headings, *cells]))
        read = read_table(table, "msel.xlsx", decided(**answers))
    except (Mistakes, Undecided, WrongOption):
        return
    scenario = scenario_of(read, tmp_path_factory.mktemp("any")).scenario
    assert len(scenario.injects) == len(read.injects)
    named = [one.place for one in read.remarks if one.place != "file"]
    assert len(named) == len(set(named))


@settings(max_examples=1500, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["a.csv", "a.xlsx", "a.xls", "a", "a.json"]))
@example(b"PK\x03\x04", "a.xlsx")
@example(b"PK\x05\x06" + bytes(18), "a.xlsx")
@example(b'"', "a.csv")
def test_any_bytes_end_in_sheets_or_a_sentence(content: bytes, name: str) -> None:
    is_spreadsheet(content, name)
    with contextlib.suppress(Mistakes, Undecided):
        read_sheets(content, name)


_GOOD = book([["No", "Time", "Description"], [1, "T+0:05", "A question"]])


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(_GOOD) - 1), st.binary(min_size=1, max_size=4))
def test_a_workbook_with_any_bytes_changed_ends_in_a_table_or_a_sentence(
    place: int, change: bytes
) -> None:
    content = _GOOD[:place] + change + _GOOD[place + len(change) :]
    with contextlib.suppress(Mistakes, Undecided):
        table_of(content)


@settings(max_examples=1500, deadline=None)
@given(st.data())
def test_a_workbook_with_any_part_changed_ends_in_a_table_or_a_sentence(
    data: st.DataObject,
) -> None:
    with zipfile.ZipFile(io.BytesIO(_GOOD)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = data.draw(st.sampled_from(sorted(parts)))
    part = parts[name]
    place = data.draw(st.integers(0, len(part)))
    removed = data.draw(st.integers(0, 40))
    added = data.draw(
        st.sampled_from([b"", b'"', b"<", b"/>", b"-1", b"99999999", b"NaN", b"A0", b"\xff"])
        | st.binary(max_size=4)
    )
    parts[name] = part[:place] + added + part[place + removed :]
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for one, content in parts.items():
            archive.writestr(one, content)
    with contextlib.suppress(Mistakes, Undecided):
        table_of(made.getvalue())


@settings(max_examples=500, deadline=None)
@given(_TEXT)
@example("T+" + "9" * 100)
@example("\0")
@example("²")
@example("٣:٠٥")
def test_any_text_can_be_asked_for_anything(text: str) -> None:
    read_time_text(text)
    meanings(text)
    section_day(text)
    is_startex(text)
    is_endex(text)
    channel_kind(text)
    team_kind(text)
    RecipientReader([text]).read(text)
    assert slug(text, "x")


@given(_CELL.filter(lambda cell: cell is not None))
def test_any_value_is_some_time_or_none(value: Any) -> None:
    read_time(value)


def test_long_texts_take_no_longer_than_they_are_long() -> None:
    for text in ("9" * 100_000, "1h" * 50_000, "a, " * 30_000, "(" * 100_000, " - " * 30_000):
        read_time_text(text)
        meanings(text)
        section_day(text)
        channel_kind(text)
        RecipientReader([text]).read(text)
        slug(text, "x")


def test_no_file_is_made_of_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"\n")
    assert is_spreadsheet(b"\n", "a.csv")
