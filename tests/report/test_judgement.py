"""What people judged and said afterwards, in the report."""

import pytest

from exercise_sim.exercise import commands as cmd
from exercise_sim.report.html import to_html
from exercise_sim.report.markdown import to_markdown
from tests.exercise.play import Play
from tests.report.pages import read_page
from tests.report.played import evaluated, reported, rumour_delivered


@pytest.fixture(params=["md", "html"], scope="module")
def page(request: pytest.FixtureRequest) -> str:
    """The text of the report, without its markup."""
    if request.param == "md":
        return to_markdown(evaluated()).replace("\\", "")
    return read_page(to_html(evaluated())).text


def test_an_overridden_line_shows_both_values_and_the_reason(page: str) -> None:
    [row] = evaluated().judgement.overrides
    assert (row.automatic, row.value) == (1.0, 0.25)
    assert "25% (by the log alone: 100%)" in page
    assert "Nobody would understand it." in page


def test_what_a_team_did_aloud_is_marked_as_observed(page: str) -> None:
    [text] = [text for text in evaluated().texts if text.observed]
    assert evaluated().judgement.observed == (text.number,)
    assert "Escalated; done aloud, as an evaluator saw it." in page
    assert f"Text {text.number} (escalated, aloud, T+06:30 (09:06))" in page
    assert "escalated aloud at T+06:30 in answer to “They are evacuating us”" in page


def test_ratings_stand_with_their_comments_and_a_later_one_takes_the_place(page: str) -> None:
    assert [(one.rating, one.replaced) for one in evaluated().judgement.ratings] == [
        ("M", True),
        ("S", False),
        ("U", False),
        (None, False),
    ]
    assert "M (replaced later)" in page
    assert "Better than I thought." in page
    assert "Too long." in page


def test_an_objective_shows_the_ratings_beside_its_score(page: str) -> None:
    [objective] = evaluated().objectives
    assert objective.judged == (("State Chancellery", "S"),)
    assert "State Chancellery, by evaluators: S" in page or (
        "evaluators: State Chancellery S" in page
    )


def test_what_was_flagged_is_listed_for_the_debrief(page: str) -> None:
    first = next(text for text in evaluated().texts if text.team == "State Chancellery")
    assert evaluated().judgement.flagged == (first.number,)
    assert "Marked for the debrief." in page
    assert "a draft of State Chancellery that was not released: “Unfinished word.”" in page


def test_the_hot_wash_gives_the_answers_of_each_team(page: str) -> None:
    assert "What went well?" in page
    assert "We spoke first." in page
    assert "No team answered this question." in page


def test_feedback_is_told_as_means_with_counts_and_without_names() -> None:
    said = evaluated().hot_wash
    assert [(row.statement, row.mean, row.counts) for row in said.feedback] == [
        ("The exercise was realistic.", 2.5, (1, 0, 0, 1, 0)),
        ("I learned something that I will use.", 5.0, (0, 0, 0, 0, 1)),
    ]
    assert said.comments == ("A good day.", "Zeal.")
    section = to_markdown(evaluated()).split("## Hot wash and feedback")[1].split("\n## ")[0]
    assert "2.5 | 2 | 1 | 0 | 0 | 1 | 0" in section
    assert "Given by 2 people" in section
    for name in ("Ann", "Bob", "Evelyn"):
        assert name not in section


def test_an_exercise_that_nobody_judged_says_so() -> None:
    markdown = to_markdown(reported(rumour_delivered()))
    assert "Nobody rated, commented on or judged anything by hand." in markdown
    assert "No hot wash was held and no feedback was given." in markdown


def test_what_was_rewritten_or_taken_back_is_in_the_timeline() -> None:
    play = Play(started=True)
    play.at("1m").do(cmd.MoveInject(by="fac", inject="noise", to=1200.0))
    play.do(cmd.RecordDecision(by="ann", text="The chancellery leads."))
    play.do(cmd.End(by="fac"))
    play.do(cmd.Reopen(by="fac", reason="Pressed by mistake"))
    told = " ".join(row.what for row in reported(play).timeline)
    assert "moved “A cat on a tank” to T+20:00" in told
    assert "“The chancellery leads.”" in told
    assert "EndEx was taken back; the exercise was paused. Reason: “Pressed by mistake”" in told
