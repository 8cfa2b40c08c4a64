"""What injects wait for, made such that it can come about."""

from dataclasses import replace

from exercise_sim.localization import _
from exercise_sim.scenario.msel.imported import After, Imported, ImportedInject, Remark


def mended(imported: Imported) -> Imported:
    """`imported` without references to injects that are not there, and without circles.

    An inject that is left with nothing to wait for is fired by hand. One that goes to somebody who
    does not receive the inject before it waits for that one's first team.
    """
    injects = {one.key: one for one in imported.injects}
    remarks: list[Remark] = []
    order: dict[str, ImportedInject] = {}
    state: dict[str, bool] = {}
    for start in imported.injects:
        chain = [start.key]
        while chain:
            key = chain[-1]
            inject = injects[key]
            if key not in state:
                state[key] = False
                chain += [
                    one.inject
                    for one in inject.after
                    if one.inject in injects and one.inject not in state
                ]
                continue
            chain.pop()
            if not state[key]:
                state[key] = True
                order[key] = _waiting(inject, injects, state, remarks)
    return replace(
        imported,
        injects=tuple(order[one.key] for one in imported.injects),
        remarks=(*imported.remarks, *remarks),
    )


def _waiting(
    inject: ImportedInject,
    injects: dict[str, ImportedInject],
    done: dict[str, bool],
    remarks: list[Remark],
) -> ImportedInject:
    kept: list[After] = []
    for one in inject.after:
        before = injects.get(one.inject)
        if before is not None and done.get(one.inject, False) and before is not inject:
            kept.append(replace(one, team=_whose(inject, before)))
            continue
        by_hand = not kept and one is inject.after[-1]
        message = _missing(by_hand) if before is None else _circle(before.place, by_hand)
        remarks.append(Remark(inject.place, "doubt", message))
    return replace(inject, after=tuple(kept))


def _missing(by_hand: bool) -> str:
    if by_hand:
        return _("it waits for an inject that is not in the file, so it is fired by hand")
    return _("it waits for an inject that is not in the file")


def _circle(place: str, by_hand: bool) -> str:
    if by_hand:
        sentence = _("it and {place} wait for each other, so it is fired by hand")
    else:
        sentence = _("it and {place} wait for each other")
    return sentence.format(place=place)


def _whose(inject: ImportedInject, before: ImportedInject) -> str:
    """The team whose delivery counts, where a recipient has no delivery of its own."""
    if not before.recipients:
        return ""
    own = bool(inject.recipients) and set(inject.recipients) <= set(before.recipients)
    return "" if own else before.recipients[0]
