"""IcebergTTX: injects joined by the options that a team may choose; no times.

Format: https://github.com/IcebergAI/IcebergTTX, app/samples/.
"""

from collections.abc import Iterator
from typing import Any

from exercise_sim.localization import _
from exercise_sim.scenario.exchange.entry import Entry
from exercise_sim.scenario.exchange.html_text import plain_text
from exercise_sim.scenario.exchange.ledger import Ledger
from exercise_sim.scenario.msel.imported import After, Imported, ImportedInject, ImportedTeam

_LONGEST_LABEL = 120
_KEYS = {"start_inject_id", "participant_teams", "schema_version"}


def fits(data: Any) -> bool:
    """Whether it has injects and one of the keys that are this format's own."""
    return (
        isinstance(data, dict) and isinstance(data.get("injects"), list) and bool(_KEYS & set(data))
    )


def understand(data: Any) -> Imported:
    """The first inject comes at StartEx. Which comes next is a choice that a facilitator sees the
    team make, so the others are fired by hand, and their notes say after which choice."""
    ledger = Ledger()
    whole = Entry(data, "")
    teams = {one.text("id"): one.text("label", "id") for one in whole.entries("participant_teams")}
    entries = sorted(whole.entries("injects"), key=_order)
    titles = {one.text("id"): _label(one) for one in entries}
    chosen = _chosen(entries)
    start = whole.text("start_inject_id") or (entries[0].text("id") if entries else "")
    if start not in titles:
        message = _("no inject is called `{id}`; all wait for a hand").format(id=start[:60])
        ledger.doubt("start_inject_id", message)
    injects: list[ImportedInject] = []
    keys: set[str] = set()
    for entry in entries:
        key = entry.text("id") or entry.place
        if key in keys:
            message = _("an inject before it is called `{id}` too").format(id=key[:60])
            ledger.left_out(entry.place, message)
            continue
        keys.add(key)
        read = _inject(key, entry, start, teams, titles, chosen.get(key, []), ledger)
        injects += read
        keys.update(one.key for one in read)
    metadata = whole.entry("metadata")
    minutes = metadata.seconds("estimated_duration_minutes")
    whole.dealt_with("schema_version")
    return Imported(
        source="IcebergTTX",
        title=whole.text("title"),
        description=plain_text(whole.text("description")),
        duration=minutes * 60 if minutes else None,
        teams=tuple(ImportedTeam(name) for name in dict.fromkeys(teams.values()) if name),
        injects=tuple(injects),
        extra=ledger.kept(metadata, whole),
        remarks=ledger.remarks,
    )


def _order(inject: Entry) -> float:
    return inject.seconds("sequence_order") or 0.0


def _label(entry: Entry) -> str:
    """What people call an inject or an option, in at most 120 characters."""
    label = " ".join(entry.text("label", "title", "id").split())
    return label if len(label) <= _LONGEST_LABEL else label[:_LONGEST_LABEL] + "..."


def _chosen(entries: list[Entry]) -> dict[str, list[str]]:
    """id -> the choices that lead there, in sentences for the facilitator."""
    found: dict[str, list[str]] = {}
    for entry in entries:
        for option in entry.entries("options"):
            leads_to = option.text("next_inject_id")
            if leads_to:
                sentence = _("Fire it after “{choice}” in “{inject}”.")
                found.setdefault(leads_to, []).append(
                    sentence.format(choice=_label(option), inject=_label(entry))
                )
    return found


def _inject(
    key: str,
    entry: Entry,
    start: str,
    teams: dict[str, str],
    titles: dict[str, str],
    chosen: list[str],
    ledger: Ledger,
) -> list[ImportedInject]:
    """The inject, and those that follow it by themselves."""
    title = entry.text("title")
    at = 0.0 if key == start else None
    if at is None:
        message = _(
            "a choice of the team leads here, so it is fired by hand; its notes say after which"
        )
        ledger.of_many(entry.place, "doubt", message)
    notes = [*chosen, *(_if_chosen(option, titles) for option in entry.entries("options"))]
    if entry.has("options"):
        message = _("choices are not offered to the team; they stand in the notes")
        ledger.of_many(entry.at("options"), "doubt", message)
    recipients = tuple(dict.fromkeys(teams.get(one, one) for one in entry.texts("target_teams")))
    communications = list(entry.entries("triggers_communications"))
    outgoing = [one for one in communications if one.text("direction").lower() == "outbound"]
    incoming = [one for one in communications if one not in outgoing]
    entry.dealt_with("free_text_response", "sequence_order")
    ledger.taken(entry.place, f"`{title}`" if title else "")
    return [
        ImportedInject(
            key=key,
            place=entry.place,
            number=entry.text("sequence_order"),
            title=title,
            description=plain_text(entry.text("content")),
            at=at,
            recipients=recipients,
            expected=entry.texts("expected_actions"),
            notes="\n".join(notes),
            extra={**ledger.kept(entry), **_written_by_the_team(outgoing, ledger)},
        ),
        *_communications(key, incoming, recipients, ledger),
    ]


def _if_chosen(option: Entry, titles: dict[str, str]) -> str:
    """What to do when the team chooses it, in a sentence for the facilitator."""
    leads_to = option.text("next_inject_id")
    if not leads_to:
        return _("If they choose “{choice}”.").format(choice=_label(option))
    return _("If they choose “{choice}”: fire “{inject}”.").format(
        choice=_label(option), inject=titles.get(leads_to, leads_to)
    )


def _written_by_the_team(communications: list[Entry], ledger: Ledger) -> dict[str, str]:
    found: dict[str, str] = {}
    for one in communications:
        message = _("what the team would send is kept under `x:`; it writes its own")
        ledger.of_many(one.place, "doubt", message)
        told = (one.text("subject"), one.text("external_entity"), plain_text(one.text("body")))
        found[one.place.rpartition(".")[2]] = "\n".join(filter(None, told))
    return found


def _communications(
    key: str, communications: list[Entry], recipients: tuple[str, ...], ledger: Ledger
) -> Iterator[ImportedInject]:
    """What comes from outside after an inject."""
    for index, one in enumerate(communications):
        one.dealt_with("direction")
        delay = one.seconds("delay_after_release_seconds") or 0.0
        ledger.taken(one.place, _("an inject of its own, after the one that it stands in"))
        yield ImportedInject(
            key=f"{key}/message-{index + 1}",
            place=one.place,
            title=one.text("subject"),
            description=plain_text(one.text("body")),
            after=(After(key, delay),),
            sender=one.text("external_entity"),
            recipients=recipients,
            channel="email",
            channel_kind="email",
            extra=ledger.kept(one),
        )
