"""Which file a `use` means."""

from pathlib import Path

from exercise_sim.localization import _
from exercise_sim.scenario.below import YAML_ENDINGS, find_below, leaves, yaml_files
from exercise_sim.scenario.library import shipped
from exercise_sim.scenario.suggestions import did_you_mean

_LONGEST = 200


def find_template(used: str, scenario: Path) -> Path:
    """The template file that `used` means in the file `scenario`.

    A name is `injects/NAME.yaml` or `NAME.yaml` in or below the scenario's folder, else a template
    of the shipped library; a path lies in or below the scenario's folder. Raises `ValueError` with
    a sentence where there is none, or where it leaves these folders.
    """
    if len(used) > _LONGEST:
        said = _("there is no template `{name}`; that is no name of a file")
        raise ValueError(said.format(name=f"{used[:40]}..."))
    folders = [scenario.parent, shipped("injects")]
    names = _files_named(used)
    path = find_below([name for name in names if name != scenario.name], folders)
    if path is not None:
        return path
    if leaves([used, *names], folders):
        raise ValueError(
            _(
                "`{name}` leaves the scenario's folder; put the template beside the scenario or"
                " below it"
            ).format(name=used)
        )
    listing = _("; list them with exercise-sim show --templates")
    hint = did_you_mean(used, _names(folders)) or listing
    raise ValueError(_("there is no template `{name}`").format(name=used) + hint)


def _files_named(used: str) -> list[str]:
    if used.endswith(YAML_ENDINGS):
        return [used]
    return [f"{folder}{used}{ending}" for folder in ("injects/", "") for ending in YAML_ENDINGS]


def _names(folders: list[Path]) -> list[str]:
    own, library = folders
    return [path.stem for path in (*yaml_files(own, "injects/*"), *yaml_files(library, "*"))]
