"""Whether what is expected for an inject, playbook and scenario joined, can be done at all."""

from collections.abc import Iterable, Iterator, Mapping

from exercise_sim.localization import _, ngettext
from exercise_sim.scenario.diagnostics import Diagnostic
from exercise_sim.scenario.durations import write_duration
from exercise_sim.scenario.inject import Expectation, Inject
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.scenario import Audience, Channel, Fact
from exercise_sim.scenario.yaml_document import Document, Loc


class Attainability:
    """Checks expectations where they were written, in the scenario or in the playbook."""

    def __init__(
        self,
        scenario_file: Document,
        playbook_file: Document,
        playbook: Playbook,
        channels: Mapping[str, Channel],
        audiences: Mapping[str, Audience],
        facts: Mapping[str, Fact],
    ) -> None:
        self._scenario_file = scenario_file
        self._playbook_file = playbook_file
        self._playbook = playbook
        self._channels = channels
        self._audiences = audiences
        self._facts = facts
        self._ruled: dict[tuple[str, str, str | None], Loc] = {}
        """Priority, veracity and id of an expectation -> where a rule asks for it."""

    def of(self, number: int, inject: Inject, owed: Iterable[Expectation]) -> Iterator[Diagnostic]:
        """What is wrong with what is `owed` for `inject`, the scenario's entry `number`.

        Different injects may yield the same diagnostic of a playbook rule.
        """
        for expected in owed:
            if expected.by and not any(team in expected.by for team in inject.to):
                continue
            document, loc = self._written(number, inject, expected)
            yield from self._without_deadline(document, loc, expected)
            yield from self._out_of_reach(document, loc, expected)
            yield from self._not_yet_known(document, loc, inject, expected)
            yield from self._too_long(document, loc, expected)

    def _written(self, number: int, inject: Inject, expected: Expectation) -> tuple[Document, Loc]:
        """Where the author would mend `expected`: in the inject, else in the playbook's rule."""
        for place, own in enumerate(inject.expect):
            if own.id == expected.id or (own.id is None and own.action == expected.action):
                return self._scenario_file, ("injects", number, "expect", place)
        kind = (inject.priority, inject.veracity, expected.id)
        if kind not in self._ruled:
            self._ruled[kind] = self._in_a_rule(inject, expected)
        return self._playbook_file, self._ruled[kind]

    def _in_a_rule(self, inject: Inject, expected: Expectation) -> Loc:
        for index, rule in enumerate(self._playbook.rules):
            if rule.applies.to(inject.priority, inject.veracity):
                for place, ruled in enumerate(rule.expect):
                    if expected.id == (ruled.id or ruled.action):
                        return "rules", index, "expect", place
        return ()

    def _without_deadline(
        self, document: Document, loc: Loc, expected: Expectation
    ) -> Iterator[Diagnostic]:
        if expected.within is None and not expected.optional:
            line, column = document.position((*loc, "action"))
            message = _(
                "`{action}` has no `within`, neither in the inject nor in the playbook; say how"
                " soon it is due"
            ).format(action=expected.action)
            yield Diagnostic(document.file, line, column, message, code="no-deadline")

    def _out_of_reach(
        self, document: Document, loc: Loc, expected: Expectation
    ) -> Iterator[Diagnostic]:
        if expected.action != "publish":
            return
        for index, name in enumerate(expected.audiences):
            audience = self._audiences.get(name)
            if audience is None:
                continue
            usable = set(audience.channels)
            if usable & set(expected.channels) or (usable and not expected.channels):
                continue
            line, column = document.position((*loc, "audiences", index))
            message = (
                _("nobody can meet this: `{audience}` uses {used}, and `channels` are {channels}")
                if usable
                else _("nobody can meet this: `{audience}` uses no channel")
            ).format(
                audience=name,
                used=", ".join(audience.channels),
                channels=", ".join(expected.channels),
            )
            yield Diagnostic(document.file, line, column, message, "warning", "out-of-reach")

    def _not_yet_known(
        self, document: Document, loc: Loc, inject: Inject, expected: Expectation
    ) -> Iterator[Diagnostic]:
        if expected.within is None or inject.at is None:
            return
        due = inject.at + expected.within
        for index, name in enumerate(expected.facts):
            fact = self._facts.get(name)
            if fact is None or fact.known_at <= due:
                continue
            line, column = document.position((*loc, "facts", index))
            message = _(
                "nobody can meet this: `{fact}` is known at {known}, and it is due at {due}"
            ).format(fact=name, known=write_duration(fact.known_at), due=write_duration(due))
            yield Diagnostic(document.file, line, column, message, "warning", "fact-too-late")

    def _too_long(
        self, document: Document, loc: Loc, expected: Expectation
    ) -> Iterator[Diagnostic]:
        if expected.model_answer is None:
            return
        limits = {
            channel.id: channel.limit
            for name in expected.channels
            if (channel := self._channels.get(name)) is not None and channel.limit is not None
        }
        for language, text in expected.model_answer.items():
            length = len(text.strip())
            for name, limit in limits.items():
                if length > limit:
                    line, column = document.position((*loc, "model_answer", language))
                    message = ngettext(
                        "the model answer in {language} has {n} character, and `{channel}` takes"
                        " {limit}",
                        "the model answer in {language} has {n} characters, and `{channel}` takes"
                        " {limit}",
                        length,
                    ).format(language=language, n=length, channel=name, limit=limit)
                    yield Diagnostic(
                        document.file, line, column, message, "warning", "text-too-long"
                    )
