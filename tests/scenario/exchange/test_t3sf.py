from pathlib import Path

import pytest

from exercise_sim.scenario.msel.imported import ImportedMedia, ImportedTeam
from tests.scenario.exchange.samples import read, t3sf_row, told


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "msel.json"


def test_a_row_keeps_the_words_of_its_author(file: Path) -> None:
    imported = read(file, [t3sf_row(1)])
    (inject,) = imported.injects
    assert imported.source == "T3SF MSEL"
    assert inject.number == "1"
    assert inject.title == "Water is poisoned?"
    assert inject.description == "My tap water smells.\n\nIs it true what they write?"
    assert inject.sender == "A worried citizen"
    assert inject.recipients == ("Waterworks",)
    assert inject.extra == {"Date": "Tuesday 8:15 AM"}
    assert imported.teams == (ImportedTeam("Waterworks"),)


def test_the_first_row_comes_at_startex_and_the_others_by_their_real_time(file: Path) -> None:
    rows = [t3sf_row(1), t3sf_row(2, **{"Real Time": "10:07 AM"})]
    imported = read(file, [*rows, t3sf_row(3, **{"Real Time": "01:00 PM"})])
    assert [one.at for one in imported.injects] == [0.0, 420.0, 10800.0]
    assert told(imported, "[0].Real Time") == "doubt: StartEx is taken to be at 10:00 AM"


def test_an_exercise_goes_on_past_midnight(file: Path) -> None:
    rows = [
        t3sf_row(1, **{"Real Time": "23:50"}),
        t3sf_row(2, **{"Real Time": "00:10"}),
        t3sf_row(3, **{"Real Time": "23:40"}),
        t3sf_row(4, **{"Real Time": "00:05"}),
    ]
    at = [one.at for one in read(file, rows).injects]
    assert at == [0.0, 1200.0, 85800.0, 87300.0]


def test_a_row_out_of_order_keeps_its_time_with_a_doubt(file: Path) -> None:
    times = ("10:00", "10:30", "10:20")
    rows = [t3sf_row(n, **{"Real Time": one}) for n, one in enumerate(times)]
    imported = read(file, rows)
    assert [one.at for one in imported.injects] == [0.0, 1800.0, 1200.0]
    assert "earlier than the row before" in told(imported, "[2].Real Time")


@pytest.mark.parametrize("written", ["", "soon", "25:00", "10:75", "13:00 PM", "0:30 AM"])
def test_a_row_without_a_time_of_day_is_fired_by_hand(file: Path, written: str) -> None:
    imported = read(file, [t3sf_row(1), t3sf_row(2, **{"Real Time": written})])
    assert imported.injects[1].at is None
    assert "fired by hand" in told(imported, "[1].Real Time")


def test_one_message_to_several_players_is_one_inject(file: Path) -> None:
    rows = [t3sf_row(1), t3sf_row(2, Player="Mayor"), t3sf_row(3, Player="Mayor", Script="Else")]
    imported = read(file, rows)
    assert [one.recipients for one in imported.injects] == [("Waterworks", "Mayor"), ("Mayor",)]
    assert told(imported, "[1]") == "taken: the same message as [0], so one inject for both"


def test_a_poll_stands_in_the_notes_and_the_report_says_so(file: Path) -> None:
    imported = read(file, [t3sf_row(1, Poll="Close | Wait")])
    assert imported.injects[0].notes == "Poll: Close | Wait"
    assert told(imported, "[0].Poll").startswith("doubt: the buttons of a poll")


def test_a_picture_is_named_and_not_taken(file: Path) -> None:
    photo = {"Photo": "https://brook.example/p.png", "Picture Name": "tap.png"}
    imported = read(file, [t3sf_row(1, **photo)])
    told_so = "tap.png (https://brook.example/p.png)"
    assert imported.injects[0].media == (ImportedMedia("image", told_so),)
    assert told(imported, "[0].Photo").startswith("left_out: ")


def test_what_is_no_row_is_left_out(file: Path) -> None:
    imported = read(file, [t3sf_row(1), "a comment", None])
    assert len(imported.injects) == 1
    assert told(imported, "[1]") == "left_out: this is no row of a MSEL"


def test_a_file_with_a_byte_order_mark_is_read(file: Path) -> None:
    from exercise_sim.scenario.exchange.reading import read_exchange

    read(file, [t3sf_row(1)])
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert len(read_exchange(file).injects) == 1
