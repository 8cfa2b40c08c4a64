"""How good a simulated team is, and what is wrong with it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from exercise_sim.exercise.refusal import Refused
from exercise_sim.localization import _, ngettext
from exercise_sim.scenario.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Profile:
    """`pace` is when it releases, as a share of the target; None: never."""

    name: str
    pace: float | None
    amplifies: bool = False
    """Repeats the claim before and behind what it has to say."""


PROFILES: Mapping[str, Profile] = MappingProxyType(
    {
        profile.name: profile
        for profile in (
            Profile("exemplary", pace=0.5),
            Profile("late", pace=1.6),
            Profile("silent", pace=None),
            Profile("amplifier", pace=0.5, amplifies=True),
        )
    }
)


def profiles_named(names: Iterable[str]) -> list[Profile]:
    """The profiles of these names. Raises `Refused` for a name that there is not."""
    found = []
    for name in names:
        profile = PROFILES.get(name.strip().casefold())
        if profile is None:
            told = _("There is no profile `{name}`; there are {known}.")
            raise Refused(told.format(name=name, known=", ".join(PROFILES)))
        found.append(profile)
    if not found:
        told = _("Choose at least one profile: {known}.")
        raise Refused(told.format(known=", ".join(PROFILES)))
    return found


def shared_out(scenario: Scenario, profiles: list[Profile]) -> dict[str, Profile]:
    """Team -> profile: one for all, or one each in the order of the scenario.

    Raises `Refused` where there are neither one nor as many as teams.
    """
    teams = [team.id for team in scenario.teams]
    if len(profiles) == 1:
        return dict.fromkeys(teams, profiles[0])
    if len(profiles) != len(teams):
        there, given = len(teams), len(profiles)
        has = ngettext("The scenario has {n} team", "The scenario has {n} teams", there)
        were = ngettext("{n} profile was given", "{n} profiles were given", given)
        told = _("{has} ({teams}), and {were}; give one for all, or one for each.")
        raise Refused(
            told.format(has=has.format(n=there), teams=", ".join(teams), were=were.format(n=given))
        )
    return dict(zip(teams, profiles, strict=True))
