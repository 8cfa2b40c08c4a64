"""Strengths and areas for improvement are found from the scores."""

from exercise_sim.exercise import commands as cmd
from exercise_sim.report.model import Finding
from tests.exercise.play import Play, content
from tests.report.played import (
    FALSE_FIRST,
    TRUE_WORD,
    ended,
    publish,
    rehearsed,
    reported,
    rumour_delivered,
)


def named(findings: tuple[Finding, ...], words: str) -> Finding:
    found = [one for one in findings if words in one.headline]
    assert found, [one.headline for one in findings]
    return found[0]


def test_a_falsehood_repeated_before_the_fact_is_quoted() -> None:
    play = rumour_delivered()
    publish(play, content(FALSE_FIRST))
    finding = named(ended(play).improvements, "State Chancellery repeated falsehoods")
    assert any("whole town is being evacuated" in words for words in finding.quotes)
    assert "They are evacuating us" in finding.observation
    assert "rule high-false" in finding.reference
    assert finding.capability == "Communication"
    assert finding.events


def test_a_release_without_clearance_is_told_with_the_reason_given() -> None:
    play = rumour_delivered()
    publish(play, content(TRUE_WORD), reason="Nobody answered the phone")
    finding = named(ended(play).improvements, "without clearance")
    assert "1 of 1 text" in finding.observation
    assert "Nobody answered the phone" in finding.observation


def test_a_team_that_did_nothing_is_told_once() -> None:
    play = rumour_delivered()
    publish(play, content(TRUE_WORD))
    about_the_town = [one for one in ended(play).improvements if one.organisation == "Border Town"]
    assert [one.headline for one in about_the_town] == ["Border Town did not answer"]


def test_audiences_that_nothing_reached_are_named_with_their_size() -> None:
    play = rumour_delivered()
    publish(play, content(TRUE_WORD, channels=("telegram",)))
    finding = named(ended(play).improvements, "never reached")
    assert "Diaspora (5,000 people)" in finding.observation
    assert "Residents" not in finding.observation


def test_an_audience_is_not_reached_in_a_language_that_it_does_not_read() -> None:
    play = rumour_delivered()
    publish(play, content(TRUE_WORD, language="lv"))
    assert "2 of 2 audiences" in named(ended(play).improvements, "never reached").observation


def test_a_key_message_that_no_text_conveys_is_named() -> None:
    play = rumour_delivered()
    publish(play, content("The drill was announced in May and it ends on Friday, all is well."))
    finding = named(ended(play).improvements, "never conveyed")
    assert "The border is guarded day and night." in finding.observation


def test_a_true_story_taken_for_false_is_found() -> None:
    play = rumour_delivered().at("16m")
    play.deliver()
    play.do(cmd.Assess(by="ann", inject="noise", veracity="fabricated", priority="low"))
    finding = named(ended(play).improvements, "took a true story for false")
    assert "“A cat on a tank”" in finding.observation


def test_an_answer_to_noise_is_found() -> None:
    play = rumour_delivered().at("16m")
    play.deliver()
    publish(play, content(TRUE_WORD, answers=("noise",)))
    assert "A cat on a tank" in named(ended(play).improvements, "answered noise").observation


def test_a_high_priority_message_without_a_public_word_is_found() -> None:
    play = rumour_delivered()
    play.do(cmd.Assess(by="ann", inject="rumour", veracity="fabricated", priority="high"))
    finding = named(ended(play).improvements, "without a public word")
    assert "“They are evacuating us”" in finding.observation


def test_the_longest_wait_is_found_where_the_team_was_otherwise_in_time() -> None:
    play = rumour_delivered()
    play.do(cmd.Assess(by="ann", inject="rumour", veracity="fabricated", priority="high"))
    play.at("26m").deliver()
    publish(play, content(TRUE_WORD))
    finding = named(ended(play).improvements, "kept the public waiting longest")
    assert "1 min beyond the target" in finding.observation


def test_nothing_is_found_before_anything_was_delivered() -> None:
    play = Play(started=True)
    play.do(cmd.End(by="fac"))
    report = reported(play)
    assert (report.strengths, report.improvements) == ((), ())


def test_an_exemplary_rehearsal_has_strengths_and_nothing_to_improve() -> None:
    report = rehearsed("exemplary")
    assert [one.headline for one in report.improvements] == []
    headlines = [one.headline for one in report.strengths]
    assert "All teams answered in time" in headlines
    assert "Every audience was reached" in headlines
    assert any("left noise alone" in headline for headline in headlines)


def test_each_fault_of_a_mixed_rehearsal_is_laid_at_the_right_door() -> None:
    report = rehearsed("exemplary", "late", "amplifier")
    found = {(one.organisation.split()[0], one.headline) for one in report.improvements}
    assert ("Ministry", "Ministry of the Interior answered too late") in found
    assert {who for who, headline in found if "repeated falsehoods" in headline} == {"Sārtkalne"}
    assert not any(who == "State" for who, _ in found)


def test_findings_run_from_the_weightiest_and_fill_the_improvement_plan() -> None:
    report = rehearsed("exemplary", "late", "amplifier")
    for findings in (report.strengths, report.improvements):
        points = [one.points for one in findings]
        assert points == sorted(points, reverse=True)
    filled = [row for row in report.plan if row.issue]
    assert [row.issue for row in filled] == [one.headline for one in report.improvements]
    assert all(row.capability for row in filled)
    assert [row.issue for row in report.plan[-3:]] == ["", "", ""]


def test_every_finding_has_what_hseep_asks_for() -> None:
    report = rehearsed("exemplary", "late", "amplifier")
    for one in (*report.strengths, *report.improvements):
        assert one.observation
        assert "Playbook “State communication" in one.reference
        assert one.analysis
        assert one.capability
        assert one.events
