"""What a team owes for an inject: the scenario's expectations joined with the playbook's."""

from exercise_sim.scenario.inject import Expectation, Inject
from exercise_sim.scenario.playbook import Playbook, Rule

_DEFAULTS = {name: field.default for name, field in Expectation.model_fields.items()}


def rules_for(playbook: Playbook, inject: Inject) -> list[Rule]:
    """The playbook's rules that speak of this inject, in the order of the file."""
    return [
        rule
        for rule in playbook.rules
        if (not rule.applies.priority or inject.priority in rule.applies.priority)
        and (not rule.applies.veracity or inject.veracity in rule.applies.veracity)
    ]


def expectations_for(playbook: Playbook, inject: Inject, team: str) -> tuple[Expectation, ...]:
    """Every expectation that `team`, a recipient of `inject`, owes, each with its own `id`."""
    return tuple(
        expected
        for expected in joined_expectations(playbook, inject)
        if not expected.by or team in expected.by
    )


def joined_expectations(playbook: Playbook, inject: Inject) -> tuple[Expectation, ...]:
    """Every expectation that recipients of `inject` owe, each with its own `id`; `by` says who.

    An expectation of the inject joins the playbook's for the same action and what it says wins;
    a field at its default says nothing, since a log keeps defaults too. With an `id` of its own it
    stands beside it. Where several rules speak of one action, the
    first counts. An expectation without `within` after joining has no deadline.
    """
    owed: dict[str, Expectation] = {}
    for rule in rules_for(playbook, inject):
        for expected in rule.expect:
            owed.setdefault(expected.id or expected.action, expected)
    for expected in inject.expect:
        key = expected.id or _joined(owed, expected.action)
        base = owed.get(key)
        if base is None:
            owed[key] = expected
        else:
            owed[key] = base.model_copy(update=_said(expected))
    return tuple(expected.model_copy(update={"id": key}) for key, expected in owed.items())


def _said(expected: Expectation) -> dict[str, object]:
    """Field -> value of what is not left at its default."""
    return {
        name: value
        for name, default in _DEFAULTS.items()
        if (value := getattr(expected, name)) != default
    }


def _joined(owed: dict[str, Expectation], action: str) -> str:
    """The key of the expectation that one without an `id` joins: the first for its action."""
    return next((key for key, expected in owed.items() if expected.action == action), action)
