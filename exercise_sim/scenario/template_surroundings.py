"""What a scenario offers to the templates that it uses."""

from typing import Any, Final

from exercise_sim.scenario.authored_file import mapping
from exercise_sim.scenario.local_text import declared_languages
from exercise_sim.scenario.template_gaps import Value

LISTS: Final = {
    "channel": "channels",
    "team": "teams",
    "persona": "personas",
    "audience": "audiences",
    "claim": "claims",
    "fact": "facts",
    "key_message": "key_messages",
}
"""Type of a parameter that names something -> list of the scenario in which its id stands."""

_NAMED = frozenset(("channel", "team", "persona", "audience"))
"""Of these the name stands in a text; of the others their text."""


class Surroundings:
    """What a scenario offers to the templates that it uses."""

    def __init__(self, data: Any, language: str) -> None:
        self._data = mapping(data)
        self.language = language
        self.declared = declared_languages(self._data)
        self._values: dict[str, dict[str, Value] | None] = {
            kind: self._offered(name, "name" if kind in _NAMED else "text")
            for kind, name in LISTS.items()
        }
        channels = self._data.get("channels")
        self.kind_of_channel = {
            entry["id"]: entry.get("kind")
            for entry in (channels if isinstance(channels, list) else [])
            if isinstance(entry, dict) and isinstance(entry.get("id"), str)
        }

    def named(self, kind: str) -> dict[str, Value] | None:
        """id -> value of what a parameter of this type may name; None where it cannot be read."""
        return self._values[kind]

    def _offered(self, name: str, told: str) -> dict[str, Value] | None:
        entries = self._data.get(name, [])
        if not isinstance(entries, list):
            return None
        offered = {}
        for entry in entries:
            if isinstance(entry, dict) and isinstance(one := entry.get("id"), str):
                offered[one] = Value(
                    one, texts_of(entry.get(told), self.language) or same_everywhere(one)
                )
        return offered


def texts_of(written: Any, language: str) -> dict[str, str]:
    """Language -> text of what stands in a file, without the space around it."""
    by_language = {language: written} if isinstance(written, str) else mapping(written)
    return {
        code: text.strip()
        for code, text in by_language.items()
        if isinstance(text, str) and text.strip()
    }


def same_everywhere(text: str) -> dict[str, str]:
    """A text that is the same in every language."""
    return {"": text}
