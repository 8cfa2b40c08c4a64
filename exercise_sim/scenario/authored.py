"""What all parts of a scenario file have in common."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

from exercise_sim.localization import _

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9._-]{0,63}$")]
"""Lower-case letters, digits, `-`, `_` and `.`; what the rest of the file refers to."""


def _once(ids: tuple[str, ...]) -> tuple[str, ...]:
    seen: set[str] = set()
    for name in ids:
        if name in seen:
            raise ValueError(_("`{name}` stands in this list twice").format(name=name))
        seen.add(name)
    return ids


Ids = Annotated[tuple[Id, ...], AfterValidator(_once)]
"""References, each once: a team named twice would have to receive an inject twice."""

Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]
"""ISO 639 code: lv, uk, en, ru, ..."""


class Authored(BaseModel):
    """A part of a file: unknown keys are mistakes, and nothing changes after reading."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        allow_inf_nan=False,
        use_attribute_docstrings=True,
        serialize_by_alias=True,
    )
