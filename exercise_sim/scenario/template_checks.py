"""What can be wrong in a template before anything is filled in."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from exercise_sim.localization import N_, _
from exercise_sim.scenario.authored_file import mapping
from exercise_sim.scenario.completeness import ambiguous_expectations, no_text_in
from exercise_sim.scenario.diagnostics import Diagnostic, Severity
from exercise_sim.scenario.inject import Inject
from exercise_sim.scenario.local_text import LocalText, declared_languages
from exercise_sim.scenario.reference_paths import SCENARIO_REFERENCES
from exercise_sim.scenario.references import KINDS, known_ids, there_are, unknown_references
from exercise_sim.scenario.shape import keys_of, places
from exercise_sim.scenario.suggestions import did_you_mean
from exercise_sim.scenario.template import Parameter, Template
from exercise_sim.scenario.template_gaps import GAP
from exercise_sim.scenario.template_surroundings import LISTS
from exercise_sim.scenario.template_values import check_word
from exercise_sim.scenario.validation_sentences import unknown_key
from exercise_sim.scenario.yaml_composer import Mark
from exercise_sim.scenario.yaml_document import Document, Loc

_IN_BRACES = re.compile(r"\{([^{}\n]{0,80})\}")

_OF_DISARM = {path: kinds for path, kinds in SCENARIO_REFERENCES.items() if kinds == ("disarm",)}
_OF_THE_SCENARIO = {
    path: kinds for path, kinds in SCENARIO_REFERENCES.items() if path not in _OF_DISARM
}

_KNOWS_NONE: dict[str, str] = {
    "channel": N_("a template knows no channel of a scenario"),
    "team": N_("a template knows no team of a scenario"),
    "persona": N_("a template knows no persona of a scenario"),
    "audience": N_("a template knows no audience of a scenario"),
    "claim": N_("a template knows no claim of a scenario"),
    "fact": N_("a template knows no fact of a scenario"),
    "key_message": N_("a template knows no key message of a scenario"),
}

_FORBIDDEN = {
    "id": N_("the scenario gives each inject its id"),
    "at": N_("the scenario says when it comes"),
    "when": N_("the scenario says when it comes"),
    "to": N_("the scenario says who receives it"),
    "use": N_("templates do not use templates"),
    "with": N_("templates do not use templates"),
}


def check_inject(document: Document, language: str) -> Iterator[Diagnostic]:
    """What is wrong under `inject`, as far as it shows without filling it in."""
    inject = mapping(document.data).get("inject")
    if not isinstance(inject, dict):
        return
    yield from _keys(document, inject)
    yield from _gaps(document, inject)
    yield from _languages(document, inject, language)
    yield from _names(document, inject)
    yield from ambiguous_expectations(_as_scenario(document, inject))


def check_parameters(
    document: Document, template: Template | None, used: frozenset[str], name: str
) -> Iterator[Diagnostic]:
    """What is wrong with the parameters; `used` are those that stand somewhere.

    `name` is the file's, without its ending.
    """
    if template is None:
        return
    if template.id != name:
        message = _("scenarios find this template by the name of its file, which is `{name}`")
        message = message.format(name=name)
        yield _at(document, ("id",), message, "file-name", "warning")
    for index, parameter in enumerate(template.parameters):
        loc: Loc = ("parameters", index)
        if parameter.id not in used:
            message = _("`{name}` stands nowhere in the inject").format(name=parameter.id)
            yield _at(document, (*loc, "id"), message, "unused-parameter", "warning")
        if parameter.default is not None and parameter.type in LISTS:
            advice = _("; write `optional: true` where it may be left out")
            message = _(_KNOWS_NONE[parameter.type]) + advice
            yield _at(document, (*loc, "default"), message, "wrong-value")
            continue
        yield from _words(document, parameter, loc)


def _words(document: Document, parameter: Parameter, loc: Loc) -> Iterator[Diagnostic]:
    for key, text in (("example", parameter.example), ("default", parameter.default)):
        try:
            for word in text.root.values() if text is not None else ():
                check_word(parameter, word.strip())
        except ValueError as error:
            yield _at(document, (*loc, key), str(error), "wrong-value")


def _keys(document: Document, inject: dict[str, Any]) -> Iterator[Diagnostic]:
    for key, why in _FORBIDDEN.items():
        if key in inject:
            message = _("a template has no `{key}`; {why}").format(key=key, why=_(why))
            yield _at(document, ("inject", key), message, "unknown-key", at_key=True)
    for place in places(Inject, inject):
        known = keys_of(place.expected)
        if not known or not isinstance(place.value, dict):
            continue
        for key in place.value:
            if key in known or (not place.loc and key in _FORBIDDEN):
                continue
            message = unknown_key(key, known)
            yield _at(document, ("inject", *place.loc, key), message, "unknown-key", at_key=True)


def _gaps(document: Document, inject: dict[str, Any]) -> Iterator[Diagnostic]:
    parameters = mapping(document.data).get("parameters", [])
    if not isinstance(parameters, list):
        return
    ids = (one.get("id") for one in parameters if isinstance(one, dict))
    known = [name for name in ids if isinstance(name, str)]
    for loc, text in _strings(inject, ("inject",)):
        for name in dict.fromkeys(_IN_BRACES.findall(text)):
            if name in known:
                continue
            message = _("`{gap}` is none of the parameters").format(gap=f"{{{name}}}")
            message += did_you_mean(name, known) or there_are(known)
            yield _at(document, loc, message, "unknown-parameter")


def _languages(document: Document, inject: dict[str, Any], language: str) -> Iterator[Diagnostic]:
    wanted = declared_languages(document.data)
    for loc, expected, value in places(Inject, inject):
        if expected is not LocalText or not isinstance(value, str | dict):
            continue
        # A text that is one gap has the languages of what stands in it.
        if isinstance(value, str) and not GAP.sub("", value).strip():
            continue
        there = {language} if isinstance(value, str) else set(value)
        lacking = [code for code in wanted if code not in there]
        if lacking:
            message = no_text_in(str(loc[-1]), lacking)
            yield _at(document, ("inject", *loc), message, "missing-language", at_key=True)


def _names(document: Document, inject: dict[str, Any]) -> Iterator[Diagnostic]:
    known = {**dict.fromkeys(KINDS, ()), "disarm": known_ids({})["disarm"]}
    there = _as_scenario(document, inject)
    yield from unknown_references(there, _OF_DISARM, known)
    for one in unknown_references(there, _OF_THE_SCENARIO, known):
        why = _("; a template knows no ids of a scenario, so make it a parameter")
        yield replace(one, message=one.message + why)


def _as_scenario(document: Document, inject: dict[str, Any]) -> Document:
    """The inject as the only one of a scenario, without what has a gap, at its own place."""
    marks = document.marks.inside["inject"]
    around = Mark(marks.line, marks.column, marks.key, {0: marks})
    whole = Mark(marks.line, marks.column, marks.key, {"injects": around})
    allowed = {key: value for key, value in inject.items() if key not in _FORBIDDEN}
    return replace(document, data={"injects": [_without_gaps(allowed)]}, marks=whole)


def _without_gaps(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_gaps(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_without_gaps(inner) for inner in value]
    return None if isinstance(value, str) and GAP.search(value) else value


def _strings(value: Any, loc: Loc) -> Iterator[tuple[Loc, str]]:
    if isinstance(value, str):
        yield loc, value
    entries = enumerate(value) if isinstance(value, list) else mapping(value).items()
    for key, inner in entries:
        yield from _strings(inner, (*loc, key))


def _at(
    document: Document,
    loc: Loc,
    message: str,
    code: str,
    severity: Severity = "error",
    *,
    at_key: bool = False,
) -> Diagnostic:
    place = document.key_position(loc) if at_key else document.position(loc)
    return Diagnostic(document.file, *place, message, severity, code)
