"""The lines with which a scenario uses a template, for copying."""

import json

from exercise_sim.localization import N_, _
from exercise_sim.localization.lists import either
from exercise_sim.report.harmless import one_line
from exercise_sim.scenario.template import Parameter, Template
from exercise_sim.scenario.template_surroundings import LISTS

_IDS = {
    "channel": N_("id of a channel"),
    "team": N_("id of a team"),
    "persona": N_("id of a persona"),
    "audience": N_("id of an audience"),
    "claim": N_("id of a claim"),
    "fact": N_("id of a fact"),
    "key_message": N_("id of a key message"),
}


def template_snippet(template: Template, language: str) -> str:
    """An entry of `injects`; what may be left out stands in comments.

    For the ids that only the author knows stand names that no scenario has, so that `check` asks
    for each and says which there are.
    """
    written = [
        f"  - id: {template.id}",
        f"    use: {template.id}",
        "    at: 10m",
        "    to: [your-team]",
    ]
    if template.parameters:
        dispensable = not any(_needed(one) for one in template.parameters)
        written.append("    # with:" if dispensable else "    with:")
        written += (_line(one, language, template.language) for one in template.parameters)
    return "\n".join(written)


def what_it_takes(parameter: Parameter) -> str:
    """What an author writes behind the parameter's name, in a few words."""
    if parameter.type in LISTS:
        noun = _(_IDS[parameter.type])
        return f"{noun} ({', '.join(parameter.kinds)})" if parameter.kinds else noun
    if parameter.type == "choice":
        return _("one of {choices}").format(choices=", ".join(parameter.choices))
    if parameter.type == "duration":
        return _("a length of time")
    return _("a number") if parameter.type == "number" else _("text")


def _line(parameter: Parameter, language: str, own: str) -> str:
    if parameter.type in LISTS:
        line = f"{parameter.id}: your-{parameter.type.replace('_', '-')}"
        kinds = either(parameter.kinds)
        line += f"  # {kinds}" if kinds else ""
    else:
        value = parameter.default or parameter.example
        line = f"{parameter.id}: {_quoted(value.read(language, own))}"
    return f"      {line}" if _needed(parameter) else f"      # {line}"


def _needed(parameter: Parameter) -> bool:
    return not parameter.optional and parameter.default is None


def _quoted(text: str) -> str:
    return json.dumps(one_line(text, 500), ensure_ascii=False)
