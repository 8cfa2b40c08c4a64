"""JSON Schema of the authored files, for editors that complete, explain and check while one types.

It is made from the models, so it says what they say. What it cannot say (does the team exist? can
the condition ever hold?) `check` does.
"""

from collections.abc import Callable
from typing import Any, Literal

from exercise_sim.scenario import disarm
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.scenario import Scenario
from exercise_sim.scenario.template import Template

Schema = dict[str, Any]
Kind = Literal["scenario", "playbook", "inject"]

KINDS: dict[Kind, type[Scenario] | type[Playbook] | type[Template]] = {
    "scenario": Scenario,
    "playbook": Playbook,
    "inject": Template,
}
"""What a schema may be of; `inject` is a template."""

_DIALECT = "http://json-schema.org/draft-07/schema#"
_PLACEHOLDER: Schema = {"type": "string", "pattern": r"^\{[a-z][a-z0-9_]*\}$"}
_FROM_TEMPLATE = ("from", "channel", "title", "body", "priority", "veracity")
"""What an inject need not say itself where its template does."""

_NOT_IN_TEMPLATE = ("id", "use", "at", "when", "to", "x")


def schema_of(kind: Kind) -> Schema:
    """A whole JSON Schema (draft 7, which editors know best)."""
    made = KINDS[kind].model_json_schema(by_alias=True)
    defs: Schema = {name: _plain(one) for name, one in made.pop("$defs", {}).items()}
    root = _plain(made)
    defs["LocalText"] = _local_text(defs["LocalText"])
    defs["DisarmTechnique"] = _techniques()
    for one in defs.values():
        _name_techniques(one)
    if "Condition" in defs:
        defs["Condition"] |= {"minProperties": 1, "maxProperties": 1}
    if kind == "scenario":
        _let_injects_use_templates(defs["Inject"])
    if kind == "inject":
        _describe_inject_of_template(root, defs)
    return {
        "$schema": _DIALECT,
        "title": f"exercise-sim {kind}",
        **root,
        "definitions": defs,
    }


def _plain(node: Any) -> Any:
    """`node` without what only repeats the keys, and with `null` for nothing: files have none."""
    if isinstance(node, list):
        return [_plain(one) for one in node]
    if not isinstance(node, dict):
        return node
    node = {key: value for key, value in node.items() if key not in ("title", "default")}
    if isinstance(node.get("properties"), dict):
        node["properties"] = {key: _plain(one) for key, one in node["properties"].items()}
    options = [one for one in node.get("anyOf", []) if one != {"type": "null"}]
    if len(options) == 1:
        node.pop("anyOf")
        node |= options[0]
    node = {k: v if k == "properties" else _plain(v) for k, v in node.items()}
    if "$ref" in node:
        reference = {"$ref": node.pop("$ref").replace("#/$defs/", "#/definitions/")}
        # Beside a reference draft 7 ignores everything else, a description too.
        return {**node, "allOf": [reference]} if node else reference
    if node.get("type") == "string":
        for bound in ("gt", "ge", "lt", "le"):
            node.pop(bound, None)
        if not {"pattern", "enum", "const", "format", "examples"} & set(node):
            # All scalars are read as text: an unquoted number is one too.
            node["type"] = ["string", "number", "boolean"]
    return node


def _local_text(made: Schema) -> Schema:
    return {
        "description": "A text: in the file's language, or one for each language (`lv: ...`).",
        "anyOf": made["anyOf"],
    }


def _techniques() -> Schema:
    return {
        "description": "A DISARM technique.",
        "anyOf": [
            {"const": one.id, "description": f"{one.name} ({one.tactic.name})"}
            for one in disarm.techniques().values()
        ],
    }


def _name_techniques(node: Schema) -> None:
    listed = node.get("properties", {}).get("disarm")
    if listed is not None:
        listed["items"] = {"$ref": "#/definitions/DisarmTechnique"}


def _let_injects_use_templates(inject: Schema) -> None:
    inject["properties"]["with"] = {
        "description": "The template's parameters: name -> value, text or id.",
        "type": "object",
    }
    required = inject["required"]
    inject["required"] = [name for name in required if name not in _FROM_TEMPLATE]
    inject["if"] = {"not": {"required": ["use"]}}
    inject["then"] = {"required": required, "not": {"required": ["with"]}}


def _describe_inject_of_template(root: Schema, defs: Schema) -> None:
    made = _inject_definitions()
    inject = made.pop("Inject")
    for name in _NOT_IN_TEMPLATE:
        inject["properties"].pop(name)
    inject.pop("required")
    needed = {name: made[name] for name in _reached(inject, made)}
    for name, one in needed.items():
        defs.setdefault(name, _with_gaps(one))
    described = root["properties"]["inject"].get("description", "")
    root["properties"]["inject"] = {**_with_gaps(inject), "description": described}


def _inject_definitions() -> Schema:
    definitions: Schema = schema_of("scenario")["definitions"]
    definitions["Inject"] = {
        key: value for key, value in definitions["Inject"].items() if key not in ("if", "then")
    }
    return definitions


def _reached(node: Any, definitions: Schema) -> list[str]:
    """Names of the definitions that `node` refers to, however indirectly."""
    found: list[str] = []

    def look(inner: Any) -> None:
        if isinstance(inner, list):
            for one in inner:
                look(one)
        elif isinstance(inner, dict):
            name = str(inner.get("$ref", "")).removeprefix("#/definitions/")
            if name in definitions and name not in found:
                found.append(name)
                look(definitions[name])
            for one in inner.values():
                look(one)

    look(node)
    return found


def _with_gaps(node: Any) -> Any:
    """`node` where a parameter may stand for every id, word, number or length of time."""
    return _changed(node, lambda one: {"anyOf": [one, _PLACEHOLDER]} if _is_short(one) else one)


def _is_short(node: Schema) -> bool:
    kind = node.get("type")
    return "const" not in node and (
        kind in ("integer", "number")
        or (kind == "string" and bool({"pattern", "enum", "examples"} & set(node)))
    )


def _changed(node: Any, change: Callable[[Schema], Schema]) -> Any:
    if isinstance(node, list):
        return [_changed(one, change) for one in node]
    if not isinstance(node, dict):
        return node
    if "anyOf" in node and any("const" in one for one in node["anyOf"]):
        return {**node, "anyOf": [*node["anyOf"], _PLACEHOLDER]}
    kept = {key: _changed(value, change) for key, value in node.items()}
    changed = change(kept)
    if changed is not kept and "description" in kept:
        return {"description": kept.pop("description"), **change(kept)}
    return changed
