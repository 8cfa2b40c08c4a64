"""What injects wait for, made such that it can come about."""

from dataclasses import replace

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
        if before is None:
            message = "it waits for an inject that is not in the file"
        elif not done.get(one.inject, False) or before is inject:
            message = f"it and {before.place} wait for each other"
        else:
            kept.append(replace(one, team=_whose(inject, before)))
            continue
        last = not kept and one is inject.after[-1]
        remarks.append(Remark(inject.place, "doubt", message + ", so it is fired by hand" * last))
    return replace(inject, after=tuple(kept))


def _whose(inject: ImportedInject, before: ImportedInject) -> str:
    """The team whose delivery counts, where a recipient has no delivery of its own."""
    if not before.recipients:
        return ""
    own = bool(inject.recipients) and set(inject.recipients) <= set(before.recipients)
    return "" if own else before.recipients[0]
