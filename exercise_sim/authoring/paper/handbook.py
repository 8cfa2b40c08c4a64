"""The players' handbook: all that may lie on a team's table."""

from dataclasses import dataclass

from exercise_sim.authoring.paper.told import Names, Told
from exercise_sim.authoring.paper.words import either, length
from exercise_sim.localization import _, pgettext
from exercise_sim.scenario.local_text import LocalText
from exercise_sim.scenario.playbook import GuidancePage, Playbook, Rule
from exercise_sim.scenario.scenario import Audience, Channel, Persona, Scenario, Team
from exercise_sim.scenario.vocabulary import Action, Duty
from exercise_sim.scenario.vocabulary_in_words import priority_name, veracity_name


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence to use, with its other languages."""

    said: Told
    others: tuple[Told, ...]
    source: str = ""


@dataclass(frozen=True, slots=True)
class Pace:
    """What the playbook expects of every inject of a kind; `within` is said in words."""

    what: str
    owed: tuple[tuple[Action, str], ...]


@dataclass(frozen=True, slots=True)
class Handbook:
    """There is no field for injects, claims, objectives, ground truth or notes.

    Of the facts there are those alone that everybody may know at StartEx.
    """

    title: Told
    handling: str
    story: str
    lasts: str
    briefing: LocalText | None
    teams: tuple[Team, ...]
    personas: tuple[Persona, ...]
    channels: tuple[Channel, ...]
    audiences: tuple[Audience, ...]
    key_messages: tuple[Line, ...]
    facts: tuple[Line, ...]
    clearance: tuple[tuple[Action, tuple[Duty, ...]], ...]
    four_eyes: bool
    paces: tuple[Pace, ...]
    guidance: tuple[GuidancePage, ...]


def handbook_of(scenario: Scenario, playbook: Playbook, names: Names) -> Handbook:
    """What players of the scenario get before StartEx."""
    return Handbook(
        title=names.told(scenario.title),
        handling=scenario.handling,
        story=f"{scenario.story_starts:%Y-%m-%d %H:%M}",
        lasts=length(scenario.duration),
        briefing=scenario.briefing,
        teams=scenario.teams,
        personas=scenario.personas,
        channels=scenario.channels,
        audiences=scenario.audiences,
        key_messages=tuple(
            Line(names.told(one.text), names.others(one.text)) for one in scenario.key_messages
        ),
        facts=tuple(
            Line(names.told(one.text), names.others(one.text), names.read(one.source))
            for one in scenario.facts
            if one.known_at == 0 and not one.confirmed_by
        ),
        clearance=tuple(
            (action, duties) for action, duties in playbook.clearance.items() if duties
        ),
        four_eyes=playbook.four_eyes,
        paces=tuple(_pace(rule) for rule in playbook.rules),
        guidance=playbook.guidance,
    )


def _pace(rule: Rule) -> Pace:
    kinds = (
        either(priority_name(one) for one in rule.applies.priority),
        either(veracity_name(one) for one in rule.applies.veracity),
    )
    return Pace(
        what="; ".join(filter(None, kinds)) or _("anything"),
        owed=tuple(
            (
                expected.action,
                pgettext("deadline", "none")
                if expected.within is None
                else _("within {time}").format(time=length(expected.within)),
            )
            for expected in rule.expect
            if not expected.optional
        ),
    )
