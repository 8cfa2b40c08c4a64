"""A scenario's document in which every inject that uses a template is written out."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from exercise_sim.localization import _
from exercise_sim.scenario.authored_file import language_of, mapping
from exercise_sim.scenario.diagnostics import MOST_TOLD, Borrowed, Diagnostic, Severity
from exercise_sim.scenario.inject import Inject
from exercise_sim.scenario.template_file import find_template
from exercise_sim.scenario.template_gaps import Filling, Room, TooLong
from exercise_sim.scenario.template_joining import Joined, join
from exercise_sim.scenario.template_parsing import ParsedTemplate, parse_template
from exercise_sim.scenario.template_surroundings import Surroundings
from exercise_sim.scenario.template_values import Slip, Values
from exercise_sim.scenario.yaml_document import Document, Loc

MOST_TEMPLATES = 200
"""Different templates that one scenario may name; looking for each takes time."""

_GIVEN = frozenset(
    entry.alias or name for name, entry in Inject.model_fields.items() if entry.is_required()
) - {"id", "to"}
"""What an inject needs and a template gives."""


@dataclass(frozen=True)
class Use:
    """One inject that was made from a template."""

    template: ParsedTemplate
    joined: Joined


@dataclass(frozen=True)
class ExpandedDocument(Document):
    """A scenario whose injects carry what their templates give.

    What the author wrote is found where it was written; what came from a template, at the `use`.
    """

    uses: Mapping[int, Use] = field(default_factory=dict)
    """Place in `injects` -> what was used there."""

    def position(self, loc: Loc) -> tuple[int, int]:
        return self._borrowed(loc) or super().position(self._own(loc))

    def key_position(self, loc: Loc) -> tuple[int, int]:
        return self._borrowed(loc) or super().key_position(self._own(loc))

    def _use(self, loc: Loc) -> Use | None:
        if len(loc) > 2 and loc[0] == "injects" and isinstance(loc[1], int):
            return self.uses.get(loc[1])
        return None

    def _borrowed(self, loc: Loc) -> tuple[int, int] | None:
        use = self._use(loc)
        if use is None:
            return None
        inside = loc[2:]
        if not any(inside[:depth] in use.joined.borrowed for depth in (1, 2, 3)):
            return None
        line, column = super().position((*loc[:2], "use"))
        return line, Borrowed(column, use.template.told(inside))

    def _own(self, loc: Loc) -> Loc:
        """Where the author wrote what stands at `loc` now."""
        use = self._use(loc)
        if use is None or loc[2] != "expect" or len(loc) < 4 or not isinstance(loc[3], int):
            return loc
        return (*loc[:3], use.joined.expected.get(loc[3], loc[3]), *loc[4:])


def expand_templates(document: Document, path: Path) -> Document:
    """`document`, of the scenario file `path`, with its templates filled in.

    Mistakes in `use` and `with`, and in the templates themselves, stand in its `diagnostics`.
    """
    injects = mapping(document.data).get("injects")
    if not isinstance(injects, list) or not any(_speaks_of_templates(one) for one in injects):
        return document
    return _Expansion(document, path).expanded(injects)


def _speaks_of_templates(inject: Any) -> bool:
    return isinstance(inject, dict) and ("use" in inject or "with" in inject)


class _Expansion:
    def __init__(self, document: Document, path: Path) -> None:
        self._document = document
        self._path = path
        self._around = Surroundings(document.data, language_of(document) or "en")
        self._templates: dict[str, ParsedTemplate | str] = {}
        """What `use` says -> the template, or why there is none."""
        self._files: dict[Path, ParsedTemplate] = {}
        self._values: dict[Path, Values] = {}
        self._found: list[Diagnostic] = []
        self._room = Room()
        around = self._around
        self._kept_always = frozenset((*around.declared, around.language))

    def expanded(self, injects: list[Any]) -> Document:
        uses: dict[int, Use] = {}
        written = []
        for number, inject in enumerate(injects):
            if _speaks_of_templates(inject):
                inject = self._written_out(number, inject, uses)  # noqa: PLW2901
            written.append(inject)
        document = self._document
        return ExpandedDocument(
            document.file,
            {**document.data, "injects": written},
            tuple(sorted({*document.diagnostics, *self._found})),
            document.marks,
            uses,
        )

    def _written_out(
        self, number: int, inject: dict[str, Any], uses: dict[int, Use]
    ) -> dict[str, Any]:
        own = {key: value for key, value in inject.items() if key != "with"}
        used = inject.get("use")
        if used is None:
            if "use" not in inject:
                message = _("`with` fills in a template; say which one: {example}").format(
                    example="`use: name`"
                )
                self._tell(("injects", number, "with"), message, "unknown-template", at_key=True)
            return own if "use" not in inject else _unfinished(own)
        if not isinstance(used, str):
            self._tell(("injects", number, "use"), _("`use` is the name of one template"))
            return _unfinished(own)
        template = self._template(used, number)
        if template is None or self._room.exceeded:
            return _unfinished(own)
        try:
            filled = self._filled(template, number, inject)
        except TooLong as error:
            self._tell(("injects", number, "use"), str(error), "too-long")
            return _unfinished(own)
        joined = join(own, filled)
        uses[number] = Use(template, joined)
        return joined.data

    def _template(self, used: str, number: int) -> ParsedTemplate | None:
        if used not in self._templates:
            self._templates[used] = self._read(used)
        found = self._templates[used]
        if isinstance(found, str):
            self._tell(("injects", number, "use"), found, "unknown-template")
            return None
        return found if found.template is not None else None

    def _read(self, used: str) -> ParsedTemplate | str:
        if len(self._templates) >= MOST_TEMPLATES:
            said = _("a scenario may use {number} different templates, and this is one more")
            return said.format(number=MOST_TEMPLATES)
        try:
            path = find_template(used, self._path)
        except ValueError as error:
            return str(error)
        if path not in self._files:
            self._files[path] = parsed = parse_template(path)
            self._found += (one for one in parsed.found if one.severity == "error")
            if parsed.template is not None:
                self._values[path] = Values(parsed.template, parsed.body.in_texts, self._around)
        return self._files[path]

    def _filled(
        self, template: ParsedTemplate, number: int, inject: dict[str, Any]
    ) -> dict[str, Any]:
        loc: Loc = ("injects", number, "with")
        given = inject.get("with", {})
        if not isinstance(given, dict):
            if given is not None:
                self._tell(loc, _("`with` is made of `parameter: value` lines"))
            given = dict.fromkeys(template.parameters)
        values, slips = self._values[template.path].of(given)
        for slip in slips:
            self._tell_slip(slip, loc if "with" in inject else (*loc[:2], "use"))
        filling = Filling(values, self._around.language, self._kept_always, self._room)
        original = inject.get("original") or template.body.original(filling)
        if isinstance(original, str):
            filling = replace(filling, kept=self._kept_always | {original})
        return template.body.filled(filling)

    def _tell_slip(self, slip: Slip, loc: Loc) -> None:
        at_key = slip.at_key or (slip.parameter is None and loc[-1] == "with")
        if slip.parameter is not None:
            loc = (*loc, slip.parameter)
        severity: Severity = "warning" if slip.warning else "error"
        self._tell(loc, slip.message, slip.code, at_key=at_key, severity=severity)

    def _tell(
        self,
        loc: Loc,
        message: str,
        code: str = "wrong-value",
        *,
        at_key: bool = False,
        severity: Severity = "error",
    ) -> None:
        if len(self._found) < MOST_TOLD:
            place = self._document.key_position if at_key else self._document.position
            self._found.append(
                Diagnostic(self._document.file, *place(loc), message, severity, code)
            )


def _unfinished(own: dict[str, Any]) -> dict[str, Any]:
    """`own`, where nothing more is to be said of its `use` and of what it would have given."""
    return {**dict.fromkeys(_GIVEN), **own, "use": None}
