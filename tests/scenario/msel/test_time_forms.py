"""Every form in which people write a time."""

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from exercise_sim.scenario.msel.dates import WrittenDate
from exercise_sim.scenario.msel.time_forms import (
    Amount,
    ByHand,
    Clock,
    DayOnly,
    Elapsed,
    Following,
    Mark,
    What,
    letter_zone,
    read_time,
    read_time_text,
)

NINE = 9 * 3600
JUNE = WrittenDate((2026, 6, 4), "ymd")


def clock(hour: int, minute: int = 0, second: int = 0) -> int:
    return hour * 3600 + minute * 60 + second


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("0900", clock(9)),
        ("0905L", clock(9, 5)),
        ("0905hrs", clock(9, 5)),
        ("09:05", clock(9, 5)),
        ("9.05", clock(9, 5)),
        ("9:05:30", clock(9, 5, 30)),
        ("09h00", clock(9)),
        ("9h", clock(9)),
        ("9 h 05", clock(9, 5)),
        ("09H30", clock(9, 30)),
        ("7:29 PM", clock(19, 29)),
        ("7:29 p.m.", clock(19, 29)),
        ("7pm", clock(19)),
        ("12:00 AM", 0),
        ("12:00 PM", clock(12)),
        ("plkst. 9.05", clock(9, 5)),
        ("о 09:05", clock(9, 5)),
        ("09 год 05 хв", clock(9, 5)),
        ("à 9h05", clock(9, 5)),
        ("9.30 Uhr", clock(9, 30)),
        ("24:00", clock(24)),
    ],
)
def test_a_time_of_the_day(text: str, seconds: int) -> None:
    what = read_time_text(text).what
    assert isinstance(what, Clock)
    assert what.seconds == seconds
    assert what.day is what.date is None


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("T+01:30", Elapsed(5400.0)),
        ("T+1h30", Elapsed(5400.0)),
        ("T + 15 min", Elapsed(900.0)),
        ("T+5'", Elapsed(300.0)),
        ("T+00:05:30", Elapsed(330.0)),
        ("M-5", Elapsed(-300.0)),
        ("T0", Elapsed(0.0)),
        ("+00:15", Elapsed(900.0)),
        ("StartEx+10 min", Elapsed(600.0)),
        ("90 min", Elapsed(5400.0)),
        ("1 hour 5 minutes", Elapsed(3900.0)),
        ("Ч+1:30", Elapsed(5400.0)),
        ("15 хв", Elapsed(900.0)),
        ("30 minūtes", Elapsed(1800.0)),
        ("25:00", Elapsed(90_000.0)),
        ("T+5", Amount(5.0, "T")),
        ("T-10", Amount(-10.0, "T")),
        ("+15", Amount(15.0, "T")),
        ("H+2", Amount(2.0, "H")),
        ("5", Amount(5.0, "")),
        ("2,5", Amount(2.5, "")),
        ("1015", Amount(1015.0, "")),
    ],
)
def test_a_time_counted_from_startex(text: str, what: What) -> None:
    assert read_time_text(text).what == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("J+1 09h00", Clock(NINE, day=1)),
        ("D+2 08:00", Clock(clock(8), day=2)),
        ("J-1 18h00", Clock(clock(18), day=-1)),
        ("J 14:00", Clock(clock(14), day=0)),
        ("Д+1 10:00", Clock(clock(10), day=1)),
        ("Day 2 0900", Clock(NINE, day=1)),
        ("Jour 2 - 09h00", Clock(NINE, day=1)),
        ("2. diena 09:00", Clock(NINE, day=1)),
        ("День 2, 09:00", Clock(NINE, day=1)),
        ("D+1", DayOnly(day=1)),
        ("Day 3", DayOnly(day=2)),
    ],
)
def test_a_time_on_a_day_that_is_counted(text: str, what: What) -> None:
    assert read_time_text(text).what == what


@pytest.mark.parametrize(
    ("text", "day", "seconds", "zone"),
    [
        ("041200ZJUN26", date(2026, 6, 4), clock(12), 0),
        ("04 1200 Z JUN 26", date(2026, 6, 4), clock(12), 0),
        ("041200BJUN2026", date(2026, 6, 4), clock(12), 120),
        ("041200JJUN26", date(2026, 6, 4), clock(12), None),
        ("041200JUN26", date(2026, 6, 4), clock(12), None),
        ("2026-06-04T09:00:00Z", date(2026, 6, 4), NINE, 0),
        ("2026-06-04T09:00:00.000Z", date(2026, 6, 4), NINE, 0),
        ("2026-06-04T09:00+03:00", date(2026, 6, 4), NINE, 180),
        ("2026-06-04T09:00:00-05:00", date(2026, 6, 4), NINE, -300),
        ("2026-06-04 09:00", date(2026, 6, 4), NINE, None),
        ("04.06.2026 9:00", date(2026, 6, 4), NINE, None),
        ("09:00 04.06.2026", date(2026, 6, 4), NINE, None),
        ("25/06/2026 0900", date(2026, 6, 25), NINE, None),
        ("06/25/2026 9:00 AM", date(2026, 6, 25), NINE, None),
        ("4 June 2026 09:00", date(2026, 6, 4), NINE, None),
        ("June 4, 2026 9:00 AM", date(2026, 6, 4), NINE, None),
        ("4 juin 2026 à 9h00", date(2026, 6, 4), NINE, None),
        ("2026. gada 4. jūnijs plkst. 9.00", date(2026, 6, 4), NINE, None),
        ("4 червня 2026 р. 09:00", date(2026, 6, 4), NINE, None),
        ("4. Juni 2026 09:00 Uhr", date(2026, 6, 4), NINE, None),
        ("4 июня 2026 г. 09:00", date(2026, 6, 4), NINE, None),
    ],
)
def test_a_date_and_time(text: str, day: date, seconds: int, zone: int | None) -> None:
    what = read_time_text(text).what
    assert isinstance(what, Clock)
    assert what.date is not None
    assert what.date.read() == day
    assert (what.seconds, what.zone) == (seconds, zone)


