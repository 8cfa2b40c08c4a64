import re
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercise_sim.scenario.durations import parse_duration, parse_scheduled, write_duration
from exercise_sim.scenario.story_plan import StoryPlan

STARTS = datetime.fromisoformat("2026-06-04T09:00:30+03:00")
PLAN = StoryPlan(STARTS)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("90s", 90),
        ("5m", 300),
        ("1h30m", 5400),
        ("1h30m10s", 5410),
        ("0m", 0),
        (" 5M ", 300),
        ("00:05:00", 300),
        ("100:00:01", 360001),
        ("14400s", 14400),
    ],
)
def test_a_length_of_time_is_read_in_seconds(text: str, seconds: float) -> None:
    assert parse_duration(text) == seconds


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "00:05",
            "`00:05` could be minutes:seconds or hours:minutes; write 5m, 90s or 00:05:00",
        ),
        ("5", "`5` has no unit; write 5s, 5m or 5h"),
        ("1.5", "`1.5` is no whole number and unit; write it like 90s or 1h30m"),
        ("1,5h", "`1,5h` is no whole number and unit; write it like 90s or 1h30m"),
        ("soon", "`soon` is not a length of time; write it like 90s, 5m or 1h30m"),
        ("", "`` is not a length of time; write it like 90s, 5m or 1h30m"),
        ("-5m", "`-5m` is not a length of time; write it like 90s, 5m or 1h30m"),
        ("30m1h", "`30m1h` is not a length of time; write it like 90s, 5m or 1h30m"),
        ("00:60:00", "`00:60:00` is not a length of time; write it like 90s, 5m or 1h30m"),
        ("337h", "`337h` is longer than two weeks"),
    ],
)
def test_what_is_no_length_of_time_is_refused_with_a_way_to_write_it(
    text: str, sentence: str
) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        parse_duration(text)


@given(st.integers(min_value=0, max_value=14 * 24 * 3600))
def test_a_written_duration_reads_back(seconds: int) -> None:
    assert parse_duration(write_duration(seconds)) == seconds


def test_story_time_counts_from_the_start_of_the_story() -> None:
    assert parse_scheduled("09:05", PLAN) == 4 * 60 + 30
    assert parse_scheduled("9:05", PLAN) == 4 * 60 + 30


def test_story_time_before_the_start_is_the_next_day() -> None:
    assert parse_scheduled("09:00", PLAN) == 24 * 3600 - 30


def test_a_duration_is_no_story_time() -> None:
    assert parse_scheduled("5m", PLAN) == 300
    assert parse_scheduled("00:05:00", None) == 300


def test_story_time_needs_a_story() -> None:
    with pytest.raises(ValueError, match="the scenario has no `story: starts:`"):
        parse_scheduled("09:05", None)


NEXT_MORNING = StoryPlan(STARTS, ((3600.0, STARTS.replace(day=STARTS.day + 1, hour=8, minute=0)),))


def test_a_story_time_is_meant_where_the_story_clock_first_shows_it() -> None:
    assert parse_scheduled("09:05", NEXT_MORNING) == 4 * 60 + 30
    assert parse_scheduled("08:10", NEXT_MORNING) == 3600 + 570
    assert parse_scheduled("10:00", NEXT_MORNING) == 3600 - 30


def test_what_the_first_day_no_longer_comes_to_is_the_next_days() -> None:
    assert parse_scheduled("10:05", NEXT_MORNING) == 3600 + 2 * 3600 + 270
