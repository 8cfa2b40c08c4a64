"""Whether a team that a condition is judged for receives the inject that the condition is about."""

from collections.abc import Iterator

from exercise_sim.localization import N_, _, ngettext
from exercise_sim.scenario.checking.reach import Reach
from exercise_sim.scenario.checking.terms import Happening, Term
from exercise_sim.scenario.checking.written import Written
from exercise_sim.scenario.condition import (
    After,
    AssessmentMade,
    MessagePassed,
    NoResponse,
    ResponseGiven,
    ScoreReached,
)
from exercise_sim.scenario.diagnostics import Diagnostic
from exercise_sim.scenario.suggestions import listed

_SAY_WHOSE: dict[type[Happening], str] = {
    After: N_("; say whose delivery is meant: {example}"),
    ResponseGiven: N_("; say whose response is meant: {example}"),
    NoResponse: N_("; say whose response is meant: {example}"),
    ScoreReached: N_("; say whose score is meant: {example}"),
    AssessmentMade: N_("; say whose assessment is meant: {example}"),
}


def judged_without_the_inject(written: Written) -> Iterator[Diagnostic]:
    """A mistake for what names no team, where a recipient can never get the inject therefore."""
    reach = written.reach
    for inject in written.scenario.injects:
        asked = reach.terms.get(inject.id)
        if asked is None:
            continue
        lacking: dict[Term, list[str]] = {}
        for team in inject.to:
            if (inject.id, team) not in reach.earliest:
                for leaf in to_blame(reach, asked, team):
                    lacking.setdefault(leaf, []).append(team)
        for leaf, teams in lacking.items():
            what = leaf.what
            if what is None or isinstance(what, MessagePassed) or what.team or not what.inject:
                continue
            of = written.scenario.inject[what.inject]
            without = [f"`{team}`" for team in teams if team not in of.to]
            if without:
                message = ngettext(
                    "{teams} does not receive `{inject}`",
                    "{teams} do not receive `{inject}`",
                    len(without),
                ).format(teams=listed(without), inject=of.id)
                message += _(_SAY_WHOSE[type(what)]).format(example=f"`team: {of.to[0]}`")
                yield written.told_at_key(leaf.loc, message, "error", "not-a-recipient")


def to_blame(reach: Reach, asked: Term, team: str) -> Iterator[Term]:
    """What can never happen for `team` and keeps `asked` from holding."""
    if reach.possible(asked, team):
        return
    if not asked.parts:
        yield asked
    for part in asked.parts:
        yield from to_blame(reach, part, team)
