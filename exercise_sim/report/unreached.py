"""Whom and what the whole exercise never reached."""

from collections.abc import Iterator

from exercise_sim.localization import _, ngettext
from exercise_sim.localization.lists import listed
from exercise_sim.localization.numbers import whole
from exercise_sim.report import finding_words as words
from exercise_sim.report.evidence import Evidence, Judged, event_numbers
from exercise_sim.report.model import Finding
from exercise_sim.report.numbers import ended
from exercise_sim.report.reached import audiences_never_reached, messages_never_conveyed
from exercise_sim.scenario.scenario import Audience


def unreached(evidence: Evidence) -> Iterator[Finding]:
    """Audiences and key messages that something asked for and nothing served."""
    if not evidence.judged:
        return
    audiences = audiences_never_reached(evidence.state)
    if audiences:
        wanted = {one.id for one in audiences}
        judged = [one for one in evidence.of("reach") if wanted & _audiences(one)]
        n = len(evidence.state.scenario.audiences)
        observation = ngettext(
            "{unreached} of {n} audience were never reached: {audiences}.",
            "{unreached} of {n} audiences were never reached: {audiences}.",
            n,
        ).format(
            unreached=len(audiences),
            n=n,
            audiences=listed([_audience(evidence, one) for one in audiences]),
        )
        yield _finding(evidence, words.NEVER_REACHED, observation, words.WHY_NEVER_REACHED, judged)
    messages = messages_never_conveyed(evidence.state)
    if messages:
        wanted = {one.id for one in messages}
        judged = [one for one in evidence.of("key_messages") if wanted & _messages(one)]
        told = [evidence.names.message(one.id) for one in messages]
        n = len(evidence.state.scenario.key_messages)
        observation = ngettext(
            "{unsaid} of {n} key message appear in no text: {messages}",
            "{unsaid} of {n} key messages appear in no text: {messages}",
            n,
        ).format(unsaid=len(messages), n=n, messages=listed(told))
        yield _finding(
            evidence, words.NEVER_CONVEYED, ended(observation), words.WHY_NEVER_CONVEYED, judged
        )


def _finding(
    evidence: Evidence, headline: str, observation: str, analysis: str, judged: list[Judged]
) -> Finding:
    injects = [one.inject.inject for one in judged]
    return Finding(
        headline=_(headline),
        observation=observation,
        reference=evidence.reference(injects) if injects else "",
        analysis=_(analysis),
        capability=evidence.capability((one.inject.inject, one.lost) for one in judged),
        points=sum(one.lost for one in judged),
        events=event_numbers(judged),
    )


def _audience(evidence: Evidence, audience: Audience) -> str:
    """`Diaspora (5,000 people)`."""
    return ngettext("{audience} ({n} person)", "{audience} ({n} people)", audience.size).format(
        audience=evidence.names.audience(audience.id), n=whole(audience.size)
    )


def _audiences(one: Judged) -> frozenset[str]:
    return frozenset(one.expectation.expectation.audiences)


def _messages(one: Judged) -> frozenset[str]:
    return frozenset(one.expectation.expectation.key_messages)
