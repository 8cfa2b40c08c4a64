"""T+ of rows: what the column settles, what the author decides, and what is asked."""

from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest

from exercise_sim.scenario.msel.questions import Undecided, WrongOption, named_rows
from tests.scenario.msel.books import at_times, imported, imported_at, injects_at, remark_on


def minutes(*times: float) -> list[float]:
    return [time_ * 60.0 for time_ in times]


def asked(*times: Any, heading: str = "Time", **answers: Any) -> dict[str, tuple[int, ...]]:
    """Option -> the rows that it would decide."""
    with pytest.raises(Undecided) as undecided:
        at_times(*times, heading=heading, **answers)
    return {one.option: one.rows for one in undecided.value.questions}


def test_times_of_the_day_count_from_startex() -> None:
    assert at_times("09:00", "0915", "10h00", startex="09:00") == minutes(0, 15, 60)
    assert at_times(time(9), time(9, 15), startex="0900") == minutes(0, 15)


def test_without_startex_nobody_knows_t_plus() -> None:
    assert asked("09:00", "TBD", "09:15") == {"--startex": (2, 4)}


def test_a_row_that_says_startex_settles_it() -> None:
    rows = [["No", "Time", "Description"], [1, "09:30", "STARTEX"], [2, "09:45", "Leak"]]
    read = imported(rows)
    assert [one.at for one in read.injects] == minutes(0, 15)
    assert any("by row 2" in one.message for one in read.remarks)


def test_endex_is_the_end_of_the_exercise() -> None:
    rows = [["Time", "Description"], ["T+00:10", "Leak"], ["T+02:00", "ENDEX"]]
    assert imported(rows).duration == 7200.0


def test_a_time_before_startex_comes_at_startex_with_a_doubt() -> None:
    read = imported_at("M-5", "T+00:10")
    assert [one.at for one in read.injects] == minutes(0, 10)
    assert remark_on(read, "row 2").outcome == "doubt"
    assert "5m before StartEx" in remark_on(read, "row 2").message


def test_times_with_a_date_count_over_days() -> None:
    times = ["2026-06-04 09:00", datetime(2026, 6, 4, 10), "05.06.2026 9:00"]  # noqa: DTZ001
    assert at_times(*times, startex="09:00") == minutes(0, 60, 24 * 60)


def test_time_zones_count() -> None:
    times = ["041200ZJUN26", "041530BJUN26"]
    assert at_times(*times, startex="041200ZJUN26") == minutes(0, 90)
    assert at_times(*times, startex="2026-06-04T15:00+03:00") == minutes(0, 90)


def test_days_count_from_the_day_of_startex() -> None:
    times = ["J 09h00", "J+1 09h00", "D+2 08:00", "Day 2 10:00"]
    assert at_times(*times, startex="09:00") == minutes(0, 1440, 2820, 1500)


def test_a_day_column_and_a_date_column_join_the_time() -> None:
    by_day = imported(
        [["Day", "Time", "Description"], [1, "09:00", "a"], [2, "09:00", "b"]], startex="09:00"
    )
    by_date = imported(
        [["Date", "Time", "Description"], ["4.6.2026", "09:00", "a"], ["5.6.2026", "09:30", "b"]],
        startex="09:00",
    )
    assert [one.at for one in by_day.injects] == minutes(0, 1440)
    assert [one.at for one in by_date.injects] == minutes(0, 1470)


def test_a_section_that_names_a_day_dates_the_rows_below() -> None:
    rows = [
        ["No", "Time", "Description"],
        ["Day 1 - Rumours"],
        [1, "09:00", "a"],
        ["DAY 2 - Panic"],
        [2, "09:00", "b"],
    ]
    assert [one.at for one in imported(rows, startex="09:00").injects] == minutes(0, 1440)


def test_times_past_midnight_are_on_the_next_day_with_a_doubt() -> None:
    read = imported_at("22:00", "23:30", "00:15", "01:00", startex="22:00")
    assert [one.at for one in read.injects] == minutes(0, 90, 135, 180)
    assert remark_on(read, "row 4").outcome == "doubt"
    assert "next day" in remark_on(read, "row 4").message


