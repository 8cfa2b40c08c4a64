"""An inject template: an inject with gaps, which scenarios `use` and fill in `with` their words."""

from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints, model_validator

from exercise_sim.localization import _
from exercise_sim.scenario.authored import Authored, Id, Language
from exercise_sim.scenario.local_text import LocalText
from exercise_sim.scenario.vocabulary import ChannelKind

ParameterName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,31}$")]
"""Lower-case letters, digits and `_`; stands in the template's texts as `{name}`."""

ParameterType = Literal[
    "text",
    "number",
    "duration",
    "choice",
    "channel",
    "team",
    "persona",
    "audience",
    "claim",
    "fact",
    "key_message",
]
"""`text` may differ by language; from `channel` on it is an id of the scenario that uses it."""


class Parameter(Authored):
    """One gap in a template.

    Where `{id}` is the whole of an id, a number or a duration, the value stands there. In a text,
    a parameter that names something of the scenario becomes its text or name, in the same language.
    """

    id: ParameterName
    """What `with` and the template's texts call it."""
    type: ParameterType = "text"
    """What may fill it."""
    description: LocalText
    """What an author should write here."""
    example: LocalText
    """A value that fits; the template is checked and rehearsed with it. For a parameter that names
    something of the scenario: its text or name."""
    default: LocalText | None = None
    """What stands here where an author gives nothing."""
    optional: bool = False
    """May be left out: a field or list entry that is this parameter alone is then left out too."""
    choices: tuple[str, ...] = ()
    """What a `choice` may be."""
    kinds: tuple[ChannelKind, ...] = ()
    """Which kinds of channel suit a `channel`; the first is the one it is rehearsed with."""

    @model_validator(mode="after")
    def _consistent(self) -> "Parameter":
        if (self.type == "choice") != bool(self.choices):
            raise ValueError(_("a `choice`, and nothing else, has `choices`"))
        if self.type == "choice" and self.example.read() not in self.choices:
            raise ValueError(_("`example` is none of the `choices`"))
        if self.kinds and self.type != "channel":
            raise ValueError(_("only a `channel` has `kinds`"))
        if self.optional and self.default is not None:
            raise ValueError(
                _("an `optional` parameter has no `default`; leave one of the two out")
            )
        return self


class Template(Authored):
    """A template file."""

    format: Literal["exercise-sim/inject@1"]
    """Says what the file is, and its version."""
    id: Id
    """What scenarios call it in `use`; also the name of the file."""
    family: str = Field(min_length=1, max_length=80)
    """What sort of inject it is, for lists."""
    title: LocalText
    """What people call it."""
    description: LocalText
    """What it is for, and how teams usually fare with it."""
    language: Language = "en"
    """Language of plain strings."""
    languages: tuple[Language, ...] = ()
    """Languages that every text must have."""
    parameters: tuple[Parameter, ...] = ()
    """The gaps."""
    inject: dict[str, Any]
    """The fields of an inject, with `{parameter}` where a gap is; no `id`, `at`, `when`, `to`."""
