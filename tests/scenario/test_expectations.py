from typing import Any

import pytest

from exercise_sim.scenario.expectations import expectations_for, rules_for
from exercise_sim.scenario.inject import Expectation, Inject
from exercise_sim.scenario.playbook import Playbook


def inject(*expect: dict[str, Any], **fields: Any) -> Inject:
    return Inject.model_validate(
        {
            "id": "post",
            "at": "5m",
            "to": ["chancellery", "interior"],
            "from": "@robeza_live",
            "channel": "telegram",
            "title": "a",
            "body": "b",
            "priority": "high",
            "veracity": "fabricated",
            "expect": expect,
            **fields,
        }
    )


def playbook(*rules: dict[str, Any]) -> Playbook:
    named = [{"id": f"rule-{number}", **rule} for number, rule in enumerate(rules)]
    return Playbook.model_validate({"format": "exercise-sim/playbook@1", "id": "p", "rules": named})


def owed(book: Playbook, post: Inject, team: str = "chancellery") -> dict[str, Expectation]:
    every = expectations_for(book, post, team)
    return {expected.id or "": expected for expected in every}


PUBLISH = {"action": "publish", "within": "30m", "channels": ["web"]}


def test_a_rule_speaks_of_the_priorities_and_veracities_that_it_names() -> None:
    book = playbook(
        {"for": {"priority": ["high"]}, "expect": [PUBLISH]},
        {"for": {"priority": ["low"]}, "expect": [PUBLISH]},
        {"for": {"priority": ["high"], "veracity": ["accurate"]}, "expect": [PUBLISH]},
        {"expect": [PUBLISH]},
    )
    assert [rule.id for rule in rules_for(book, inject())] == ["rule-0", "rule-3"]


def test_without_an_expectation_of_its_own_the_inject_has_the_playbooks() -> None:
    expected = owed(playbook({"expect": [PUBLISH]}), inject())["publish"]
    assert (expected.within, expected.channels, expected.by) == (1800, ("web",), ())


def test_they_are_the_same_after_the_scenario_was_kept_in_a_log() -> None:
    book = playbook({"expect": [PUBLISH]})
    post = inject({"action": "publish", "audiences": ["residents"]})
    kept = Inject.model_validate_json(post.model_dump_json(by_alias=True))
    assert owed(book, kept)["publish"].within == 1800
    assert owed(book, kept) == owed(book, post)


def test_fields_of_the_inject_win_and_the_others_stay() -> None:
    post = inject({"action": "publish", "within": "20m", "audiences": ["residents"]})
    expected = owed(playbook({"expect": [PUBLISH]}), post)["publish"]
    assert expected.within == 1200
    assert expected.channels == ("web",)
    assert expected.audiences == ("residents",)


def test_an_inject_that_names_no_deadline_keeps_the_playbooks() -> None:
    post = inject({"action": "publish", "by": ["interior"]})
    expected = owed(playbook({"expect": [PUBLISH]}), post, "interior")["publish"]
    assert expected.within == 1800


def test_only_the_lead_owes_what_names_a_lead() -> None:
    book = playbook({"expect": [PUBLISH, {"action": "assess", "within": "5m"}]})
    post = inject({"action": "publish", "by": ["interior"]})
    assert set(owed(book, post, "interior")) == {"publish", "assess"}
    assert set(owed(book, post, "chancellery")) == {"assess"}


def test_the_lead_of_the_inject_wins_over_the_playbooks() -> None:
    book = playbook({"expect": [{**PUBLISH, "by": ["chancellery"]}]})
    post = inject({"action": "publish", "by": ["interior"]})
    assert set(owed(book, post, "interior")) == {"publish"}
    assert owed(book, post, "chancellery") == {}


def test_an_expectation_with_an_id_of_its_own_stands_beside_the_playbooks() -> None:
    post = inject({"id": "update", "action": "publish", "within": "50m"})
    both = owed(playbook({"expect": [PUBLISH]}), post)
    assert {name: one.within for name, one in both.items()} == {"publish": 1800, "update": 3000}
    assert both["update"].channels == ()


def test_an_expectation_joins_the_playbooks_for_its_action_whatever_that_is_called() -> None:
    book = playbook({"expect": [{**PUBLISH, "id": "first-word"}]})
    both = owed(book, inject({"action": "publish", "within": "20m"}))
    assert {name: one.within for name, one in both.items()} == {"first-word": 1200}


def test_an_expectation_joins_the_one_with_its_id() -> None:
    book = playbook({"expect": [{**PUBLISH, "id": "a"}, {**PUBLISH, "id": "b"}]})
    both = owed(book, inject({"id": "b", "action": "publish", "within": "20m"}))
    assert {name: one.within for name, one in both.items()} == {"a": 1800, "b": 1200}


def test_the_first_rule_for_an_action_counts() -> None:
    book = playbook({"expect": [PUBLISH]}, {"expect": [{"action": "publish", "within": "5m"}]})
    assert owed(book, inject())["publish"].within == 1800


def test_an_action_that_the_playbook_does_not_expect_is_the_injects_alone() -> None:
    post = inject({"action": "notify", "within": "15m"})
    assert owed(playbook(), post)["notify"].within == 900


def test_rules_that_expect_more_than_anybody_can_do_are_refused() -> None:
    expect = [{"id": f"e{number}", "action": "publish"} for number in range(51)]
    data = {
        "format": "exercise-sim/playbook@1",
        "id": "p",
        "rules": [{"id": "r", "expect": expect}],
    }
    with pytest.raises(ValueError, match="expect 51 things of one inject; no team can do more"):
        Playbook.model_validate(data)
    data["rules"] = [{"id": "r", "expect": expect[:50]}]
    assert Playbook.model_validate(data)
