import pytest

from exercise_sim.scenario.condition import Condition
from exercise_sim.scenario.condition_in_words import in_words
from exercise_sim.scenario.msel_order import earliest_times, msel_order
from tests.exercise.waiting import follow_up, world_with

SCENARIO, _ = world_with()


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        (
            {"after": {"inject": "rumour", "delay": "5m"}},
            "when 5m have passed since the team got rumour",
        ),
        ({"after": {"inject": "call", "team": "town"}}, "when Border Town got call"),
        (
            {"response": {"inject": "rumour", "action": "publish", "within": "10m"}},
            "when the team has released a statement for rumour within 10m",
        ),
        (
            {"response": {"team": "town", "cleared": False, "after": "1h"}},
            "when Border Town has released a response later than 1h, not cleared",
        ),
        (
            {"no_response": {"inject": "rumour", "within": "20m", "action": "assess"}},
            "when the team has not released an assessment for rumour within 20m",
        ),
        (
            {"score": {"inject": "rumour", "criterion": "key_messages", "below": 0.5}},
            "when the key messages score of the team for rumour is below 0.5 with the first"
            " response",
        ),
        (
            {"score": {"above": 0.8, "after": "30m", "team": "town"}},
            "when the score of Border Town for everything so far is above 0.8 30m after StartEx",
        ),
        (
            {"assessment": {"inject": "rumour", "correct": False}},
            "when the team has assessed rumour wrongly (veracity)",
        ),
        (
            {"message": {"from": "town", "to": "editor", "about": "call"}},
            "when Border Town has written to Editor of the Border News about call",
        ),
        (
            {
                "all": [
                    {"after": {"inject": "call"}},
                    {"not": {"any": [{"message": {}}, {"after": {"inject": "noise"}}]}},
                ]
            },
            "when the team got call and it is not so that (the team has written or the team got"
            " noise)",
        ),
        ({"by_hand": True}, "fired by hand"),
    ],
)
def test_every_condition_can_be_read_aloud(condition: object, words: str) -> None:
    assert in_words(Condition.model_validate(condition), SCENARIO) == words


def test_names_are_given_in_the_language_asked_for() -> None:
    condition = Condition.model_validate({"message": {"to": "editor"}})
    assert in_words(condition, SCENARIO, "lv").endswith("to Robežas Ziņu redaktors")


def test_the_msel_lists_what_waits_behind_what_it_waits_for() -> None:
    scenario, _ = world_with(
        follow_up(id="hand", when={"by_hand": True}),
        follow_up(id="third", when={"after": {"inject": "second", "delay": "1m"}}),
        follow_up(id="second", when={"no_response": {"inject": "rumour", "within": "3m"}}),
        follow_up(id="thanks", when={"message": {"about": "call"}}),
    )
    order = [inject.id for inject in msel_order(scenario)]
    assert order == ["rumour", "second", "third", "call", "thanks", "noise", "hand"]
    assert earliest_times(scenario)["third"] == 300.0 + 180.0 + 60.0
