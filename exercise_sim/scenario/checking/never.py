"""Conditions that can never hold."""

from collections.abc import Iterator
from itertools import chain

from exercise_sim.localization import _
from exercise_sim.scenario.checking.cycles import never_coming, rings
from exercise_sim.scenario.checking.receivers import to_blame
from exercise_sim.scenario.checking.terms import Term
from exercise_sim.scenario.checking.written import Written
from exercise_sim.scenario.condition import MessagePassed, ResponseGiven
from exercise_sim.scenario.diagnostics import Diagnostic
from exercise_sim.scenario.durations import write_duration

_CODE = "never-holds"


def conditions_that_never_hold(written: Written) -> Iterator[Diagnostic]:
    """A warning for what cannot happen at all, comes too late, or waits for what never comes."""
    return chain(
        _cannot_happen(written),
        _to_oneself(written),
        _after_endex(written),
        _in_vain(written),
        _beside(written),
    )


def _cannot_happen(written: Written) -> Iterator[Diagnostic]:
    for _number, asked in written.terms:
        for leaf in asked.leaves():
            why = _why_not(written, leaf)
            if why:
                message = _("this can never happen: {why}").format(why=why)
                yield written.told_at_key(leaf.loc, message, "warning", _CODE)


def _why_not(written: Written, leaf: Term) -> str:
    """Why it cannot happen, whichever team it is judged for; nothing where it can."""
    what = leaf.what
    if what is None:
        return ""
    if isinstance(what, MessagePassed):
        own = what.sender is not None and what.sender == what.to
        return _("a team writes no messages to itself") if own else ""
    of = written.scenario.inject.get(what.inject) if what.inject else None
    if what.team in written.scenario.team and of is not None and what.team not in of.to:
        return _("`{team}` does not receive `{inject}`").format(team=what.team, inject=of.id)
    whose = what.team or next(iter(of.to if of is not None else written.scenario.team))
    if isinstance(what, ResponseGiven) and written.reach.needs(what, whose) is None:
        if what.team is None and of is not None and whose not in of.to:
            return ""
        said = (
            _("the playbook asks for nothing to be cleared, so nothing goes out uncleared")
            if what.action is None
            else _(
                "the playbook asks for no `{action}` to be cleared, so no `{action}` goes out"
                " uncleared"
            )
        )
        return said.format(action=what.action)
    return ""


def _to_oneself(written: Written) -> Iterator[Diagnostic]:
    """Messages from a recipient to itself, where none is named as the sender."""
    reach = written.reach
    for inject in written.scenario.injects:
        asked = reach.terms.get(inject.id)
        for team in inject.to if asked is not None else ():
            if asked is None or (inject.id, team) in reach.earliest:
                continue
            for leaf in to_blame(reach, asked, team):
                if isinstance(leaf.what, MessagePassed) and leaf.what.sender is None:
                    message = _(
                        "`{team}` writes no messages to itself, so this never comes to it; say who"
                        " writes: `from: ...`"
                    ).format(team=team)
                    yield written.told_at_key(leaf.loc, message, "warning", _CODE)


def _after_endex(written: Written) -> Iterator[Diagnostic]:
    reach, ends = written.reach, written.scenario.duration
    for number, inject in enumerate(written.scenario.injects):
        if inject.when is None:
            continue
        late = [reach.too_late[inject.id, t] for t in inject.to if (inject.id, t) in reach.too_late]
        if late:
            message = _(
                "this holds at {time} at the earliest, after EndEx; `duration` is {duration}"
            ).format(time=write_duration(min(late)), duration=write_duration(ends))
            yield written.told_at_key(("injects", number, "when"), message, "warning", _CODE)


def _in_vain(written: Written) -> Iterator[Diagnostic]:
    """What waits for something that never comes, where the two are no ring."""
    numbers = {inject.id: number for number, inject in enumerate(written.scenario.injects)}
    told = {inject for ring in rings(written) for inject in ring}
    for (inject, _to), (before, _also_to) in never_coming(written):
        if inject in told:
            continue
        told.add(inject)
        message = _("this waits for `{inject}`, which never comes").format(inject=before)
        yield written.told_at_key(("injects", numbers[inject], "when"), message, "warning", _CODE)


def _beside(written: Written) -> Iterator[Diagnostic]:
    """Conditions of variants and repeats; what those of injects wait for was told already."""
    reach = written.reach
    for number, asked in written.terms_beside:
        inject = written.scenario.injects[number]
        kind = asked.loc[2]
        if any(_why_not(written, leaf) for leaf in asked.leaves()):
            continue
        begins = min(reach.begins(asked, team) for team in inject.to)
        comes = inject.at if inject.at is not None and kind == "variants" else float("inf")
        if begins == float("inf"):
            message = (
                _("this can never hold, so nobody is ever told this variant")
                if kind == "variants"
                else _("this can never hold, so the inject goes on coming")
            )
            yield written.told_at_key(asked.loc, message, "warning", _CODE)
        elif begins > comes:
            message = _(
                "this holds at {time} at the earliest, and the inject comes at {comes}, so nobody"
                " is ever told this variant"
            ).format(time=write_duration(begins), comes=write_duration(comes))
            yield written.told_at_key(asked.loc, message, "warning", _CODE)
