"""Whom and what the whole exercise never reached."""

from collections.abc import Iterator

from exercise_sim.report import finding_words as words
from exercise_sim.report.evidence import Evidence, Judged, event_numbers
from exercise_sim.report.model import Finding
from exercise_sim.report.numbers import counted, ended, listed
from exercise_sim.report.reached import audiences_never_reached, messages_never_conveyed


def unreached(evidence: Evidence) -> Iterator[Finding]:
    """Audiences and key messages that something asked for and nothing served."""
    if not evidence.judged:
        return
    audiences = audiences_never_reached(evidence.state)
    if audiences:
        wanted = {one.id for one in audiences}
        judged = [one for one in evidence.of("reach") if wanted & _audiences(one)]
        told = [f"{evidence.names.audience(one.id)} ({one.size:,} people)" for one in audiences]
        of = counted(len(evidence.state.scenario.audiences), "audience", "audiences")
        observation = f"{len(audiences)} of {of} were never reached: {listed(told)}."
        yield _finding(evidence, words.NEVER_REACHED, observation, words.WHY_NEVER_REACHED, judged)
    messages = messages_never_conveyed(evidence.state)
    if messages:
        wanted = {one.id for one in messages}
        judged = [one for one in evidence.of("key_messages") if wanted & _messages(one)]
        told = [evidence.names.message(one.id) for one in messages]
        of = counted(len(evidence.state.scenario.key_messages), "key message", "key messages")
        observation = ended(f"{len(messages)} of {of} appear in no text: {listed(told)}")
        yield _finding(
            evidence, words.NEVER_CONVEYED, observation, words.WHY_NEVER_CONVEYED, judged
        )


def _finding(
    evidence: Evidence, headline: str, observation: str, analysis: str, judged: list[Judged]
) -> Finding:
    injects = [one.inject.inject for one in judged]
    return Finding(
        headline=headline,
        observation=observation,
        reference=evidence.reference(injects) if injects else "",
        analysis=analysis,
        capability=evidence.capability((one.inject.inject, one.lost) for one in judged),
        points=sum(one.lost for one in judged),
        events=event_numbers(judged),
    )


def _audiences(one: Judged) -> frozenset[str]:
    return frozenset(one.expectation.expectation.audiences)


def _messages(one: Judged) -> frozenset[str]:
    return frozenset(one.expectation.expectation.key_messages)
