"""Any scenario of five injects of which four wait for something."""

from typing import Any

from hypothesis import strategies as st

from exercise_sim.scenario.checking.written import Written
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.scenario import Scenario
from exercise_sim.scenario.yaml_composer import Mark
from exercise_sim.scenario.yaml_document import Document

TEAMS = ("a", "b", "c")
INJECTS = ("first", "second", "third", "fourth", "fifth")

_inject = st.sampled_from(INJECTS)
_team = st.one_of(st.none(), st.sampled_from(TEAMS))
_time = st.sampled_from(["1m", "10m", "59m", "61m"])


def _said(**keys: Any) -> Any:
    """A mapping of what is not None."""
    return st.fixed_dictionaries(keys).map(
        lambda written: {key.rstrip("_"): one for key, one in written.items() if one is not None}
    )


_happenings = st.one_of(
    _said(after=_said(inject=_inject, team=_team, delay=_time)),
    _said(response=_said(inject=_inject, team=_team, within=_time)),
    _said(response=_said(team=_team, after=_time, cleared=st.sampled_from([None, False]))),
    _said(no_response=_said(inject=_inject, team=_team, within=_time)),
    _said(score=_said(inject=_inject, team=_team, below=st.just(0.5))),
    _said(assessment=_said(inject=_inject, team=_team, correct=st.booleans())),
    _said(message=_said(from_=_team, to=_team)),
    st.just({"by_hand": True}),
)
conditions = st.recursive(
    _happenings,
    lambda inner: st.one_of(
        _said(all=st.lists(inner, min_size=1, max_size=3)),
        _said(any=st.lists(inner, min_size=1, max_size=3)),
        _said(not_=inner),
    ),
    max_leaves=8,
)


def written_with(conditions: list[Any], recipients: list[list[str]], beside: Any) -> Written:
    """The second to fifth inject wait for `conditions`; variants and repeats ask for `beside`."""
    injects = [
        {
            "id": name,
            **({"when": conditions[number - 1]} if number else {"at": "5m"}),
            "to": recipients[number],
            "from": "Somebody",
            "channel": "web",
            "title": "More",
            "body": "More happens.",
            "priority": "low",
            "veracity": "accurate",
            "repeat": {"every": "10m", "until": beside},
            "variants": [{"id": "one", "when": beside}],
        }
        for number, name in enumerate(INJECTS)
    ]
    data = {
        "format": "exercise-sim/scenario@1",
        "id": "any",
        "title": "Any",
        "language": "en",
        "duration": "60m",
        "story": {"starts": "2026-06-04T09:00:00+03:00"},
        "playbook": "playbook.yaml",
        "teams": [{"id": team, "name": team} for team in TEAMS],
        "channels": [{"id": "web", "kind": "web", "name": "Web"}],
        "injects": injects,
    }
    playbook = Playbook.model_validate({"format": "exercise-sim/playbook@1", "id": "any"})
    scenario = Scenario.model_validate(data, context={"language": "en"})
    # Each inject stands in a column of its own, and everything in it with it.
    places = {number: Mark(1, number + 1, (1, number + 1)) for number in range(len(injects))}
    root = Mark(1, 100, (1, 100), {"injects": Mark(1, 100, (1, 100), dict(places))})
    return Written(scenario, Document("any.yaml", data, (), root), playbook)


worlds = st.builds(
    written_with,
    st.lists(conditions, min_size=4, max_size=4),
    st.lists(st.lists(st.sampled_from(TEAMS), min_size=1, unique=True), min_size=5, max_size=5),
    conditions,
)
