"""A template filled in for a scenario that is being played: one inject more."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from exercise_sim.localization import _
from exercise_sim.scenario.inject import Inject
from exercise_sim.scenario.scenario import Scenario
from exercise_sim.scenario.template import Parameter
from exercise_sim.scenario.template_gaps import Filling, Room, TooLong
from exercise_sim.scenario.template_parsing import ParsedTemplate
from exercise_sim.scenario.template_surroundings import LISTS, Surroundings
from exercise_sim.scenario.template_values import Values

_OFFERED = {*LISTS.values(), "languages"}


def needed(parsed: ParsedTemplate) -> list[Parameter]:
    """The parameters that have to be given: the others may be left out."""
    parameters = () if parsed.template is None else parsed.template.parameters
    return [one for one in parameters if not one.optional and one.default is None]


def fill(parsed: ParsedTemplate, given: Mapping[str, str], scenario: Scenario) -> Inject:
    """The inject that the template makes `with` what is given, at T+0 and to all teams.

    A text in one language stands for every language here: nobody translates while people wait.
    Raises `ValueError` with a sentence.
    """
    template = parsed.template
    if template is None or any(one.severity == "error" for one in parsed.found):
        raise ValueError(_("this template has mistakes; check it with exercise-sim check"))
    data = scenario.model_dump(mode="json", by_alias=True, include=_OFFERED)
    around = Surroundings(data, scenario.language)
    values, slips = Values(template, parsed.body.in_texts, around).of(given)
    wrong = next((one for one in slips if not one.warning and one.code != "missing-language"), None)
    if wrong is not None:
        raise ValueError(wrong.message)
    kept = frozenset((*around.declared, scenario.language))
    filling = Filling(values, scenario.language, kept, Room())
    original = parsed.body.original(filling)
    if original is not None:
        filling = replace(filling, kept=kept | {original})
    try:
        fields: dict[str, Any] = {
            **parsed.body.filled(filling),
            "id": template.id,
            "use": template.id,
            "at": 0.0,
            "to": [team.id for team in scenario.teams],
        }
        return Inject.model_validate(fields, context={"language": template.language})
    except TooLong as error:
        raise ValueError(str(error)) from None
    except ValidationError as error:
        said = error.errors()[0]
        place = ".".join(str(step) for step in said["loc"])
        unfit = _("`{place}` of the template does not fit: {reason}")
        raise ValueError(unfit.format(place=place, reason=said["msg"])) from None
