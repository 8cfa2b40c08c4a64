"""Data and places out of YAML events, in one pass.

Every scalar stays text as it is written: `NO`, `20:00` and `1e3` mean what the models make of
them. Anchors, aliases, merge keys and tags are refused, so a small file cannot grow into a big one.
"""

import re
from dataclasses import dataclass, field
from typing import Any, Final, NoReturn

import yaml

from exercise_sim.localization import N_, _
from exercise_sim.localization.numbers import whole
from exercise_sim.scenario.diagnostics import MOST_TOLD, Diagnostic, Mistakes
from exercise_sim.scenario.uncollected import uncollected
from exercise_sim.scenario.yaml_troubles import in_quotes, value_on

DEEPEST: Final = 40
"""Levels of lists and mappings; the format itself needs eight."""

MOST_ENTRIES: Final = 20_000
"""In one list; a week's MSEL of a whole government has a quarter of that."""

MOST_VALUES: Final = 400_000
"""In one file; 5,000 injects in two languages, with all that belongs to them, have 240,000."""

MOST_KEYS: Final = 2_000
"""In one mapping; the longest of the format has twenty, and `x:` one for each column of a sheet."""

PROSE: Final = frozenset(
    (
        *("title", "name", "text", "body", "briefing", "transcript", "description", "source"),
        *("why", "model_answer", "facilitator", "evaluator"),
    )
)
"""Keys whose value is prose, alone or by language: an unquoted ` #` in it would eat the rest.

Behind ids, durations, numbers and marks (`handling: TLP:AMBER  # printed`) a comment is welcome.
"""

_MANY_VALUES = N_("{number} values in one file are more than anybody plays; split the file")
_MANY_ENTRIES = N_("{number} entries in one list are more than anybody plays; split the file")
_MANY_KEYS = N_("{number} keys in one place are more than anybody plays; split the file")

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_NO_VALUE = frozenset(("", "~", "null", "Null", "NULL"))


@dataclass(slots=True)
class Mark:
    """Where a value stands, and the values inside it."""

    line: int
    column: int
    key: tuple[int, int]
    """(line, column) of the key that names it; of the value itself in a list."""
    inside: dict[str | int, "Mark"] = field(default_factory=dict)


_NOTHING_INSIDE: dict[str | int, Mark] = {}
"""Of a text. One for all, since most of what is written is texts."""


