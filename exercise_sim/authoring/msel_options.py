"""What the author says about a file when importing it, on the command line or when asked."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Literal, get_args

from exercise_sim.authoring.msel_zone import read_zone
from exercise_sim.localization import _
from exercise_sim.scenario.durations import parse_duration
from exercise_sim.scenario.msel.dates import DateOrder
from exercise_sim.scenario.msel.decisions import Decisions
from exercise_sim.scenario.msel.questions import WrongOption
from exercise_sim.scenario.msel.schedule import typed_startex
from exercise_sim.scenario.suggestions import did_you_mean

_CHOICES: Mapping[str, tuple[str, ...]] = {
    "date_order": get_args(DateOrder),
    "t_unit": ("minutes", "hours"),
    "times": ("clock", "elapsed"),
    "earlier": ("next-day", "same-day"),
}


@dataclass(frozen=True)
class ImportOptions:
    """Options as they were given; None for what was not."""

    sheet: str | None = None
    encoding: str | None = None
    startex: str | None = None
    zone: str | None = None
    date_order: str | None = None
    t_unit: str | None = None
    times: str | None = None
    earlier: str | None = None
    interval: str | None = None
    language: str | None = None
    maps: tuple[str, ...] = field(default=())

    def answered(self, option: str, answer: str) -> "ImportOptions":
        """These, and the answer to a question about `option` (`--startex`).

        Raises `WrongOption` where the answer is none.
        """
        changes: dict[str, Any] = {option.removeprefix("--").replace("-", "_"): answer}
        options = replace(self, **changes)
        options.decisions(date(2000, 1, 1), 0)
        return options

    def decisions(self, today: date, utc_offset: int) -> Decisions:
        """What they decide; raises `WrongOption` with a sentence about one that is wrong."""
        for name, choices in _CHOICES.items():
            value = getattr(self, name)
            if value is not None and value not in choices:
                option = "--" + name.replace("_", "-")
                hint = did_you_mean(value, choices)
                told = _("`{value}` is none of {known}").format(
                    value=value[:40], known=", ".join(choices)
                )
                raise WrongOption(option, f"{told}{hint}")
        if self.startex is not None:
            typed_startex(self.startex, self.date_order)  # type: ignore[arg-type]
        language = self.language
        if language is not None and not (
            2 <= len(language) <= 3 and language.isascii() and language.islower()
        ):
            told = _("`{value}` is not a language code such as lv, en or uk")
            raise WrongOption("--language", told.format(value=language[:40]))
        return Decisions(
            today=today,
            utc_offset=utc_offset,
            zone=None if self.zone is None else read_zone(self.zone),
            startex=self.startex,
            date_order=self.date_order,  # type: ignore[arg-type]
            t_unit=self.t_unit,  # type: ignore[arg-type]
            times=self.times,  # type: ignore[arg-type]
            earlier=self.earlier,  # type: ignore[arg-type]
            interval=_interval(self.interval),
            language=language,
        )


def _interval(text: str | None) -> float | Literal["hand"] | None:
    if text is None:
        return None
    if text.strip().lower() == "hand":
        return "hand"
    try:
        return parse_duration(text)
    except ValueError as error:
        told = _("{problem}, or hand").format(problem=error)
        raise WrongOption("--interval", told) from None
