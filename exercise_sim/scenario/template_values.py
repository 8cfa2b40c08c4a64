"""What an inject gives `with` a template, checked against the template's parameters."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from exercise_sim.localization import N_, _
from exercise_sim.scenario.completeness import no_text_in
from exercise_sim.scenario.durations import parse_duration
from exercise_sim.scenario.local_text import LocalText
from exercise_sim.scenario.references import no_such, there_are
from exercise_sim.scenario.suggestions import closest, did_you_mean, listed
from exercise_sim.scenario.template import Parameter, ParameterType, Template
from exercise_sim.scenario.template_gaps import Value
from exercise_sim.scenario.template_surroundings import (
    LISTS,
    Surroundings,
    same_everywhere,
    texts_of,
)

_SHOWN = 60


@dataclass(frozen=True)
class Slip:
    """One thing wrong with what is given."""

    parameter: str | None
    """Whose value it is; None where it is about the whole."""
    message: str
    code: str = "wrong-value"
    at_key: bool = False
    warning: bool = False


def example_of(parameter: Parameter) -> Value:
    """The value that stands for one that is missing or wrong; not for an id."""
    texts = {code: text.strip() for code, text in parameter.example.items()}
    return Value(None, texts)


def check_word(parameter: Parameter, written: str) -> None:
    """Raises `ValueError` with a sentence where a number, duration or choice is none."""
    check = _CHECKS.get(parameter.type)
    if check is not None:
        check(parameter, written)


class Values:
    """Takes what the injects of one scenario give to one template."""

    def __init__(
        self, template: Template, in_texts: frozenset[str], surroundings: Surroundings
    ) -> None:
        self._template = template
        self._parameters = {one.id: one for one in template.parameters}
        self._in_texts = in_texts
        self._around = surroundings
        self._defaults = {
            one.id: _default(one, template) for one in template.parameters if one.default
        }

    def of(self, given: Mapping[str, Any]) -> tuple[dict[str, Value | None], list[Slip]]:
        """Parameter -> value, None for what is left out; and everything wrong with `given`.

        What is wrong or missing stands there with its example, so that it is told only once.
        """
        unknown = [name for name in given if name not in self._parameters]
        meant = {closest(name, self._parameters) for name in unknown}
        slips = [self._unknown(name) for name in unknown]
        values: dict[str, Value | None] = {}
        for name, parameter in self._parameters.items():
            if name in given:
                values[name] = self._value(parameter, given[name], slips)
            elif name in self._defaults:
                values[name] = self._defaults[name]
            elif parameter.optional:
                values[name] = None
            else:
                values[name] = example_of(parameter)
                if name not in meant:
                    slips.append(self._missing(parameter))
        return values, slips

    def _value(self, parameter: Parameter, written: Any, slips: list[Slip]) -> Value:
        if written is None:
            value = None
        elif parameter.type == "text":
            value = self._text(parameter, written, slips)
        elif not isinstance(written, str):
            message = _(_SHOULD_BE[parameter.type]).format(name=parameter.id)
            slips.append(Slip(parameter.id, message))
            value = None
        elif parameter.type in LISTS:
            value = self._named(parameter, written, slips)
        else:
            value = self._word(parameter, written, slips)
        return value or example_of(parameter)

    def _word(self, parameter: Parameter, written: str, slips: list[Slip]) -> Value | None:
        try:
            check_word(parameter, written)
        except ValueError as error:
            slips.append(Slip(parameter.id, str(error)))
            return None
        return Value(written, same_everywhere(written))

    def _text(self, parameter: Parameter, written: Any, slips: list[Slip]) -> Value | None:
        language = self._around.language
        try:
            LocalText.model_validate(written, context={"language": language})
        except ValidationError as error:
            slips.append(Slip(parameter.id, _why_no_text(parameter.id, written, error)))
            return None
        texts = texts_of(written, language)
        lacking = [code for code in self._around.declared if code not in texts]
        if lacking and parameter.id in self._in_texts and not _reads_the_same(parameter, written):
            message = no_text_in(parameter.id, lacking)
            slips.append(Slip(parameter.id, message, "missing-language", at_key=True))
        return Value(texts.get(language) or next(iter(texts.values())), texts)

    def _named(self, parameter: Parameter, written: str, slips: list[Slip]) -> Value | None:
        offered = self._around.named(parameter.type)
        if offered is None:
            return None
        if written not in offered:
            hint = did_you_mean(written, offered) or there_are(offered)
            message = no_such((LISTS[parameter.type],), written) + hint
            slips.append(Slip(parameter.id, message, "unknown-reference"))
            return None
        kind = self._around.kind_of_channel.get(written)
        if parameter.kinds and isinstance(kind, str) and kind not in parameter.kinds:
            message = _(
                "`{channel}` is a channel of kind {kind}; this template is written for {kinds}"
            ).format(channel=written, kind=kind, kinds=listed(parameter.kinds))
            slips.append(Slip(parameter.id, message, "unfit-channel", warning=True))
        return offered[written]

    def _missing(self, parameter: Parameter) -> Slip:
        what = " ".join(parameter.description.read("en").split())
        message = _("the template `{template}` needs `{name}` here: {what}").format(
            template=self._template.id, name=parameter.id, what=what
        )
        return Slip(None, message, "missing-key")

    def _unknown(self, name: str) -> Slip:
        hint = did_you_mean(name, self._parameters) or there_are(self._parameters)
        message = _("the template `{template}` has no parameter `{name}`").format(
            template=self._template.id, name=name[:_SHOWN]
        )
        return Slip(name, message + hint, "unknown-key", at_key=True)


def _default(parameter: Parameter, template: Template) -> Value:
    assert parameter.default is not None
    texts = {code: text.strip() for code, text in parameter.default.items()}
    return Value(parameter.default.read(template.language).strip(), texts)


def _reads_the_same(parameter: Parameter, written: Any) -> bool:
    """Whether it is an account or a domain rather than words, as its example shows."""
    example = parameter.example.root.values()
    return isinstance(written, str) and len({text.strip() for text in example}) == 1


def _why_no_text(name: str, written: Any, error: ValidationError) -> str:
    if isinstance(written, list) or not isinstance(written, str | dict):
        said = _("{name} is a text, or one text for each language (`lv: ...`)")
        return said.format(name=f"`{name}`")
    reasons = [one["ctx"]["error"] for one in error.errors() if "error" in one.get("ctx", {})]
    if reasons:
        return str(reasons[0])
    return _("`{name}` is one text for each language (`lv: ...`)").format(name=name)


def _number(_parameter: Parameter, written: str) -> None:
    try:
        number = float(written)
    except ValueError:
        number = float("nan")
    if not abs(number) < float("inf"):
        said = _("{value} is not a number; write it like 3 or 0.5")
        raise ValueError(said.format(value=f"`{written[:_SHOWN]}`"))


def _duration(_parameter: Parameter, written: str) -> None:
    parse_duration(written)


def _choice(parameter: Parameter, written: str) -> None:
    if written not in parameter.choices:
        hint = did_you_mean(written, parameter.choices)
        said = _("{value} is not one of {names}").format(
            value=f"`{written[:_SHOWN]}`", names=listed(parameter.choices)
        )
        raise ValueError(said + hint)


_CHECKS: dict[str, Callable[[Parameter, str], None]] = {
    "number": _number,
    "duration": _duration,
    "choice": _choice,
}

_SHOULD_BE: dict[ParameterType, str] = {
    "number": N_("`{name}` is a number; write it in digits"),
    "duration": N_("`{name}` is a length of time; write it like 90s, 5m or 1h30m"),
    "choice": N_("`{name}` is one word; write one of its choices"),
    "channel": N_("`{name}` is the id of a channel"),
    "team": N_("`{name}` is the id of a team"),
    "persona": N_("`{name}` is the id of a persona"),
    "audience": N_("`{name}` is the id of a audience"),
    "claim": N_("`{name}` is the id of a claim"),
    "fact": N_("`{name}` is the id of a fact"),
    "key_message": N_("`{name}` is the id of a key message"),
}
