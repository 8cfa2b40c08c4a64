"""One object of a file, read key by key, so that nothing in it is lost unnoticed."""

import json
from collections.abc import Iterator
from typing import Any

from exercise_sim.scenario.durations import LONGEST


class Entry:
    """A JSON object and where it stands; remembers which keys somebody has read."""

    def __init__(self, data: Any, place: str) -> None:
        self.data: dict[str, Any] = data if isinstance(data, dict) else {}
        self.place = place
        self._read: set[str] = set()

    def at(self, key: str) -> str:
        """Where the value of `key` stands: `injects[3].options`."""
        return f"{self.place}.{key}" if self.place else key

    def has(self, key: str) -> bool:
        """Whether anything stands there: null, blank texts and empty lists are nothing."""
        value = self.data.get(key)
        return bool(value.strip()) if isinstance(value, str) else value not in (None, [], {})

    def text(self, *keys: str) -> str:
        """The first of `keys` that holds a text or a number; empty where none does.

        Only that one counts as read, so the others are found among the rest.
        """
        for key in keys:
            value = self.data.get(key)
            if isinstance(value, str | int | float) and not isinstance(value, bool):
                written = str(value).strip()
                if written:
                    self._read.add(key)
                    return written
        return ""

    def flag(self, key: str) -> bool | None:
        """true or false; None where it says neither."""
        value = self.data.get(key)
        if not isinstance(value, bool):
            return None
        self._read.add(key)
        return value

    def seconds(self, key: str) -> float | None:
        """A length of time of at most two weeks, as a number or in digits; None for all else."""
        value = self.data.get(key)
        try:
            if isinstance(value, bool) or value is None:
                return None
            length = float(value)
        except (TypeError, ValueError):
            return None
        if not 0 <= length <= LONGEST:
            return None
        self._read.add(key)
        return length

    def entry(self, key: str) -> "Entry":
        """The object there; an empty one for anything else."""
        value = self.data.get(key)
        if isinstance(value, dict):
            self._read.add(key)
        return Entry(value, self.at(key))

    def entries(self, key: str) -> Iterator["Entry"]:
        """The objects in the list there; nothing for anything else."""
        value = self.data.get(key)
        if not isinstance(value, list):
            return
        self._read.add(key)
        for index, one in enumerate(value):
            if isinstance(one, dict):
                yield Entry(one, f"{self.at(key)}[{index}]")

    def texts(self, key: str) -> tuple[str, ...]:
        """The texts and numbers in the list there, or the one text that stands in its place."""
        value = self.data.get(key)
        if isinstance(value, str):
            value = [value]
        if not isinstance(value, list):
            return ()
        self._read.add(key)
        written = (str(one).strip() for one in value if isinstance(one, str | int | float))
        return tuple(one for one in written if one)

    def dealt_with(self, *keys: str) -> None:
        """`keys` are spoken for: they will not be among the rest."""
        self._read.update(keys)

    def rest(self) -> dict[str, str]:
        """Key -> text of everything that nobody has read, lists and objects as JSON."""
        unread = ((key, self.data[key]) for key in self.data if key not in self._read)
        told = ((key, as_text(value)) for key, value in unread if value is not None)
        return {key: text for key, text in told if text}


def as_text(value: Any) -> str:
    """`value` in words: a text as it is, a list of texts line by line, anything else as JSON.

    Empty for lists and objects that hold nothing.
    """
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return "\n".join(value).strip()
    return json.dumps(value, ensure_ascii=False) if value != {} else ""