def test_a_date_whose_day_may_be_its_month_has_no_order_yet() -> None:
    what = read_time_text("03/04/2026 09:00").what
    assert isinstance(what, Clock)
    assert what.date is not None
    assert what.date.read() is None
    assert what.date.read("dmy") == date(2026, 4, 3)
    assert what.date.read("mdy") == date(2026, 3, 4)


@pytest.mark.parametrize(
    ("value", "what"),
    [
        (time(9, 5), Clock(clock(9, 5), plain=True)),
        (datetime(2026, 6, 4, 9, 5), Clock(clock(9, 5), date=JUNE)),  # noqa: DTZ001
        (date(2026, 6, 4), DayOnly(date=JUNE)),
        (timedelta(hours=25), Elapsed(90_000.0)),
        (0.375, Clock(NINE, plain=True)),
        (46177.375, Clock(NINE, date=JUNE)),
        (9.05, Clock(clock(9, 5), plain=True)),
        (9.3, Clock(clock(9, 30), plain=True)),
        (5, Amount(5.0, "")),
        (900, Amount(900.0, "")),
        (9.75, None),
        (True, None),
        (1e300, None),
    ],
)
def test_what_a_cell_of_a_workbook_holds(value: Any, what: What | None) -> None:
    assert read_time(value).what == what


def test_a_number_is_read_as_its_cell_shows_it() -> None:
    assert read_time(900, "0900").what == Clock(NINE)
    assert read_time(930, "09:30").what == Clock(clock(9, 30), plain=True)
    assert read_time(5, "T+5").what == Amount(5.0, "T")


@pytest.mark.parametrize(
    "text",
    ["09:00-09:15", "09:00 – 09:15", "0900-0915", "09h00 à 09h15", "9:00 to 9:15", "09:00-15"],
)
def test_of_a_range_the_beginning_counts(text: str) -> None:
    written = read_time_text(text)
    assert isinstance(written.what, Clock)
    assert written.what.seconds == NINE
    assert "its beginning counts" in written.remark


def test_a_range_of_lengths_begins_with_the_first() -> None:
    assert read_time_text("T+5 - T+10").what == Amount(5.0, "T")
    assert read_time_text("T+00:05-T+00:10").what == Elapsed(300.0)


@pytest.mark.parametrize(
    "text", ["~09:00", "ca. 9:00", "approx 09:00", "vers 9h00", "близько 9:00"]
)
def test_an_approximate_time_is_taken_and_remarked_on(text: str) -> None:
    written = read_time_text(text)
    assert isinstance(written.what, Clock)
    assert written.remark == "the time is approximate"


@pytest.mark.parametrize(
    "text", ["TBD", "as required", "On call", "à la demande", "pēc vajadzības", "за потреби", "n/a"]
)
def test_no_time_on_purpose(text: str) -> None:
    assert read_time_text(text).what == ByHand()


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("after 5", Following("5", 0.0)),
        ("After inject #3-A", Following("3-A", 0.0)),
        ("5 min after inject 3", Following("3", 300.0)),
        ("1h30m after inject-7", Following("inject-7", 5400.0)),
        ("après l'inject 4", Following("4", 0.0)),
        ("pēc 4", Following("4", 0.0)),
        ("після 4", Following("4", 0.0)),
        ("StartEx", Mark("startex")),
        ("ENDEX", Mark("endex")),
    ],
)
def test_a_time_by_something_else(text: str, what: What) -> None:
    assert read_time_text(text).what == what


@pytest.mark.parametrize(
    "text", ["", "hello", "Morning", "Inject 4", "09/00", "see note", "x" * 500]
)
def test_what_is_no_time_is_left_unread(text: str) -> None:
    assert read_time_text(text).what is None


def test_letters_name_time_zones() -> None:
    assert [letter_zone(one) for one in "ZABMNYJ"] == [0, 60, 120, 720, -60, -720, None]
