"""Templates of the library filled in for a scenario that is being played."""

import pytest

from exercise_sim.scenario.library import shipped_templates
from exercise_sim.scenario.scenario import Scenario
from exercise_sim.scenario.template import Parameter
from exercise_sim.scenario.template_filling import fill, needed
from exercise_sim.scenario.template_parsing import parse_template
from exercise_sim.scenario.template_surroundings import LISTS
from tests.exercise.worlds import CLAIM, small_world


def scenario() -> Scenario:
    return small_world()[0]


def given_for(parameter: Parameter) -> str:
    """What a facilitator would give in the small world."""
    if parameter.type in LISTS:
        entries = getattr(scenario(), LISTS[parameter.type])
        return str(entries[0].id)
    return parameter.example.read("en").strip()


def test_what_has_a_default_or_may_be_left_out_is_not_asked_for() -> None:
    parsed = parse_template(shipped_templates()["cloned-website"])
    assert [one.id for one in needed(parsed)] == ["institution", "claim", "channel"]


def test_the_words_of_the_scenario_stand_in_the_text() -> None:
    parsed = parse_template(shipped_templates()["cloned-website"])
    given = {"institution": "the Town Office", "claim": "evacuation", "channel": "telegram"}
    inject = fill(parsed, given, scenario())
    assert (inject.use, inject.claim, inject.channel) == (
        "cloned-website",
        "evacuation",
        "telegram",
    )
    assert "the Town Office" in inject.body.read("en")
    assert CLAIM in inject.body.read("en")
    assert inject.body.languages == ("en",)
    assert inject.to == ("chancellery", "town")


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({}, "needs `institution`"),
        ({"institution": "x", "claim": "lie", "channel": "telegram"}, "no claim `lie`"),
        ({"institution": " ", "claim": "evacuation", "channel": "telegram"}, "empty"),
    ],
)
def test_what_does_not_fit_is_said(given: dict[str, str], sentence: str) -> None:
    parsed = parse_template(shipped_templates()["cloned-website"])
    with pytest.raises(ValueError, match=sentence):
        fill(parsed, given, scenario())


@pytest.mark.parametrize("name", list(shipped_templates()))
def test_every_template_of_the_library_can_be_added_while_playing(name: str) -> None:
    parsed = parse_template(shipped_templates()[name])
    inject = fill(parsed, {one.id: given_for(one) for one in needed(parsed)}, scenario())
    assert inject.title.read("en")
    assert inject.channel in scenario().channel
