from pathlib import Path

from tests.scenario.checking.quiet import inject, lines_of, told


def longer(to: str) -> tuple[str, str]:
    return "duration: 25m", f"duration: {to}"


def test_a_team_without_anything_for_twenty_minutes_is_told(tmp_path: Path) -> None:
    assert told(tmp_path, "idle-team", longer("35m")) == [
        "advice: `interior` has nothing to do from 15m to 35m"
    ]


def test_nineteen_minutes_are_a_breather(tmp_path: Path) -> None:
    assert told(tmp_path, "idle-team", longer("34m")) == []


def test_a_late_start_counts_as_well(tmp_path: Path) -> None:
    late = inject("late", "at: 24m", "interior")
    only_chancellery = ("to: [chancellery, interior]", "to: [chancellery]")
    assert told(tmp_path, "idle-team", only_chancellery, injects=[late]) == [
        "advice: `interior` has nothing to do from 0s to 24m"
    ]


def test_an_inject_that_nobody_can_place_fills_no_gap(tmp_path: Path) -> None:
    waits = inject("waits", "when: {after: {inject: evacuation-post, delay: 10m}}", "interior")
    assert len(told(tmp_path, "idle-team", longer("35m"), injects=[waits])) == 1
    by_time = inject("waits", "at: 25m", "interior")
    assert told(tmp_path, "idle-team", longer("35m"), injects=[by_time]) == []


def test_an_inject_that_comes_again_keeps_a_team_busy(tmp_path: Path) -> None:
    again = inject("again", "at: 5m", "interior", "    repeat: {every: 10m, times: 3}\n")
    assert told(tmp_path, "idle-team", longer("35m"), injects=[again]) == []


def test_two_injects_in_one_minute_are_told_at_the_later(tmp_path: Path) -> None:
    close = inject("close", "at: 5m30s", "chancellery, interior")
    assert told(tmp_path, "same-minute", injects=[close]) == [
        "advice: `evacuation-post` comes to `chancellery`, `interior` in the same minute"
    ]
    assert lines_of(tmp_path, "same-minute", close) == ["5m30s"]


def test_injects_in_the_next_minute_or_for_other_teams_are_no_haste(tmp_path: Path) -> None:
    assert told(tmp_path, "same-minute", injects=[inject("next", "at: 6m")]) == []
    only = ("to: [chancellery, interior]", "to: [chancellery]")
    other = inject("other", "at: 5m", "interior")
    assert told(tmp_path, "same-minute", only, injects=[other]) == []


def test_play_long_after_the_last_inject_is_told(tmp_path: Path) -> None:
    assert told(tmp_path, "long-tail", longer("36m")) == [
        "advice: the last inject comes at 5m, and the exercise goes on until 36m"
    ]
    assert told(tmp_path, "long-tail", longer("35m")) == []


def test_play_until_the_last_deadline_has_its_reason(tmp_path: Path) -> None:
    slow = ("        within: 20m", "        within: 50m")
    assert told(tmp_path, "long-tail", longer("55m"), slow) == []
