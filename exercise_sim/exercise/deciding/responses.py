"""Assessing an inject and saving versions of a draft."""

from collections.abc import Iterator

from pydantic import BaseModel

from exercise_sim.exercise import commands as cmd
from exercise_sim.exercise import events as ev
from exercise_sim.exercise.content import Content
from exercise_sim.exercise.deciding import authority, not_there
from exercise_sim.exercise.deciding.registry import Stamp, decides
from exercise_sim.exercise.refusal import Refused
from exercise_sim.exercise.state import State
from exercise_sim.localization import _
from exercise_sim.scenario.disarm import techniques
from exercise_sim.scenario.local_text import LocalText
from exercise_sim.scenario.scenario import Scenario

_DECLARING = frozenset({"language", "languages", "original"})


@decides(cmd.Assess)
def assess(state: State, command: cmd.Assess, stamp: Stamp) -> list[ev.Event]:
    team = authority.own_team(state, command.by)
    authority.in_play(state)
    authority.delivered_to(state, command.inject, team)
    if command.claim is not None and command.claim not in state.scenario.claim:
        raise Refused(_(not_there.CLAIM).format(id=command.claim))
    for technique in command.disarm:
        if technique not in techniques():
            raise Refused(_("`{technique}` is no DISARM technique.").format(technique=technique))
    return [
        ev.InjectAssessed(
            **stamp.fields,
            inject=command.inject,
            team=team,
            veracity=command.veracity,
            priority=command.priority,
            claim=command.claim,
            disarm=command.disarm,
            rationale=command.rationale,
        )
    ]


@decides(cmd.SaveVersion)
def save_version(state: State, command: cmd.SaveVersion, stamp: Stamp) -> list[ev.Event]:
    team = authority.with_duty(state, command.by, "drafter")
    authority.not_ended(state)
    check_content(state, command.content, team)
    known = state.responses.get(command.response)
    latest = 0
    if known is not None:
        latest = authority.own_response(state, command.response, team).latest.number
        if known.withdrawal is not None:
            raise Refused(_("This response was withdrawn; start a new one."))
        if known.releases and known.latest.content.action != command.content.action:
            raise Refused(_("The action of a released response cannot change."))
    if command.based_on != latest:
        raise Refused(
            _("Version {version} was saved meanwhile; look at it before you save over it.").format(
                version=latest
            )
        )
    return [
        ev.VersionSaved(
            **stamp.fields,
            response=command.response,
            team=team,
            version=latest + 1,
            content=command.content,
        )
    ]


def check_content(state: State, content: Content, team: str) -> None:
    """Refuses a content that names what the scenario or the team does not have."""
    scenario = state.scenario
    if content.action == "assess":
        raise Refused(_("An assessment is not drafted; assess the inject itself."))
    for inject in content.answers:
        authority.delivered_to(state, inject, team)
    named = (
        (not_there.CHANNEL, content.channels, scenario.channel),
        (not_there.AUDIENCE, content.audiences, scenario.audience),
        (not_there.KEY_MESSAGE, content.key_messages, scenario.key_message),
        (not_there.FACT, content.facts, scenario.fact),
        (not_there.RECIPIENT, content.to, {**scenario.team, **scenario.persona}),
    )
    for lacking, ids, known in named:
        for unknown in [i for i in ids if i not in known]:
            raise Refused(_(lacking).format(id=unknown))
    if not content.texts.keys() <= _spoken_to(scenario):
        for unknown in content.texts.keys() - set(_languages(scenario)):
            raise Refused(
                _("Nobody in this scenario reads or writes the language `{language}`.").format(
                    language=unknown
                )
            )


def _spoken_to(scenario: Scenario) -> set[str]:
    """The languages of the file and of its audiences: nearly always enough to look at."""
    read = (code for audience in scenario.audiences for code in audience.languages)
    return {scenario.language, *scenario.languages, *read}


def _languages(part: object) -> Iterator[str]:
    """Every language that `part` of a scenario declares or has a text in."""
    if isinstance(part, LocalText):
        yield from part.languages
    elif isinstance(part, BaseModel):
        for name in type(part).model_fields:
            value = getattr(part, name)
            if name in _DECLARING:
                yield from (value,) if isinstance(value, str) else value or ()
            else:
                yield from _languages(value)
    elif isinstance(part, tuple | list):
        for one in part:
            yield from _languages(one)
