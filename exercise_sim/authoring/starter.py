"""`exercise-sim new`: a small exercise to begin with, whose comments explain every part."""

import json
import os
import shlex
import shutil
import tempfile
from importlib.resources import files
from pathlib import Path

from exercise_sim.authoring.schema_files import schema_text
from exercise_sim.exercise.refusal import Refused
from exercise_sim.localization import _, ngettext
from exercise_sim.report.harmless import harmless, one_line
from exercise_sim.scenario.msel.slugs import slug
from exercise_sim.scenario.schema import KINDS

LANGUAGES = ("en", "lv", "uk")
"""Languages that a starter may be in."""

LONGEST_NAME = 100
"""Characters of a name as it was typed."""


def begin_scenario(name: str, folder: Path, language: str) -> int:
    """Makes a folder named after `name` in `folder`, says what to do next; returns an exit code.

    It holds the scenario, the playbook and the schemas for editors, whole or not at all. Raises
    `Refused` where the name gives no id, or the folder cannot be made or is there already.
    """
    if language not in LANGUAGES:
        told = _("There is no starter in `{language}`; there are {known}.")
        raise Refused(told.format(language=language, known=", ".join(LANGUAGES)))
    made = folder / _id_of(name)
    if os.path.lexists(made):
        told = _("{folder} is there already; give another name, or another folder with --out.")
        raise Refused(told.format(folder=made))
    try:
        if not folder.is_dir():
            told = _("There is no folder {folder}; create it or name another with --out.")
            raise Refused(told.format(folder=folder))
        _write(made, starter_files(made.name, one_line(name), language))
    except OSError as error:
        told = _("{file} cannot be written: {reason}.")
        raise Refused(told.format(file=made, reason=error.strerror or error)) from error
    print(harmless(_next_steps(made)))
    return 0


def starter_files(scenario: str, title: str, language: str) -> dict[str, str]:
    """Path below the new folder -> text of every file, for the scenario of that id and title."""
    texts = files("exercise_sim.authoring").joinpath("starters", language)
    marks = {"@ID@": scenario, "@TITLE@": json.dumps(title, ensure_ascii=False)}
    written = {
        f"{scenario}.yaml": _filled(texts.joinpath("scenario.yaml").read_text("utf-8"), marks),
        "playbook.yaml": _filled(texts.joinpath("playbook.yaml").read_text("utf-8"), marks),
    }
    return written | {f"schemas/{kind}.json": schema_text(kind) for kind in KINDS}


def _id_of(name: str) -> str:
    if "/" in name or "\\" in name:
        raise Refused(_("Give a name, not a path; --out says in which folder it is made."))
    if len(name) > LONGEST_NAME:
        told = ngettext(
            "The name has {n} characters; {most} are the most.",
            "The name has {n} characters; {most} are the most.",
            len(name),
        )
        raise Refused(told.format(n=len(name), most=LONGEST_NAME))
    found = slug(name, "")
    if not found:
        raise Refused(
            _(
                "Nothing of this name can stand in an id, which has Latin letters and digits; "
                "give a name such as bridge-day, and write the title into the file afterwards."
            )
        )
    if found == "playbook":
        raise Refused(_("The playbook has this name already; give the scenario another one."))
    return found


def _filled(text: str, marks: dict[str, str]) -> str:
    for mark, value in marks.items():
        text = text.replace(mark, value)
    return text


def _write(folder: Path, texts: dict[str, str]) -> None:
    """Under another name first: a full disk leaves nothing half written behind."""
    hidden = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    try:
        # Inside what is ours alone, so that the folder has the rights that new folders have.
        unfinished = hidden / folder.name
        for name, text in texts.items():
            path = unfinished / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        unfinished.rename(folder)
    finally:
        shutil.rmtree(hidden, ignore_errors=True)


def _next_steps(folder: Path) -> str:
    scenario = folder / f"{folder.name}.yaml"
    command = shlex.quote(str(scenario))
    made = {
        scenario: _("the scenario: begin here, its comments explain every part"),
        folder / "playbook.yaml": _("what a good response is, and the pages that the players read"),
        folder / "schemas": _("for editors, which then complete and explain while you type"),
    }
    commands = {
        "check": _("names every mistake; run it after every change"),
        "rehearse": _("plays it with simulated teams, and shows how they score"),
        "run": _("opens the facilitator console"),
    }
    return "\n".join(
        [
            _("Your scenario is in {folder}:").format(folder=folder) + "\n",
            *(f"  {path}\n      {what}" for path, what in made.items()),
            "\n" + _("What to do next:") + "\n",
            *(f"  exercise-sim {do} {command}\n      {what}" for do, what in commands.items()),
        ]
    )
