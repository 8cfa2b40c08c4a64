"""What a simulated team does about an inject, as the commands that people would give."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from exercise_sim.exercise import commands as cmd
from exercise_sim.exercise.content import Content
from exercise_sim.exercise.state import State
from exercise_sim.scenario.expectations import expectations_for
from exercise_sim.scenario.inject import Expectation, Inject
from exercise_sim.scenario.local_text import LocalText
from exercise_sim.scenario.scenario import Scenario
from exercise_sim.session.profiles import Profile
from exercise_sim.session.scripted_words import scripted_words

UNHURRIED = 20 * 60.0
"""Seconds that a simulated team takes for the target of an expectation that has none."""

_OPENED, _SAVED, _REQUESTED, _APPROVED = 0.1, 0.6, 0.7, 0.9
"""When the work before a release is done, as shares of the time until it."""

_AMPLIFIED = ("publish", "reply")


@dataclass(frozen=True, slots=True)
class Players:
    """Participant ids: the two who play the team, and the SimCell they may have to ask."""

    drafter: str
    approver: str
    simcell: str


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A command and the T+ in seconds at which it is given."""

    t: float
    command: cmd.Command


def plan(
    state: State, team: str, inject_id: str, profile: Profile, players: Players
) -> list[PlannedStep]:
    """Everything that `team` is going to do about an inject it has received, in order of time.

    Nothing where the team is not in the room yet or never acts. What is optional is left out.
    """
    if profile.pace is None or team not in state.present:
        return []
    inject = state.scenario.inject[inject_id]
    start = max(state.injects[inject_id].deliveries[team].t, state.present[team])
    steps: list[PlannedStep] = []
    for expected in expectations_for(state.playbook, inject, team):
        if not expected.optional:
            delay = profile.pace * (expected.within or UNHURRIED)
            steps += _steps(state, team, inject, expected, profile, players, start, delay)
    if not steps:
        return []
    steps.sort(key=lambda step: step.t)
    opened = start + _OPENED * (steps[0].t - start)
    return [PlannedStep(opened, cmd.Open(by=players.drafter, inject=inject_id)), *steps]


def _steps(
    state: State,
    team: str,
    inject: Inject,
    expected: Expectation,
    profile: Profile,
    players: Players,
    start: float,
    delay: float,
) -> Iterator[PlannedStep]:
    scenario = state.scenario
    if expected.action == "assess":
        if any((one.team, one.inject) == (team, inject.id) for one in state.assessments):
            return
        assessment = cmd.Assess(
            by=players.drafter,
            inject=inject.id,
            veracity=inject.veracity,
            priority=inject.priority,
            claim=inject.claim,
            disarm=inject.disarm,
            rationale=scripted_words("assess", scenario.language, 0),
        )
        yield PlannedStep(start + delay, assessment)
        return
    response = f"{team}-{inject.id}-{expected.id}"
    content = _content(state, inject, expected, profile)
    draft = cmd.SaveVersion(by=players.drafter, response=response, content=content)
    yield PlannedStep(start + _SAVED * delay, draft)
    if state.playbook.clearance.get(expected.action):
        request = cmd.RequestClearance(by=players.drafter, response=response, version=1)
        yield PlannedStep(start + _REQUESTED * delay, request)
        clearer = _clearer(state, expected, players)
        approval = cmd.Approve(by=clearer, response=response, version=1)
        yield PlannedStep(start + _APPROVED * delay, approval)
    release = cmd.Release(by=players.drafter, response=response, version=1)
    yield PlannedStep(start + delay, release)


def _clearer(state: State, expected: Expectation, players: Players) -> str:
    """The approver where they have every duty that must sign, else the SimCell."""
    duties = state.participants[players.approver].duties
    missing = set(state.playbook.clearance[expected.action]) - set(duties)
    return players.simcell if missing else players.approver


def _content(state: State, inject: Inject, expected: Expectation, profile: Profile) -> Content:
    scenario = state.scenario
    floor = state.playbook.content_floor
    if expected.model_answer is None:
        words = scripted_words(expected.action, scenario.language, floor)
        texts = {scenario.language: words}
    else:
        texts = {code: text.strip() for code, text in expected.model_answer.items()}
    channels = _channels(scenario, expected, max(map(len, texts.values())))
    if profile.amplifies and inject.claim is not None and expected.action in _AMPLIFIED:
        limits = [scenario.channel[channel].limit for channel in channels]
        limit = min((one for one in limits if one is not None), default=None)
        texts = _amplified(texts, scenario.claim[inject.claim].text, limit)
    return Content(
        action=expected.action,
        answers=(inject.id,),
        texts=texts,
        channels=channels,
        audiences=expected.audiences,
        key_messages=expected.key_messages,
        facts=expected.facts,
        to=expected.to,
    )


def _channels(scenario: Scenario, expected: Expectation, length: int) -> tuple[str, ...]:
    """Channels for a text of `length` characters; publishing needs at least one."""

    def takes(channel: str) -> bool:
        limit = scenario.channel[channel].limit
        return limit is None or length <= limit

    wanted = tuple(filter(takes, expected.channels))
    if wanted or expected.action != "publish":
        return wanted
    used = [c for audience in expected.audiences for c in scenario.audience[audience].channels]
    return tuple(filter(takes, [*used, *scenario.channel]))[:1]


def _amplified(texts: Mapping[str, str], claim: LocalText, limit: int | None) -> dict[str, str]:
    """`texts` with the claim before and behind them, as often as `limit` characters allow."""
    claims = dict(claim.items())
    amplified = {}
    for language, text in texts.items():
        said = claims.get(language, "").strip()
        versions = (f"{said}\n\n{text}\n\n{said}", f"{said}\n\n{text}", text)
        amplified[language] = next(
            version for version in versions if limit is None or len(version.strip()) <= limit
        )
    return amplified
