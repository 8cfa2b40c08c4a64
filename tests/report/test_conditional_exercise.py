"""The report of an exercise whose injects waited for what the teams did."""

from functools import cache

import pytest

from exercise_sim.report.after_action import after_action_report
from exercise_sim.report.html import to_html
from exercise_sim.report.markdown import to_markdown
from exercise_sim.report.model import AfterActionReport
from exercise_sim.session.profiles import PROFILES
from exercise_sim.session.rehearsal import rehearse
from tests.exercise.waiting import follow_up, world_with
from tests.report.played import DIGEST

EXPECT = [{"action": "reply", "within": "5m", "model_answer": "The drill ends on Friday evening."}]


@cache
def report() -> AfterActionReport:
    world = world_with(
        follow_up(
            id="praise",
            title="Word of thanks",
            when={"response": {"inject": "rumour", "action": "publish"}},
        ),
        follow_up(
            id="blame",
            title="Story on silence",
            to=["chancellery"],
            when={"no_response": {"inject": "rumour", "within": "30m"}},
        ),
        follow_up(
            id="reminder",
            title="Reminder",
            at="1m",
            expect=EXPECT,
            variants=[{"id": "late", "when": {"not": {"message": {}}}, "body": "Still nothing?"}],
            repeat={"every": "2m", "until": {"response": {"inject": "reminder"}}},
        ),
        phases=[
            {"id": "first", "title": "Morning", "starts": "0m"},
            {
                "id": "talk",
                "title": "What we saw",
                "kind": "discussion",
                "starts": "40m",
                "story_jump": "2026-06-05T08:00:00+03:00",
            },
        ],
    )
    profiles = {"chancellery": PROFILES["exemplary"], "town": PROFILES["silent"]}
    played = rehearse(*world, profiles)
    return after_action_report(
        played.state, played.scorecard, list(played.events), "small-1", DIGEST
    )


def told() -> list[str]:
    return [row.what for row in report().timeline]


def test_the_timeline_tells_phases_the_story_clock_and_repeats() -> None:
    rows = told()
    assert "began “Morning”." in rows
    assert "began “What we saw”." in rows
    assert "Story time moved to 5 June 2026, 08:00." in rows
    assert any("came again by" in row for row in rows)


def test_what_was_not_called_for_says_what_it_waited_for() -> None:
    [line] = [line for line in report().not_delivered if "Story on silence" in line]
    assert "was not called for; it waited for this: the team has not released" in line


def test_an_inject_that_only_some_got_is_none_that_was_not_delivered() -> None:
    assert not any("Word of thanks" in line for line in report().not_delivered)


@pytest.mark.parametrize("write", [to_markdown, to_html])
def test_each_team_reads_what_it_was_told_and_how_often(write: object) -> None:
    assert callable(write)
    page = write(report())
    assert "was told this instead" in page
    assert "Still nothing?" in page
    assert "more times, last T+" in page


def test_the_story_times_behind_a_jump_are_those_of_the_story() -> None:
    assert report().overview.story.startswith("4 June 2026, 09:00 to 5 June 2026, 08:")
