"""Injects that wait for each other, so that nothing ever starts them."""

from collections.abc import Iterator

from exercise_sim.localization import _
from exercise_sim.scenario.checking.reach import Coming, Reach
from exercise_sim.scenario.checking.terms import Term
from exercise_sim.scenario.checking.written import Written
from exercise_sim.scenario.diagnostics import Diagnostic

_MOST_NAMED = 6


def condition_cycles(written: Written) -> Iterator[Diagnostic]:
    """A mistake for every ring of injects that wait for each other, told once."""
    numbers = {inject.id: number for number, inject in enumerate(written.scenario.injects)}
    for found in rings(written):
        first = min(range(len(found)), key=lambda index: numbers[found[index]])
        ring = (*found[first:], *found[:first])
        if len(ring) == 1:
            message = _("`{inject}` waits for itself, so nothing can ever start it").format(
                inject=ring[0]
            )
        else:
            message = _("nothing can ever start this: {chain}").format(chain=_chain(ring))
        yield written.told_at_key(
            ("injects", numbers[ring[0]], "when"), message, "error", "condition-cycle"
        )


def _chain(ring: tuple[str, ...]) -> str:
    """`a` waits for `b`, which waits for `a`."""
    said = _("`{one}` waits for `{other}`").format(one=ring[0], other=ring[1])
    for name in ring[2:_MOST_NAMED]:
        said = _("{chain}, which waits for `{other}`").format(chain=said, other=name)
    if len(ring) > _MOST_NAMED:
        return _("{chain}, which waits for others, and these for it").format(chain=said)
    return _("{chain}, which waits for `{other}`").format(chain=said, other=ring[0])


def waits_for(reach: Reach, asked: Term, team: str) -> Coming | None:
    """The first inject that keeps `asked` from holding for `team` because it never comes itself."""
    if asked.sort == "not yet":
        return None
    if asked.sort == "happens":
        needed = reach.needs(asked.what, team)
        before = None if needed is None else needed[0]
        return before if before is not None and before not in reach.earliest else None
    found = (waits_for(reach, part, team) for part in asked.parts)
    return next((before for before in found if before is not None), None)


def never_coming(written: Written) -> Iterator[tuple[Coming, Coming]]:
    """(what never comes, what it waits for), where it would come if that did."""
    reach = written.reach
    for inject in written.scenario.injects:
        asked = reach.terms.get(inject.id)
        if asked is None:
            continue
        for team in inject.to:
            coming = (inject.id, team)
            if coming in reach.earliest or coming in reach.too_late:
                continue
            before = waits_for(reach, asked, team) if reach.possible(asked, team) else None
            if before is not None:
                yield coming, before


def rings(written: Written) -> tuple[tuple[str, ...], ...]:
    """Ids of injects of which each waits for the next, and the last for the first."""
    before = dict(never_coming(written))
    found: dict[frozenset[str], tuple[str, ...]] = {}
    done: set[Coming] = set()
    for start in before:
        path: dict[Coming, None] = {}
        here: Coming | None = start
        while here is not None and here not in path and here not in done:
            path[here] = None
            here = before.get(here)
        if here is not None and here in path:
            way = list(path)
            ring = tuple(dict.fromkeys(inject for inject, _team in way[way.index(here) :]))
            found.setdefault(frozenset(ring), ring)
        done |= path.keys()
    return tuple(found.values())
