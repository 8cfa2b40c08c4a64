"""What stands in the scenario and takes no part in it."""

from collections.abc import Iterator

from exercise_sim.localization import _
from exercise_sim.scenario.checking.written import Written
from exercise_sim.scenario.diagnostics import Diagnostic


def unserved_objectives(written: Written) -> Iterator[Diagnostic]:
    """A warning for every objective that no inject serves: nothing of it would be seen."""
    served = {one for inject in written.scenario.injects for one in inject.objectives}
    for index, objective in enumerate(written.scenario.objectives):
        if objective.id not in served:
            message = _(
                "no inject serves `{objective}`; name it in an inject's `objectives`"
            ).format(objective=objective.id)
            yield written.told(
                ("objectives", index, "id"), message, "warning", "objective-without-inject"
            )


def unused_key_messages(written: Written) -> Iterator[Diagnostic]:
    """Advice for every key message that no expectation asks for."""
    asked = {one for owed in written.expected for each in owed for one in each.key_messages}
    for index, message in enumerate(written.scenario.key_messages):
        if message.id not in asked:
            yield written.told(
                ("key_messages", index, "id"),
                _("no expectation asks for `{message}`, so nobody is scored on it").format(
                    message=message.id
                ),
                "advice",
                "unused-key-message",
            )


def unused_facts(written: Written) -> Iterator[Diagnostic]:
    """Advice for every fact that refutes no claim and that no expectation rests on."""
    used = {one for claim in written.scenario.claims for one in claim.refuted_by}
    used |= {one for owed in written.expected for each in owed for one in each.facts}
    for index, fact in enumerate(written.scenario.facts):
        if fact.id not in used:
            yield written.told(
                ("facts", index, "id"),
                _("`{fact}` refutes no claim, and no expectation rests on it").format(fact=fact.id),
                "advice",
                "unused-fact",
            )


def unused_channels(written: Written) -> Iterator[Diagnostic]:
    """Advice for every channel on which nothing comes, goes or is read."""
    scenario = written.scenario
    used = {inject.channel for inject in scenario.injects}
    used |= {one for audience in scenario.audiences for one in audience.channels}
    used |= {persona.channel for persona in scenario.personas if persona.channel is not None}
    used |= {one for owed in written.expected for each in owed for one in each.channels}
    for index, channel in enumerate(scenario.channels):
        if channel.id not in used:
            message = _("nobody uses `{channel}`").format(channel=channel.id)
            yield written.told(("channels", index, "id"), message, "advice", "unused-channel")
