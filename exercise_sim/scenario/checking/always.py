"""Conditions that always hold, so that they decide nothing."""

from collections.abc import Iterator
from math import inf

from exercise_sim.localization import N_, _
from exercise_sim.scenario.checking.reach import Reach
from exercise_sim.scenario.checking.terms import Term
from exercise_sim.scenario.checking.written import Written
from exercise_sim.scenario.diagnostics import Diagnostic
from exercise_sim.scenario.inject import Inject

_CODE = "always-holds"
_SO = {
    "when": N_(
        "this holds from StartEx on, so the inject comes at once; list it under `all` with"
        " something that happens"
    ),
    "repeat": N_(
        "this holds from StartEx on, so the inject never comes again; list it under `all` with"
        " something that happens"
    ),
}


def conditions_that_always_hold(written: Written) -> Iterator[Diagnostic]:
    """A warning for what holds before anything has happened, and for variants after such a one."""
    for _number, asked in written.terms:
        so = _SO.get(str(asked.loc[2]))
        if so is not None and asked.holds_from_startex:
            yield written.told_at_key(_blamed(asked).loc, _(so), "warning", _CODE)
    yield from _variants(written)


def _variants(written: Written) -> Iterator[Diagnostic]:
    told_to_all: dict[int, str] = {}
    for number, asked in written.terms_beside:
        kind, index = asked.loc[2:4]
        if kind != "variants":
            continue
        inject = written.scenario.injects[number]
        if number in told_to_all:
            above = told_to_all[number]
            message = _(
                "nobody is ever told this variant, because `{variant}` above always fits"
            ).format(variant=above)
            loc = (*asked.loc[:4], "id")
            yield written.told(loc, message, "warning", "unreachable-variant")
        elif _holds_for_everyone(written.reach, asked, inject):
            told_to_all[number] = inject.variants[int(index)].id
            message = _("this always holds, so the inject itself is never told; drop the variant")
            yield written.told_at_key(asked.loc, message, "warning", _CODE)


def _blamed(asked: Term) -> Term:
    """The part because of which it holds."""
    if asked.sort == "any":
        return next(_blamed(part) for part in asked.parts if part.holds_from_startex)
    return asked


def _holds_for_everyone(reach: Reach, asked: Term, inject: Inject) -> bool:
    return all(_surely(reach, asked, team) for team in inject.to)


def _surely(reach: Reach, asked: Term, team: str) -> bool:
    """Whether it holds whenever the inject comes, because what it forbids never happens."""
    if asked.sort == "not yet":
        happens = Term("happens", asked.loc, what=asked.what)
        return asked.what is None or reach.begins(happens, team) == inf
    if asked.sort == "happens":
        return False
    enough = all if asked.sort == "all" else any
    return enough(_surely(reach, part, team) for part in asked.parts)
