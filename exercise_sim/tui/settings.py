"""The person's settings file: language, theme, bell and keys.

    language = "uk"
    theme = "high-contrast"
    bell = false

    [keys]
    "team.feed.assess" = "z"

What is wrong in it ends in one sentence; nothing is guessed.
"""

from __future__ import annotations

import re
import tomllib
from itertools import combinations
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator
from pydantic_core import PydanticCustomError

from exercise_sim.localization import LANGUAGES, _
from exercise_sim.tui.key_card import Entry, entries
from exercise_sim.tui.key_names import KEPT_BY_BROWSERS, KEPT_BY_CONSOLES, is_key, key_name
from exercise_sim.tui.layouts import on_every_layout
from exercise_sim.tui.settings_place import settings_file

THEMES = ("dark", "light", "high-contrast")


class SettingsUnusable(Exception):
    """The settings file is wrong; the message is for the person."""


class Settings(BaseModel):
    """What a person may choose for all consoles."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    language: Literal["en", "lv", "uk"] | None = None
    """Language of commands, consoles and reports; None: that of the locale."""
    theme: Literal["dark", "light", "high-contrast"] = "dark"
    """Colours of the consoles."""
    bell: bool = True
    """Whether the terminal may ring."""
    keys: dict[str, str] = {}
    """Keys by binding id; several keys of one action stand with commas between them."""

    @field_validator("keys", mode="before")
    @classmethod
    def _flat(cls, keys: object) -> object:
        """`team.feed.assess = "z"` without quotes around the name means the same."""
        return dict(_flattened(keys)) if isinstance(keys, dict) else keys

    @field_validator("keys")
    @classmethod
    def _usable(cls, keys: dict[str, str]) -> dict[str, str]:
        if keys and (trouble := _trouble(keys)):
            raise PydanticCustomError("keys", "{said}", {"said": trouble})
        return keys


def read_settings(file: Path | None = None) -> Settings:
    """The settings, or those of somebody who chose nothing. Raises `SettingsUnusable`."""
    file = file or settings_file()
    try:
        text = file.read_text(encoding="utf-8-sig")
        return Settings.model_validate(tomllib.loads(text))
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or _("it is not UTF-8 text")
        raise SettingsUnusable(
            _("The settings in {file} cannot be read: {reason}.").format(file=file, reason=reason)
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsUnusable(
            _("The settings in {file} are no TOML: {reason}.").format(file=file, reason=error)
        ) from error
    except ValidationError as error:
        raise SettingsUnusable(
            _("The settings in {file} are wrong: {reason}").format(file=file, reason=_first(error))
        ) from error


def keep(name: Literal["language", "theme"], value: str, file: Path | None = None) -> None:
    """Writes one setting into the settings file and leaves the rest of it as it is.

    Raises `SettingsUnusable` where that cannot be done; a wrong file is not touched.
    """
    file = file or settings_file()
    read_settings(file)
    try:
        text = file.read_text(encoding="utf-8-sig") if file.exists() else ""
        top, bracket, tables = re.match(r"(?s)(.*?)(^[ \t]*\[|\Z)(.*)", text, re.MULTILINE).groups()  # type: ignore[union-attr]
        line = f'{name} = "{value}"'
        changed, found = re.subn(rf"(?m)^[ \t]*{name}[ \t]*=.*$", line, top, count=1)
        if not found:
            changed = f"{line}\n{top}"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(changed + bracket + tables, encoding="utf-8")
    except OSError as error:
        raise SettingsUnusable(
            _("The settings in {file} cannot be written: {reason}.").format(
                file=file, reason=error.strerror
            )
        ) from error


def _first(error: ValidationError) -> str:
    """The first mistake as a sentence."""
    one = error.errors()[0]
    name = ".".join(str(part) for part in one["loc"])
    if one["type"] == "extra_forbidden":
        return _("there is no setting `{name}`; there are {known}.").format(
            name=name, known=", ".join(Settings.model_fields)
        )
    if one["type"] == "keys":
        return one["msg"]
    if name == "theme":
        return _("`theme` is one of {known}.").format(known=", ".join(THEMES))
    if name == "language":
        return _("`language` is one of {known}.").format(known=", ".join(LANGUAGES))
    if name == "bell":
        return _("`bell` is true or false.")
    return _("`{name}` is not written as it should be: a key in quotes.").format(name=name)


def _flattened(keys: dict[object, object], above: str = "") -> list[tuple[str, object]]:
    found: list[tuple[str, object]] = []
    for name, value in keys.items():
        if isinstance(value, dict):
            found += _flattened(value, f"{above}{name}.")
        else:
            found.append((f"{above}{name}", value))
    return found


def _trouble(keys: dict[str, str]) -> str | None:
    """What is wrong with the chosen keys, as a sentence; None where they will do."""
    known = {entry.binding_id: entry for entry in entries()}
    for binding_id, written in keys.items():
        if binding_id not in known:
            return _(
                "there is no action `{name}`; `exercise-sim keys --names` shows their names."
            ).format(name=binding_id)
        for key in written.split(","):
            if not is_key(key):
                return _("`{key}` for `{name}` is no key; write x, f2 or ctrl+k.").format(
                    key=key, name=binding_id
                )
            if key in KEPT_BY_BROWSERS or key in KEPT_BY_CONSOLES:
                return _("`{key}` for `{name}` is taken by browsers or consoles.").format(
                    key=key, name=binding_id
                )
    return next(
        (
            said
            for one, other in combinations(known.values(), 2)
            if (one.binding_id in keys or other.binding_id in keys)
            and (said := _clash(one, other, keys))
        ),
        None,
    )


def _clash(one: Entry, other: Entry, keys: dict[str, str]) -> str | None:
    """Two actions that are offered at the same place must not have the same key."""
    everywhere = "console" in (one.console, other.console)
    together = one.console == other.console and (
        one.place == other.place
        or "anywhere" in (one.place, other.place)
        or one.console in ("replay", "evaluator")
    )
    # Some share a key by design, since only one of them can be done at a time.
    if not (everywhere or together) or _pressed(one.usual) & _pressed(other.usual):
        return None
    both = _pressed(keys.get(one.binding_id, one.usual)) & _pressed(
        keys.get(other.binding_id, other.usual)
    )
    if not both:
        return None
    return _("`{one}` and `{other}` both have the key {key}.").format(
        one=one.binding_id, other=other.binding_id, key=key_name(min(both))
    )


def _pressed(keys: str) -> set[str]:
    return set(on_every_layout(keys).split(","))
