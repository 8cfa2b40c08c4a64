"""OpenAEV, earlier OpenBAS and OpenEx: an exported scenario or simulation.

Format: https://github.com/OpenAEV-Platform/openaev, ScenarioFileExport and ExerciseFileExport.
Every key begins with `scenario_` or `exercise_`; injects name teams, documents, articles and tags
by their ids.
"""

from typing import Any

from exercise_sim.localization import N_, _
from exercise_sim.scenario.exchange.entry import Entry
from exercise_sim.scenario.exchange.html_text import plain_text
from exercise_sim.scenario.exchange.ledger import Ledger
from exercise_sim.scenario.exchange.openaev_cast import Cast, object_at
from exercise_sim.scenario.exchange.openaev_inject import read_inject
from exercise_sim.scenario.msel.imported import Imported, ImportedInject, ImportedTeam

_KINDS = ("scenario", "exercise")
_NOT_TAKEN = {
    "users": N_("people are not taken: players join with their team's code"),
    "organizations": N_("organisations are not taken; teams are"),
    "challenges": N_("challenges that a platform scores by itself have no counterpart"),
    "documents": N_("the files in the archive are not taken, only the names that injects use"),
}


def fits(data: Any) -> bool:
    """Whether it has what every export of this family begins with."""
    return isinstance(data, dict) and any(
        isinstance(data.get(f"{kind}_information"), dict) for kind in _KINDS
    )


def understand(data: Any) -> Imported:
    """The injects in the order of their times; e-mails and articles with what the players read."""
    ledger = Ledger()
    whole = Entry(data, "")
    kind = next(one for one in _KINDS if isinstance(data.get(f"{one}_information"), dict))
    information = whole.entry(f"{kind}_information")
    cast = Cast(whole, kind, information.text(f"{kind}_mail_from"))
    injects: list[ImportedInject] = []
    seen: set[str] = set()
    for entry in [*whole.entries(f"{kind}_injects"), *_workflow(whole, kind, ledger)]:
        key = entry.text("inject_id") or entry.place
        if key in seen:
            continue
        seen.add(key)
        injects += read_inject(key, entry, cast, ledger)
    for key, why in _NOT_TAKEN.items():
        if whole.has(f"{kind}_{key}"):
            ledger.left_out(f"{kind}_{key}", _(why))
    for key in (*_NOT_TAKEN, *Cast.LISTS):
        whole.dealt_with(f"{kind}_{key}")
    whole.dealt_with("export_version")
    information.dealt_with(
        f"{kind}_id", f"{kind}_tags", f"{kind}_documents", "scenario_exercises", f"{kind}_image"
    )
    return Imported(
        source="OpenAEV export",
        title=information.text(f"{kind}_name"),
        description=plain_text(information.text(f"{kind}_description")),
        teams=tuple(
            ImportedTeam(name, plain_text(briefing)) for name, briefing in cast.teams.values()
        ),
        objectives=tuple(_objectives(whole, kind)),
        injects=tuple(sorted(injects, key=_time)),
        extra=ledger.kept(information, whole),
        remarks=ledger.remarks,
    )


def _time(inject: ImportedInject) -> tuple[bool, float]:
    return inject.at is None, inject.at or 0.0


def _objectives(whole: Entry, kind: str) -> list[str]:
    found = []
    for one in whole.entries(f"{kind}_objectives"):
        title = one.text("objective_title")
        description = plain_text(one.text("objective_description"))
        found.append(": ".join(filter(None, dict.fromkeys((title, description)))))
    return [text for text in found if text]


def _workflow(whole: Entry, kind: str, ledger: Ledger) -> list[Entry]:
    """The injects that stand only in the steps of a workflow."""
    workflow = whole.entry(f"{kind}_workflow")
    steps = list(workflow.entries("workflow_steps"))
    if steps:
        message = _("the conditions between steps are a tool's; these injects are fired by hand")
        ledger.left_out(workflow.at("workflow_steps"), message)
    found = [object_at(step, "step_data") for step in steps]
    return [
        Entry({**entry.data, "inject_depends_duration": None}, entry.place)
        for entry in found
        if entry.has("inject_title")
    ]
