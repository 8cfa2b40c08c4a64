"""Core capabilities are shown in the language of the report, wherever a scenario is shown."""

from typing import Any

import pytest

from exercise_sim.authoring.paper.printing import MSEL, printed_pages
from exercise_sim.localization import speaking
from exercise_sim.report.html import to_html
from exercise_sim.report.markdown import to_markdown
from exercise_sim.report.model import AfterActionReport
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.scenario import Scenario
from tests.authoring.test_showing import shown
from tests.exercise.play import Play, content
from tests.exercise.worlds import small_world
from tests.report.played import FALSE_FIRST, ended, publish

BOTH = {"en": "Communication", "lv": "Saziņa"}
OTHER = {"lv": "Komunikācija", "en": "Communication"}


def world(*capabilities: Any) -> tuple[Scenario, Playbook]:
    """The small world with an objective for each; the rumour serves them all."""
    scenario, playbook = small_world()
    data = scenario.model_dump(mode="json", by_alias=True)
    data["objectives"] = [
        {"id": f"o{number}", "text": f"Objective {number}.", "capability": one}
        for number, one in enumerate(capabilities)
    ]
    for inject in data["injects"]:
        inject["objectives"] = [one["id"] for one in data["objectives"]]
    return Scenario.model_validate(data, context={"language": "en"}), playbook


def report(*capabilities: Any) -> AfterActionReport:
    play = Play(world(*capabilities), started=True).at("5m")
    play.deliver()
    publish(play, content(FALSE_FIRST))
    return ended(play)


@pytest.mark.parametrize(("code", "word"), [("en", "Communication"), ("lv", "Saziņa")])
def test_a_report_has_it_in_its_own_language(code: str, word: str) -> None:
    with speaking(code):
        made = report(BOTH)
        html, markdown = to_html(made), to_markdown(made)
    assert [one.capability for one in made.objectives] == [word]
    assert {one.capability for one in made.improvements} == {word}
    assert made.plan[0].capability == word
    other = {"Communication", "Saziņa"} - {word}
    for page in (html, markdown):
        assert word in page
        assert not [one for one in other if one in page]


def test_a_plain_string_is_shown_in_every_language() -> None:
    with speaking("lv"):
        made = report("Communication")
    assert made.objectives[0].capability == "Communication"
    assert made.improvements[0].capability == "Communication"


def test_the_weightiest_is_the_same_one_in_every_language() -> None:
    leading = {"en": "Warning", "lv": "Brīdināšana"}
    for code, word in (("en", "Communication"), ("lv", "Saziņa")):
        with speaking(code):
            # By the Latvian words alone these were three, and the first would lead.
            found = report(leading, BOTH, OTHER).improvements[0].capability
        assert found == word


def test_an_objective_without_one_has_an_empty_cell() -> None:
    made = report("")
    assert made.objectives[0].capability == ""
    assert "None" not in to_html(made)


@pytest.mark.parametrize(("code", "word"), [("en", "Communication"), ("lv", "Saziņa")])
def test_show_gives_it_in_the_language_asked_for(code: str, word: str) -> None:
    assert word in shown(world(BOTH), language=code)


@pytest.mark.parametrize(("code", "word"), [("en", "Communication"), ("lv", "Saziņa")])
def test_the_printed_msel_has_it_in_the_language_asked_for(code: str, word: str) -> None:
    assert f">{word}</span>" in printed_pages(*world(BOTH), code)[MSEL]
