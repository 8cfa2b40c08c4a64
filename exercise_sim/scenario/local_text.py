"""A text in one or several languages."""

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    ConfigDict,
    RootModel,
    ValidationInfo,
    field_validator,
    model_validator,
)

from exercise_sim import localization
from exercise_sim.localization import _


def _language_code(code: str) -> str:
    if not _is_code(code):
        raise ValueError(
            _("{value} is not a language code such as lv, en or uk").format(value=f"`{code}`")
        )
    return code


def declared_languages(data: Any) -> tuple[str, ...]:
    """The codes in the `languages` of a file's plain `data`.

    What is no code is a mistake of its own, and must not be missed in every text.
    """
    declared = data.get("languages") if isinstance(data, dict) else None
    codes = declared if isinstance(declared, list) else []
    return tuple(code for code in codes if type(code) is str and _is_code(code))


def _is_code(code: str) -> bool:
    return 2 <= len(code) <= 3 and code.isascii() and code.isalpha() and code.islower()


def _not_blank(text: str) -> str:
    if not text.strip():
        raise ValueError(_("the text is empty"))
    return text


_Code = Annotated[str, AfterValidator(_language_code)]
_Text = Annotated[str, AfterValidator(_not_blank)]


class LocalText(RootModel[dict[_Code, _Text]]):
    """Language code -> text, in the order the author wrote them; never empty.

    A plain string is taken to be in the language given by the validation context
    `{"language": code}`.
    """

    model_config = ConfigDict(
        frozen=True,
        json_schema_extra={
            "anyOf": [
                {"type": "string", "minLength": 1},
                {
                    "type": "object",
                    "propertyNames": {"pattern": "^[a-z]{2,3}$"},
                    "additionalProperties": {"type": "string", "minLength": 1},
                    "minProperties": 1,
                },
            ],
        },
    )

    @model_validator(mode="before")
    @classmethod
    def _plain_string(cls, value: Any, info: ValidationInfo) -> Any:
        if isinstance(value, str):
            return {(info.context or {}).get("language", "en"): value}
        return value

    @field_validator("root")
    @classmethod
    def _some_text(cls, value: dict[str, str]) -> dict[str, str]:
        if not value:
            raise ValueError(_("a text needs at least one language"))
        return value

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self.root)

    def pick(self, *preferred: str) -> tuple[str, str]:
        """(language, text) in the first preferred language there is, else as first written."""
        for language in preferred:
            if language in self.root:
                return language, self.root[language]
        return next(iter(self.root.items()))

    def read(self, *preferred: str) -> str:
        """The text alone, chosen as by `pick`."""
        return self.pick(*preferred)[1]

    def for_reader(self, own: str) -> str:
        """In the language of whoever reads, where there is such a text; else in `own`."""
        return self.read(localization.language(), own)

    def beside(self, shown: str, own: str) -> str:
        """In the language `shown` of what it stands beside, else as for any reader."""
        return self.read(shown, localization.language(), own)

    def as_it_came(self, original: str | None, own: str) -> tuple[str, str]:
        """(language, text) of what came in the language `original`, where that is known."""
        return self.pick(original or localization.language(), own)

    def items(self) -> Iterator[tuple[str, str]]:
        return iter(self.root.items())