def test_a_time_some_hours_back_is_asked_about() -> None:
    times = ["09:00", "17:00", "09:30", "10:00"]
    assert asked(*times, startex="09:00") == {"--earlier": (4,)}
    same = at_times(*times, startex="09:00", earlier="same-day")
    later = at_times(*times, startex="09:00", earlier="next-day")
    assert same == minutes(0, 480, 30, 60)
    assert later == minutes(0, 480, 1470, 1500)


def test_a_time_a_little_back_is_only_out_of_order() -> None:
    read = imported_at("09:00", "09:30", "09:20", startex="09:00")
    assert [one.at for one in read.injects] == minutes(0, 30, 20)
    assert "earlier than the row above" in remark_on(read, "row 4").message


def test_t_plus_numbers_are_minutes_or_hours_as_the_author_says() -> None:
    assert asked("T+0", "T+5", "T+10") == {"--t-unit": (3, 4)}
    assert at_times("T+0", "T+5", t_unit="minutes") == minutes(0, 5)
    assert at_times("T+0", "T+5", t_unit="hours") == minutes(0, 300)


def test_t_plus_numbers_beyond_a_day_of_hours_are_minutes_with_a_doubt() -> None:
    read = imported_at("T+0", "T+5", "T+45")
    assert [one.at for one in read.injects] == minutes(0, 5, 45)
    assert remark_on(read, "row 3").outcome == "doubt"


def test_h_plus_numbers_are_hours() -> None:
    read = imported_at("H+0", "H+2")
    assert [one.at for one in read.injects] == minutes(0, 120)
    assert "read as hours" in remark_on(read, "row 3").message
    assert at_times("H+0", "H+30", t_unit="minutes") == minutes(0, 30)


def test_bare_numbers_are_minutes_where_hours_cannot_be() -> None:
    assert at_times(0, 10, 40) == minutes(0, 10, 40)
    assert at_times("0", "10", "40") == minutes(0, 10, 40)
    assert asked(0, 5, 10) == {"--t-unit": (3, 4)}
    assert at_times(0, 5, 10, heading="Time (min)") == minutes(0, 5, 10)


def test_bare_numbers_may_be_times_of_the_day() -> None:
    read = imported_at(900, 930, 1015, startex="0900")
    assert [one.at for one in read.injects] == minutes(0, 30, 75)
    assert "`930` was read as 09:30" in remark_on(read, "row 3").message
    assert at_times("0900", "1015", startex="0900") == minutes(0, 75)
    assert asked(100, 115, 130) == {"--times": (2, 3, 4)}
    assert at_times(100, 115, 130, times="elapsed", t_unit="minutes") == minutes(100, 115, 130)
    assert at_times(100, 115, 130, times="clock", startex="0100") == minutes(0, 15, 30)


def test_small_clock_times_may_be_lengths() -> None:
    times = ["00:00", "00:05", "01:30"]
    assert asked(*times) == {"--times": (2, 3, 4)}
    assert at_times(*times, times="elapsed") == minutes(0, 5, 90)
    assert at_times(*times, times="clock", startex="00:00") == minutes(0, 5, 90)
    assert at_times(*times, heading="Elapsed time") == minutes(0, 5, 90)


def test_lengths_beyond_a_day_are_lengths() -> None:
    assert at_times(timedelta(hours=25), "T+26:00") == minutes(1500, 1560)
    assert at_times(timedelta(hours=9), timedelta(hours=25)) == minutes(540, 1500)
    assert at_times(timedelta(hours=9), timedelta(hours=10), startex="09:00") == minutes(0, 60)


def test_the_order_of_a_date_is_asked_unless_another_row_settles_it() -> None:
    times = ["03/04/2026 09:00", "03/04/2026 10:00"]
    assert asked(*times, startex="09:00") == {"--date-order": (2, 3)}
    assert at_times(*times, startex="09:00", date_order="dmy") == minutes(0, 60)
    settled = imported_at(*times, "03/25/2026 09:00", startex="03/03/2026 09:00", date_order="mdy")
    assert settled.injects[0].at == 86_400.0
    by_rows = imported_at("13/04/2026 09:00", "14/04/2026 09:00", "03/05/2026 9:00", startex="9:00")
    assert by_rows.injects[1].at == 86_400.0
    assert "as in the rows" in remark_on(by_rows, "row 4").message


