"""The JSON Schemas that editors use agree with what the program reads."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from exercise_sim.authoring.schema_files import give_schemas, schema_text
from exercise_sim.scenario.inject import Inject
from exercise_sim.scenario.library import shipped
from exercise_sim.scenario.schema import KINDS, Kind, schema_of

SCENARIOS = shipped("scenarios")
FILES: list[tuple[Kind, Path]] = [
    *(("scenario", path) for path in sorted(SCENARIOS.glob("*.yaml"))),
    *(("playbook", path) for path in sorted((SCENARIOS / "playbooks").glob("*.yaml"))),
    *(("inject", path) for path in sorted(shipped("injects").glob("*.yaml"))),
]


class AsEditorsRead(yaml.SafeLoader):
    """YAML 1.2, as editors read it: `NO` is a text, and so is a date."""


AsEditorsRead.yaml_implicit_resolvers = {
    first: [
        (tag, pattern)
        for tag, pattern in resolvers
        if tag in ("tag:yaml.org,2002:int", "tag:yaml.org,2002:float", "tag:yaml.org,2002:null")
    ]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
AsEditorsRead.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf")
)


def read(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), AsEditorsRead)


@pytest.mark.parametrize(("kind", "path"), FILES, ids=lambda value: getattr(value, "stem", value))
def test_editors_find_nothing_wrong_with_what_is_shipped(kind: Kind, path: Path) -> None:
    found = list(Draft7Validator(schema_of(kind)).iter_errors(read(path)))
    assert [f"{list(one.absolute_path)}: {one.message[:200]}" for one in found] == []


@pytest.mark.parametrize(("kind", "path"), FILES, ids=lambda value: getattr(value, "stem", value))
def test_shipped_files_tell_editors_where_their_schema_is(kind: Kind, path: Path) -> None:
    first = path.read_text(encoding="utf-8").splitlines()[0]
    named = first.removeprefix("# yaml-language-server: $schema=")
    assert named != first
    assert (path.parent / named).resolve() == (SCENARIOS / "schemas" / f"{kind}.json").resolve()


@pytest.mark.parametrize("kind", list(KINDS))
def test_the_shipped_schemas_are_those_of_this_program(kind: Kind) -> None:
    shipped_text = (SCENARIOS / "schemas" / f"{kind}.json").read_text(encoding="utf-8")
    assert shipped_text == schema_text(kind), "write them anew: exercise-sim schema -o"


@pytest.mark.parametrize("kind", list(KINDS))
def test_every_key_is_explained(kind: Kind) -> None:
    schema = schema_of(kind)
    Draft7Validator.check_schema(schema)
    unexplained = [
        f"{name}.{key}"
        for name, one in [("file", schema), *schema["definitions"].items()]
        for key, value in one.get("properties", {}).items()
        if not value.get("description")
    ]
    assert unexplained == []


def wrong(kind: Kind, path: Path, change: Any) -> list[str]:
    data = read(path)
    change(data)
    return [str(list(one.path)) for one in Draft7Validator(schema_of(kind)).iter_errors(data)]


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data["injects"][0].update(priorty="high"),
        lambda data: data["injects"][0].update(priority="urgent"),
        lambda data: data["injects"][0].pop("title"),
        lambda data: data["injects"][0].update(disarm=["T9999"]),
        lambda data: data["injects"][0].update({"with": {"a": "b"}}),
        lambda data: data["claims"][0].update(id="With Spaces"),
        lambda data: data.update(duration="ninety"),
        lambda data: data["injects"][0].update(when={"after": {"inject": "x"}, "by_hand": True}),
    ],
)
def test_editors_mark_what_the_program_would_refuse(change: Any) -> None:
    assert wrong("scenario", SCENARIOS / "safe-border.yaml", change)


def test_an_inject_from_a_template_needs_only_what_is_its_own() -> None:
    def use_template(data: Any) -> None:
        inject = data["injects"][0]
        for name in ("from", "channel", "title", "body", "priority", "veracity"):
            inject.pop(name)
        inject.update({"use": "fabricated-statement", "with": {"institution": "us"}})

    assert wrong("scenario", SCENARIOS / "safe-border.yaml", use_template) == []


def test_a_schema_knows_every_key_of_an_inject() -> None:
    keys = {field.alias or name for name, field in Inject.model_fields.items()}
    known = schema_of("scenario")["definitions"]["Inject"]["properties"]
    assert set(known) == {*keys, "with"}


def test_all_schemas_are_written_into_a_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert give_schemas(None, tmp_path / "schemas") == 0
    assert {path.name for path in (tmp_path / "schemas").iterdir()} == {
        f"{kind}.json" for kind in KINDS
    }
    assert "yaml-language-server" in capsys.readouterr().out


def test_one_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert give_schemas("playbook", None) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "exercise-sim playbook"


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [("scenarios", "did you mean `scenario`?"), ("x", "there are scenario"), (None, "Name one")],
)
def test_what_cannot_be_given_is_told_in_a_sentence(
    kind: str | None, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert give_schemas(kind, None) == 2
    assert sentence in capsys.readouterr().err
