"""Where the playbook is that a scenario names."""

from pathlib import Path

from exercise_sim.localization import _
from exercise_sim.scenario.below import find_below, leaves, yaml_files
from exercise_sim.scenario.diagnostics import Diagnostic, Mistakes
from exercise_sim.scenario.library import shipped
from exercise_sim.scenario.suggestions import did_you_mean
from exercise_sim.scenario.yaml_document import Document


def find_playbook(scenario: Path, document: Document) -> Path | None:
    """The file that the scenario's `playbook` means; None where the scenario names none.

    It lies in the scenario's folder, or below; or in the shipped library, so that a scenario of
    one's own can use a shipped playbook. A scenario from elsewhere must not make the host read
    other files: raises `Mistakes`, at the place where the playbook is named.
    """
    named = document.data.get("playbook") if isinstance(document.data, dict) else None
    if not isinstance(named, str):
        return None
    line, column = document.position(("playbook",))
    folders = [scenario.parent, shipped("scenarios")]
    path = find_below([named], folders)
    if path is not None:
        return path
    if leaves([named], folders):
        message = _(
            "`{name}` leaves the scenario's folder; put the playbook beside the scenario or below"
            " it"
        ).format(name=named)
    else:
        message = _("there is no playbook `{name}`").format(name=named)
        message += did_you_mean(named, _playbooks(folders))
    raise Mistakes([Diagnostic(document.file, line, column, message, code="no-playbook")])


def _playbooks(folders: list[Path]) -> list[str]:
    return [
        path.relative_to(folder).as_posix()
        for folder in folders
        for path in yaml_files(folder, "*", "playbooks/*")
    ]
