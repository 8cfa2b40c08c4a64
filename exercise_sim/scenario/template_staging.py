"""A small scenario around one template, filled in with its own examples.

So a template is checked as scenarios are, and can be rehearsed before anybody uses it.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, get_args

from exercise_sim.scenario.diagnostics import Diagnostic
from exercise_sim.scenario.durations import parse_duration, write_duration
from exercise_sim.scenario.reader import Examined, examine_document
from exercise_sim.scenario.template import Parameter, Template
from exercise_sim.scenario.template_gaps import GAP, Filling, Room, TooLong
from exercise_sim.scenario.template_parsing import ParsedTemplate
from exercise_sim.scenario.template_surroundings import LISTS, Surroundings
from exercise_sim.scenario.template_values import Values
from exercise_sim.scenario.vocabulary import ChannelKind
from exercise_sim.scenario.yaml_composer import Mark
from exercise_sim.scenario.yaml_document import Document

_TEAMS = ("first-team", "second-team")
_NAMES = {
    "first-team": {"en": "First team", "lv": "Pirmā komanda", "uk": "Перша команда"},
    "second-team": {"en": "Second team", "lv": "Otrā komanda", "uk": "Друга команда"},
    "everybody": {"en": "Everybody", "lv": "Visi", "uk": "Усі"},
}
_COMES_AT = "5m"
_SHORTEST = 3600.0


def stage(parsed: ParsedTemplate, *, without_optional: bool = False) -> Examined:
    """The template as the one inject of a scenario, told at the template's lines.

    `without_optional`: with nothing in the gaps that may be left out. The template must have been
    understood.
    """
    template, document = parsed.template, parsed.document
    assert template is not None
    assert document is not None
    data = _scenario(template)
    parameters = [
        one for one in template.parameters if not (without_optional and _may_be_left_out(one))
    ]
    surroundings = Surroundings(data, template.language)
    values, _ = Values(template, parsed.body.in_texts, surroundings).of(
        {one.id: _given(one) for one in parameters}
    )
    languages = frozenset((*_languages(template), template.language))
    filling = Filling(values, template.language, languages, Room())
    try:
        inject = parsed.body.filled(filling)
    except TooLong as error:
        place = document.key_position(("inject",))
        found = (Diagnostic(document.file, *place, str(error), code="too-long"),)
        return Examined(document, None, None, None, found)
    data["injects"] = [{"id": template.id, "at": _COMES_AT, "to": _recipients(inject), **inject}]
    data["duration"] = write_duration(_duration(inject))
    absent = frozenset(name for name, value in values.items() if value is None)
    marks = _marks(document, template, data, absent)
    return examine_document(Document(document.file, data, (), marks), parsed.path)


def _may_be_left_out(parameter: Parameter) -> bool:
    return parameter.optional or parameter.default is not None


def _scenario(template: Template) -> dict[str, Any]:
    """All of a scenario but its injects and how long it lasts."""
    languages = _languages(template)
    channels = [
        {"id": f"some-{kind}", "kind": kind, "name": dict.fromkeys(languages, kind)}
        for kind in get_args(ChannelKind)
    ]
    data: dict[str, Any] = {
        "format": "exercise-sim/scenario@1",
        "id": template.id,
        "title": template.title.root,
        "language": template.language,
        "languages": list(languages),
        "story": {"starts": "2026-06-01T09:00:00+00:00"},
        "playbook": "playbooks/state-communication.yaml",
        "teams": [{"id": team, "name": _name(team, languages)} for team in _TEAMS],
        "channels": channels,
        "audiences": [],
        "key_messages": [],
        "facts": [],
        "claims": [],
        "personas": [],
    }
    everybody = {"id": "everybody", "name": _name("everybody", languages)}
    data["audiences"].append(everybody)
    for parameter in template.parameters:
        if parameter.type in LISTS:
            data[LISTS[parameter.type]].append(_entry(parameter))
    used = [channel["id"] for channel in data["channels"]]
    for audience in data["audiences"]:
        audience |= {"languages": list(languages), "channels": used}
    for claim in data["claims"]:
        claim["refuted_by"] = [fact["id"] for fact in data["facts"]]
    return data


def _entry(parameter: Parameter) -> dict[str, Any]:
    """What a parameter that names something of the scenario names here."""
    example = parameter.example.root
    match parameter.type:
        case "fact":
            return {"id": parameter.id, "text": example, "source": example}
        case "claim" | "key_message":
            return {"id": parameter.id, "text": example}
        case "channel":
            kind = parameter.kinds[0] if parameter.kinds else "social"
            return {"id": parameter.id, "name": example, "kind": kind}
    return {"id": parameter.id, "name": example}


def _given(parameter: Parameter) -> Any:
    if parameter.type in LISTS:
        return parameter.id
    if parameter.type == "text":
        return parameter.example.root
    return parameter.example.read().strip()


def _recipients(inject: dict[str, Any]) -> list[str]:
    """Both teams, and those of the parameters that owe something."""
    expect = inject.get("expect")
    owing = [
        team
        for expected in (expect if isinstance(expect, list) else [])
        if isinstance(expected, dict) and isinstance(expected.get("by"), list)
        for team in expected["by"]
    ]
    return list(dict.fromkeys([*_TEAMS, *owing]))


def _duration(inject: dict[str, Any]) -> float:
    """Seconds in which a late team can finish too."""
    longest = max((_seconds(text) for text in _deadlines(inject)), default=0.0)
    return max(_SHORTEST, 2 * longest + parse_duration(_COMES_AT))


def _deadlines(inject: dict[str, Any]) -> Iterator[Any]:
    expect = inject.get("expect")
    for expected in expect if isinstance(expect, list) else []:
        if isinstance(expected, dict):
            yield expected.get("within")


def _seconds(text: Any) -> float:
    try:
        return parse_duration(text)
    except (AttributeError, ValueError):
        return 0.0


def _languages(template: Template) -> tuple[str, ...]:
    return template.languages or (template.language,)


def _name(of: str, languages: tuple[str, ...]) -> dict[str, str]:
    names = _NAMES[of]
    return {code: names.get(code, names["en"]) for code in languages}


def _marks(
    document: Document, template: Template, data: dict[str, Any], absent: frozenset[str]
) -> Mark:
    """Where the template says what the scenario's parts are made of."""
    written = document.marks.inside
    root = Mark(1, 1, (1, 1))
    raw = document.data["inject"]
    root.inside["injects"] = _around({0: _without(written["inject"], raw, absent)})
    places = {one.id: number for number, one in enumerate(template.parameters)}
    for name in LISTS.values():
        root.inside[name] = _around(
            {
                index: _of_parameter(written["parameters"].inside[places[entry["id"]]])
                for index, entry in enumerate(data[name])
                if entry["id"] in places
            }
        )
    return root


def _of_parameter(mark: Mark) -> Mark:
    example = mark.inside["example"]
    inside = {**mark.inside, "text": example, "name": example, "source": example}
    return replace(mark, inside=inside)


def _around(inside: dict[str | int, Mark]) -> Mark:
    first = next(iter(inside.values()), Mark(1, 1, (1, 1)))
    return Mark(first.line, first.column, first.key, inside)


def _without(mark: Mark, raw: Any, absent: frozenset[str]) -> Mark:
    """The marks of what is left of `raw` when the `absent` parameters are left out."""
    if isinstance(raw, dict):
        inside = {
            key: _without(mark.inside[key], value, absent)
            for key, value in raw.items()
            if key in mark.inside
        }
        return replace(mark, inside=inside)
    if isinstance(raw, list):
        left = [index for index, value in enumerate(raw) if not _left_out(value, absent)]
        inside = {
            place: _without(mark.inside[index], raw[index], absent)
            for place, index in enumerate(left)
        }
        return replace(mark, inside=inside)
    return mark


def _left_out(value: Any, absent: frozenset[str]) -> bool:
    gap = GAP.fullmatch(value.strip()) if isinstance(value, str) else None
    return gap is not None and gap[1] in absent