class Composer:
    """Builds data and marks from YAML events in one pass."""

    def __init__(self, text: str, lines: list[str], file: str) -> None:
        self.diagnostics: list[Diagnostic] = []
        self._text = text
        self._lines = lines
        self._file = file
        self._keys: dict[str, str] = {}
        """Keys as they stand in the file -> as they are meant, where nothing is wrong with them."""
        self._left = MOST_VALUES

    def document(self) -> tuple[Any, Mark]:
        loader = _Loader(self._text)
        self._next = loader.get_event
        try:
            with uncollected():
                return self._document()
        finally:
            loader.dispose()

    def _document(self) -> tuple[Any, Mark]:
        self._next()  # the stream starts
        event = self._next()
        data, mark = None, Mark(1, 1, (1, 1))
        if isinstance(event, yaml.StreamEndEvent):
            self._mistake((1, 1), _("the file is empty"))
            return data, mark
        data, mark = self._node(self._next(), "", "", None, 0)
        if data is None and not self.diagnostics:
            self._mistake((1, 1), _("the file is empty"))
        self._next()  # the document ends
        event = self._next()
        if not isinstance(event, yaml.StreamEndEvent):
            self._mistake(_place(event), _("a second document starts at `---`; a file holds one"))
        return data, mark

    def _mistake(self, place: tuple[int, int], message: str) -> None:
        self.diagnostics.append(Diagnostic(self._file, *place, message, code="yaml"))
        if len(self.diagnostics) == MOST_TOLD:
            raise Mistakes(self.diagnostics)

    def _too_many(self, place: tuple[int, int], said: str, most: int) -> NoReturn:
        self._mistake(place, _(said).format(number=whole(most)))
        raise Mistakes(self.diagnostics)

    def _node(
        self, event: Any, above: str, name: str, key: tuple[int, int] | None, depth: int
    ) -> tuple[Any, Mark]:
        """Value of the node that starts with `event`, under the keys `above` and `name`."""
        place = _place(event)
        self._left -= 1
        if self._left < 0:
            self._too_many(place, _MANY_VALUES, MOST_VALUES)
        if isinstance(event, yaml.ScalarEvent):
            mark = Mark(*place, key or place, _NOTHING_INSIDE)
            if self._refuse_properties(event, place):
                return None, mark
            # Quotes and | leave no doubt about what is meant.
            return event.value if event.style else self._plain(
                event, above, name, mark, depth
            ), mark
        mark = Mark(*place, key or place)
        if isinstance(event, yaml.AliasEvent):
            self._refuse_reference("*", event.anchor, place)
            return None, mark
        self._refuse_properties(event, place)
        if depth >= DEEPEST:
            said = _("lists and keys are nested deeper than {number} levels here")
            self._mistake(place, said.format(number=DEEPEST))
            raise Mistakes(self.diagnostics)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(above, mark, depth), mark
        return self._mapping(name, mark, depth), mark

    def _refuse_properties(self, event: Any, place: tuple[int, int]) -> bool:
        if event.anchor is not None:
            self._refuse_reference("&", event.anchor, place)
            return True
        # Quoted text carries the tag "!" in the Python parser.
        if event.tag is not None and event.tag != "!":
            meant = in_quotes(value_on(self._lines, place[0]))
            said = _("a text cannot begin with `{sign}`; put it in quotes: {meant}")
            self._mistake(place, said.format(sign="!", meant=meant))
            return True
        return False

    def _refuse_reference(self, sign: str, anchor: str | None, place: tuple[int, int]) -> None:
        meant = in_quotes(value_on(self._lines, place[0]))
        said = _(
            "`{reference}` is a YAML reference, and files have none; if it is a text, put it in"
            " quotes: {meant}"
        )
        self._mistake(place, said.format(reference=f"{sign}{anchor}", meant=meant))

    def _plain(self, event: Any, above: str, name: str, mark: Mark, depth: int) -> str | None:
        if event.value in _NO_VALUE:
            if depth == 0:
                return None
            mark.line, mark.column = mark.key
            behind = self._lines[mark.line - 1][mark.column - 1 :]
            lost = re.search(r":\s+#", behind)
            self._mistake(
                mark.key,
                (_("`{key}` has no value") if name else _("this entry has no value")).format(
                    key=name
                )
                + (
                    _("; what follows # is lost, put the text under | or in quotes")
                    if lost
                    else _("; write one, or delete the line")
                ),
            )
            return None
        if _is_prose(above, name):
            end = event.end_mark
            rest = self._lines[end.line][end.column :] if end.line < len(self._lines) else ""
            if re.match(r"\s+#", rest):
                column = end.column + rest.index("#") + 1
                self._mistake(
                    (end.line + 1, column), _("what follows # is lost; put the text under |")
                )
        return str(event.value)

    def _sequence(self, above: str, mark: Mark, depth: int) -> list[Any]:
        values: list[Any] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            value, inner = self._node(event, above, "", None, depth + 1)
            mark.inside[len(values)] = inner
            values.append(value)
            if len(values) > MOST_ENTRIES:
                self._too_many(_place(event), _MANY_ENTRIES, MOST_ENTRIES)
        return values

    def _mapping(self, name: str, mark: Mark, depth: int) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            place = _place(event)
            known = None
            if isinstance(event, yaml.ScalarEvent) and not (event.anchor or event.tag):
                known = self._keys.get(event.value)
            key = known or self._key(event, depth)
            value, inner = self._node(self._next(), name, key or "", place, depth + 1)
            if key is None:
                continue
            if key in values:
                first = mark.inside[key].key[0]
                message = _("`{key}` stands here twice; the first is in line {line}")
                entry = _("; an entry of a list begins with `- `") if key == "id" else ""
                self._mistake(place, message.format(key=key, line=first) + entry)
                continue
            mark.inside[key] = inner
            values[key] = value
            if len(values) > MOST_KEYS:
                self._too_many(place, _MANY_KEYS, MOST_KEYS)
        return values

    def _key(self, event: Any, depth: int) -> str | None:
        """The key as text, or None where it was refused."""
        place = _place(event)
        if not isinstance(event, yaml.ScalarEvent):
            if isinstance(event, yaml.AliasEvent):
                self._refuse_reference("*", event.anchor, place)
            else:
                self._node(event, "", "", None, depth + 1)
                self._mistake(place, _("a key is a plain word; brackets cannot stand for one"))
            return None
        if self._refuse_properties(event, place):
            return None
        key = str(event.value)
        if key == "<<":
            if event.style:
                return key
            self._mistake(
                place, _("`<<` merges YAML references, and files have none; write it out")
            )
            return None
        if not key.strip():
            self._mistake(place, _("a key is missing before `:`"))
            return None
        if key != key.strip():
            self._mistake(
                place, _("an invisible space stands around this key; use ordinary spaces")
            )
            return key.strip()
        self._keys[key] = key
        return key


def _is_prose(above: str, name: str) -> bool:
    return name in PROSE or (above in PROSE and _LANGUAGE.fullmatch(name) is not None)


def _place(event: Any) -> tuple[int, int]:
    mark = event.start_mark
    return mark.line + 1, mark.column + 1