def test_rows_without_a_time_are_asked_about() -> None:
    assert asked("T+00:05", None, None) == {"--interval": (3, 4)}
    assert at_times("T+00:05", None, None, interval=300.0) == minutes(5, 10, 15)
    assert at_times("T+00:05", None, interval="hand") == [300.0, None]
    assert at_times(None, None, None, interval=120.0) == minutes(0, 2, 4)


def test_every_row_that_was_decided_is_named() -> None:
    read = imported_at("T+5", None, t_unit="minutes", interval=300.0)
    assert "as decided" in remark_on(read, "row 2").message
    assert "5m after the row above, as decided" in remark_on(read, "row 3").message


def test_a_time_that_cannot_be_read_is_a_doubt_and_fired_by_hand() -> None:
    read = imported_at("T+00:05", "Morning")
    assert read.injects[1].at is None
    assert "`Morning` cannot be read" in remark_on(read, "row 3").message


def test_a_row_may_come_after_another() -> None:
    read = imported_at("T+00:05", "10 min after 1", "after 9")
    assert [(one.inject, one.delay) for one in read.injects[1].after] == [("1", 600.0)]
    assert read.injects[2].after == ()
    assert "there is no inject `9`" in remark_on(read, "row 4").message


def test_what_is_weeks_away_is_fired_by_hand() -> None:
    read = imported_at("2026-06-04 09:00", "2027-06-04 09:00", startex="09:00")
    assert read.injects[1].at is None
    assert "more than two weeks" in remark_on(read, "row 3").message


def test_story_time_begins_with_startex() -> None:
    assert imported_at("2026-06-01 09:00", startex="09:30").story_starts == datetime.fromisoformat(
        "2026-06-01T09:30:00+03:00"
    )
    assert imported_at("041200ZJUN26", startex="041100ZJUN26").story_starts == datetime(
        2026, 6, 4, 11, tzinfo=UTC
    )
    assert imported_at("T+00:05").story_starts is None


def test_story_time_begins_by_the_story_column_of_a_sheet_that_counts_from_startex() -> None:
    rows = [["Time", "Scenario time", "Description"], ["T+00:10", "2026-06-04 12:10", "a"]]
    starts = imported(rows).story_starts
    assert starts == datetime.fromisoformat("2026-06-04T12:00:00+03:00")


def test_a_sheet_with_story_time_alone_goes_by_it() -> None:
    rows = [["Scenario time", "Description"], ["12:10", "a"], ["12:20", "b"]]
    assert [one.at for one in imported(rows, startex="12:00").injects] == minutes(10, 20)


@pytest.mark.parametrize("startex", ["soon", "5", "T+5", "25:00", "2026-02-30 09:00", ""])
def test_a_startex_that_is_no_time_is_refused(startex: str) -> None:
    with pytest.raises(WrongOption, match="--startex"):
        injects_at("09:00", startex=startex)


def test_contingencies_keep_to_no_clock() -> None:
    rows = [
        ["No", "Time", "Description", "Category"],
        ["5", "09:00", "a", "Inject"],
        ["5-A", None, "b", ""],
        ["5B", "09:10", "c", ""],
        ["7A", "09:20", "no parent", ""],
        ["8", "09:30", "d", "Contingency Inject"],
        ["9.", "09:40", "e", ""],
        ["9.a", None, "f", ""],
    ]
    read = imported(rows, startex="09:00")
    assert [one.at for one in read.injects] == [0.0, None, None, 1200.0, None, 2400.0, None]
    assert "contingency of `5`" in remark_on(read, "row 3").message
    assert "the sheet plans it for `09:10`" in remark_on(read, "row 4").message


def test_rows_are_named_with_neighbours_together() -> None:
    assert named_rows([3, 4, 7, 8, 9]) == "rows 3, 4 and 7 to 9"
    assert named_rows([3, 4, 5]) == "rows 3 to 5"
    assert named_rows([3]) == "row 3"
    assert named_rows([]) == ""
