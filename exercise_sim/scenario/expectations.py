"""What a team owes for an inject: the scenario's expectations joined with the playbook's."""

from exercise_sim.scenario.inject import Expectation, Inject
from exercise_sim.scenario.playbook import Playbook, Rule
from exercise_sim.scenario.vocabulary import Priority, Veracity

_DEFAULTS = {name: field.default for name, field in Expectation.model_fields.items()}


def rules_for(playbook: Playbook, inject: Inject) -> list[Rule]:
    """The playbook's rules that speak of this inject, in the order of the file."""
    return [rule for rule in playbook.rules if rule.applies.to(inject.priority, inject.veracity)]


def expectations_for(playbook: Playbook, inject: Inject, team: str) -> tuple[Expectation, ...]:
    """Every expectation that `team`, a recipient of `inject`, owes, each with its own `id`."""
    return tuple(
        expected
        for expected in joined_expectations(playbook, inject)
        if not expected.by or team in expected.by
    )


def joined_expectations(playbook: Playbook, inject: Inject) -> tuple[Expectation, ...]:
    """What all recipients of one inject owe, as `JoinedExpectations` says it."""
    return JoinedExpectations(playbook).of(inject)


class JoinedExpectations:
    """What is owed for injects, with what a playbook says of each kind looked up once."""

    def __init__(self, playbook: Playbook) -> None:
        self._playbook = playbook
        self._ruled: dict[tuple[Priority, Veracity], dict[str, Expectation]] = {}

    def of(self, inject: Inject) -> tuple[Expectation, ...]:
        """Every expectation that recipients of `inject` owe, each with its own `id`; see its `by`.

        An expectation of the inject joins the playbook's for the same action and what it says wins;
        a field at its default says nothing, since a log keeps defaults too. With an `id` of its own
        it stands beside it. Where several rules speak of one action, the first counts. An
        expectation without `within` after joining has no deadline.
        """
        kind = (inject.priority, inject.veracity)
        if kind not in self._ruled:
            self._ruled[kind] = {
                key: _named(expected, key) for key, expected in self._playbook.ruled(*kind).items()
            }
        ruled = self._ruled[kind]
        if not inject.expect:
            return tuple(ruled.values())
        owed = dict(ruled)
        for expected in inject.expect:
            key = expected.id or _joined(owed, expected.action)
            base = owed.get(key)
            owed[key] = (
                _named(expected, key)
                if base is None
                else base.model_copy(update={**_said(expected), "id": key})
            )
        return tuple(owed.values())


def _named(expected: Expectation, key: str) -> Expectation:
    return expected if expected.id == key else expected.model_copy(update={"id": key})


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
