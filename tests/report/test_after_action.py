"""What an after-action report holds."""

from exercise_sim import localization
from exercise_sim.exercise import commands as cmd
from exercise_sim.report.model import AfterActionReport
from exercise_sim.report.results import InjectResult, TeamOnInject
from tests.exercise.play import Play, content
from tests.report.played import (
    DIGEST,
    FALSE_FIRST,
    TRUE_WORD,
    ended,
    eventful,
    publish,
    rehearsed,
    reported,
    rumour_delivered,
)


def rumour(report: AfterActionReport) -> InjectResult:
    return next(one for one in report.injects if one.title == "They are evacuating us")


def chancellery(report: AfterActionReport) -> TeamOnInject:
    return next(one for one in rumour(report).teams if one.team == "State Chancellery")


def test_the_overview_says_what_when_and_who() -> None:
    about = eventful().overview
    assert about.name == "Small world"
    assert about.held == "4 June 2026, 09:00 to 10:00 (UTC+03:00)"
    assert about.story == "4 June 2026, 09:00 to 10:00"
    assert "T+1:00:00" in about.duration
    assert "planned were 1 h" in about.duration
    assert about.synopsis is not None
    assert about.synopsis.text == "A drill takes place near the border."
    assert [(one.name, one.players) for one in about.organisations] == [
        ("State Chancellery", 2),
        ("Border Town", 2),
    ]
    assert about.staff == "1 facilitator"


def test_a_task_says_what_was_expected_by_when_and_what_was_done() -> None:
    play = rumour_delivered()
    publish(play.at("12m"), content(TRUE_WORD))
    task = next(t for t in chancellery(ended(play)).tasks if t.expected == "Publish a statement")
    assert "on Telegram and Web page" in task.details
    assert str(task.due) == "T+25:00 (09:25)"
    assert str(task.done_at) == "T+12:00 (09:12)"
    assert task.standing == "in time"
    assert "text 1" in task.done
    assert task.model_answer is not None
    assert {line.criterion for line in task.lines} >= {"In time", "Key messages conveyed"}
    assert all(line.events for line in task.lines)


def test_a_task_that_was_not_done_says_so() -> None:
    task = next(
        t for t in chancellery(ended(rumour_delivered())).tasks if t.expected == "Assess it"
    )
    assert (task.standing, task.done_at) == ("not done", None)


def test_a_task_whose_time_is_not_up_is_open() -> None:
    report = reported(rumour_delivered())
    assert {task.standing for task in chancellery(report).tasks} == {"open"}


def test_a_jump_waives_the_tasks_that_were_open() -> None:
    play = rumour_delivered()
    play.do(cmd.Jump(by="fac", to=1200.0, deliver=("noise",), skip=("call",)))
    report = reported(play)
    assert {task.standing for task in chancellery(report).tasks} == {"waived"}
    assert any("Should I send the children home?" in line for line in report.not_delivered)


def test_the_words_that_a_score_rests_on_are_marked_and_the_text_stays_whole() -> None:
    play = rumour_delivered()
    publish(play, content(FALSE_FIRST))
    passage = ended(play).texts[0].passages[0]
    assert passage.text == FALSE_FIRST
    marked = [one.text for one in passage.segments if "amplification" in one.criteria]
    assert "evacuated tonight" in "".join(marked)


def test_texts_are_numbered_as_released_and_tell_what_became_of_them() -> None:
    first, corrected, withdrawn = eventful().texts
    assert [first.number, corrected.number, withdrawn.number] == [1, 2, 3]
    assert first.remarks == ("Corrected at T+14:00 (09:14).",)
    assert corrected.remarks == ("Corrects what was released before: A word was missing.",)
    assert any("Nobody answered the phone" in remark for remark in withdrawn.remarks)
    assert any("It was wrong." in remark for remark in withdrawn.remarks)


def test_the_timeline_tells_what_happened_in_order() -> None:
    rows = eventful().timeline
    kinds = [row.kind for row in rows]
    for kind in (
        "Inject",
        "First read",
        "Assessment",
        "Bookmark",
        "Message",
        "Clearance",
        "Release",
        "Correction",
        "Withdrawal",
        "Recall",
    ):
        assert kind in kinds, kind
    assert [row.at.t for row in rows] == sorted(row.at.t for row in rows)
    assert any("paused" in row.what and "Fire alarm" in row.what for row in rows)
    assert str(rows[-1].at) == "T+1:00:00 (10:00)"


def test_one_inject_to_two_teams_is_one_row_and_only_the_first_reader_counts() -> None:
    rows = eventful().timeline
    delivered = [row for row in rows if row.kind == "Inject" and "They are evacuating" in row.what]
    assert len(delivered) == 1
    assert "State Chancellery and Border Town" in delivered[0].what
    assert len(delivered[0].events) == 2
    read = [row for row in rows if row.kind == "First read"]
    assert [str(row.at) for row in read] == ["T+06:00 (09:06)"]


def test_a_recalled_inject_is_told_and_not_scored() -> None:
    report = eventful()
    assert "Should I send the children home?" not in [one.title for one in report.injects]
    assert any("taken back" in line and "Sent too early" in line for line in report.not_delivered)


def test_people_are_named_in_the_list_of_participants_only() -> None:
    report = eventful()
    assert {one.name for one in report.participants} == {"Fay", "Ann", "Bob", "Tia", "Tom"}
    others = {
        field: getattr(report, field)
        for field in report.__dataclass_fields__
        if field != "participants"
    }
    for name in ("Fay", "Ann", "Bob", "Tia", "Tom"):
        assert f"'{name}" not in repr(others)
        assert f" {name} " not in repr(others)


def test_notes_and_bookmarks_are_there() -> None:
    report = eventful()
    assert [(one.who, one.text) for one in report.notes] == [("Facilitator", "Good start.")]
    assert "They are evacuating us" in report.notes[0].about
    assert [one.text for one in report.bookmarks] == ["First word"]


def test_the_picture_has_at_most_five_lines_and_tells_the_first_word() -> None:
    report = rehearsed("exemplary", "late", "amplifier")
    assert 3 <= len(report.picture) <= 5
    assert any("high-priority falsehoods the first statement" in line for line in report.picture)
    assert any("27 late" in line for line in report.picture)


def test_a_team_that_never_came_is_said_to_be_absent() -> None:
    play = Play(cast=False)
    play.do(cmd.Join(by="fac", participant="fac", name="Fay", role="facilitator"))
    play.do(cmd.Start(by="fac"))
    play.at("20m").deliver()
    play.do(cmd.End(by="fac"))
    report = reported(play)
    assert [team.present for team in report.teams] == [False, False]
    assert report.course.lanes == ()


def test_a_report_before_startex_can_be_made() -> None:
    report = reported(Play())
    assert report.overview.held == "not yet"
    assert report.injects == ()


def test_scenario_texts_are_in_the_language_of_the_report_where_there_are_any() -> None:
    assert rehearsed("exemplary").title == "Safe Border"
    with localization.speaking("lv"):
        report = rehearsed.__wrapped__("exemplary")
    assert (report.language, report.title) == ("lv", "Droša robeža")


def test_equal_input_gives_an_equal_report() -> None:
    assert eventful() == eventful()
    assert eventful().digest == DIGEST


def test_a_rating_that_was_held_back_is_given_with_its_reason() -> None:
    report = rehearsed("exemplary", "late", "amplifier")
    score = report.teams[2].score
    assert score.rating == "M"
    assert "hostile claim" in score.held_back
    assert "with major challenges, because the hostile claim was spread" in report.picture[1]
