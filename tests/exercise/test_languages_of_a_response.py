import pytest

from exercise_sim.exercise import commands as cmd
from exercise_sim.exercise.refusal import Refused
from exercise_sim.scenario.scenario import Scenario
from tests.exercise.play import Play, content
from tests.exercise.worlds import small_world


def multilingual() -> Play:
    """The file is in English, an audience reads Russian, one inject came in Ukrainian, and one
    key message has Latvian."""
    scenario, playbook = small_world()
    data = scenario.model_dump(mode="json")
    data["audiences"][0]["languages"] = ["ru"]
    data["injects"][0]["original"] = "uk"
    data["key_messages"][0]["text"]["lv"] = "Robeža tiek apsargāta."
    play = Play((Scenario.model_validate(data), playbook), started=True)
    play.at("5m").deliver()
    return play


@pytest.mark.parametrize("language", ["en", "ru", "uk", "lv"])
def test_a_text_may_be_in_any_language_that_the_scenario_has(language: str) -> None:
    play = multilingual()
    saved = content("Text.", language=language)
    play.do(cmd.SaveVersion(by="ann", response="r1", content=saved))
    assert play.state.responses["r1"].latest.content.texts == {language: "Text."}


@pytest.mark.parametrize("language", ["de", "EN", "", "en2"])
def test_a_text_in_a_language_that_nobody_there_has_is_refused(language: str) -> None:
    play = multilingual()
    saved = content("Text.", language=language)
    with pytest.raises(Refused, match=f"reads or writes the language `{language}`"):
        play.do(cmd.SaveVersion(by="ann", response="r1", content=saved))
