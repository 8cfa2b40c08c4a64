"""MISP Common Exercise Format (CEXF): injects, their payloads, and the flow that joins them.

Format: https://github.com/MISP/cexf, format-description.md.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from exercise_sim.localization import _
from exercise_sim.scenario.exchange.cexf_payload import Payload, read_payload
from exercise_sim.scenario.exchange.entry import Entry
from exercise_sim.scenario.exchange.html_text import plain_text
from exercise_sim.scenario.exchange.ledger import Ledger
from exercise_sim.scenario.msel.imported import After, Imported, ImportedInject


def fits(data: Any) -> bool:
    """Whether it has the keys that the format requires."""
    return (
        isinstance(data, dict)
        and isinstance(data.get("exercise"), dict)
        and isinstance(data.get("injects"), list)
        and ("inject_flow" in data or "inject_payloads" in data)
    )


def understand(data: Any) -> Imported:
    """The injects in the order of the flow, those outside it after them, to be fired by hand."""
    ledger = Ledger()
    whole = Entry(data, "")
    exercise = whole.entry("exercise")
    injects = _by_uuid(whole, "injects", ledger)
    carried = _by_uuid(whole, "inject_payloads", ledger).items()
    payloads = {uuid: read_payload(one, ledger) for uuid, one in carried}
    flow = list(whole.entries("inject_flow"))
    followers = _followers(flow)
    read: dict[str, ImportedInject] = {}
    for step in flow:
        uuid = step.text("inject_uuid")
        if uuid not in injects:
            ledger.left_out(step.at("inject_uuid"), _("no inject has this uuid"))
            continue
        if uuid in read:
            ledger.left_out(step.place, _("the flow comes to this inject a second time"))
            continue
        follows = followers.get(uuid, "")
        read[uuid] = _inject(uuid, injects[uuid], step, follows, payloads, ledger)
    for uuid, inject in injects.items():
        if uuid not in read:
            message = _("no step of `inject_flow` names it, so it is fired by hand")
            ledger.doubt(inject.place, message)
            nowhere = Entry({}, inject.place)
            read[uuid] = _inject(uuid, inject, nowhere, "", payloads, ledger)
    title = exercise.text("name")
    exercise.dealt_with("uuid")
    description = plain_text(exercise.text("expanded", "description"))
    duration = exercise.seconds("total_duration")
    return Imported(
        source="MISP CEXF",
        title=title,
        description=description,
        duration=duration or None,
        injects=tuple(read.values()),
        extra=ledger.kept(exercise, whole),
        remarks=ledger.remarks,
    )


def _by_uuid(whole: Entry, key: str, ledger: Ledger) -> dict[str, Entry]:
    """The entries by their uuid, or by their place where they have none."""
    found: dict[str, Entry] = {}
    for one in whole.entries(key):
        uuid = one.text("uuid") or one.place
        if uuid in found:
            message = _("{place} has the same uuid").format(place=found[uuid].place)
            ledger.left_out(one.place, message)
        found.setdefault(uuid, one)
    return found


def _followers(flow: list[Entry]) -> dict[str, str]:
    """uuid -> uuid of the step that says that it comes next."""
    found: dict[str, str] = {}
    for step in flow:
        for uuid in step.entry("sequence").texts("followed_by"):
            found.setdefault(uuid, step.text("inject_uuid"))
    return found


def _inject(
    key: str,
    inject: Entry,
    step: Entry,
    follows: str,
    payloads: dict[str, Payload],
    ledger: Ledger,
) -> ImportedInject:
    parts = _Step(step, *map(step.entry, ("timing", "sequence", "requirements")))
    at, after = _timing(parts, key, follows, ledger)
    carried = inject.text("action_payload_resource_uuid")
    if carried and carried not in payloads:
        ledger.left_out(inject.at("action_payload_resource_uuid"), _("no payload has this uuid"))
    payload = payloads.get(carried, Payload(""))
    action = inject.text("action")
    title = inject.text("name")
    told = ImportedInject(
        key=key,
        place=inject.place,
        title=title,
        description=plain_text(inject.text("description")) or payload.body,
        at=at,
        after=after,
        channel=action,
        channel_kind="email" if "mail" in action.lower() else None,
        expected=tuple(_expected(inject, ledger)),
        notes=step.text("description"),
        media=payload.media,
        extra=ledger.kept(inject, *parts),
    )
    ledger.taken(inject.place, f"`{title}`" if title else "")
    return told


class _Step(NamedTuple):
    """A step of the flow, and the objects in it."""

    whole: Entry
    timing: Entry
    sequence: Entry
    requirements: Entry


def _timing(
    parts: _Step, key: str, follows: str, ledger: Ledger
) -> tuple[float | None, tuple[After, ...]]:
    step, timing, sequence, requirement = parts
    if sequence.has("completion_trigger"):
        message = _("when a tool counts it as done has no counterpart")
        ledger.of_many(sequence.at("completion_trigger"), "left_out", message)
    sequence.dealt_with("completion_trigger", "followed_by")
    startex = "startex" in (one.lower() for one in sequence.texts("trigger"))
    before = requirement.text("inject_uuid") or follows
    seconds = timing.seconds("triggered_at")
    if seconds is not None:
        return seconds, ()
    if timing.has("triggered_at"):
        message = _("this is no number of seconds from StartEx of at most two weeks")
        ledger.doubt(timing.at("triggered_at"), message)
    if before and before != key:
        wanted = requirement.text("resolution_requirement")
        if wanted:
            message = _("comes after that inject, whether or not it was solved by `{requirement}`")
            place = requirement.at("resolution_requirement")
            ledger.doubt(place, message.format(requirement=wanted[:80]))
        return None, (After(before),)
    if startex:
        return 0.0, ()
    if step.data:
        ledger.doubt(step.place, _("the flow says no time for it, so it is fired by hand"))
    return None, ()


def _expected(inject: Entry, ledger: Ledger) -> Iterator[str]:
    for one in inject.entries("inject_evaluation"):
        wanted = one.text("result")
        if one.has("parameters"):
            message = _("how a tool checks it has no counterpart; a person judges it")
            ledger.of_many(one.at("parameters"), "left_out", message)
        if wanted:
            yield wanted
