"""A scenario's MSEL as a table: HSEEP's columns, or those of the spreadsheet it came from."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from exercise_sim.localization import _, speaking
from exercise_sim.scenario.condition import Condition
from exercise_sim.scenario.condition_in_words import in_words
from exercise_sim.scenario.durations import write_duration
from exercise_sim.scenario.expectations import joined_expectations
from exercise_sim.scenario.inject import Expectation, Inject
from exercise_sim.scenario.local_text import LocalText
from exercise_sim.scenario.msel.became import Became
from exercise_sim.scenario.msel.column_plan import (
    COLUMNS,
    COMMENT,
    ROW,
    TITLE_ROW,
    read_columns,
    read_rows,
)
from exercise_sim.scenario.msel.drafting import SIMCELL
from exercise_sim.scenario.msel.heading_words import Field
from exercise_sim.scenario.msel.recipients import separator_of
from exercise_sim.scenario.msel.spreadsheet import first_line, tidy
from exercise_sim.scenario.msel.time_style import day_of, style_of
from exercise_sim.scenario.msel_order import msel_order
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.scenario import Scenario

_HSEEP: Final[tuple[tuple[str, Field], ...]] = (
    ("Event Number", "number"),
    ("Event Time", "time"),
    ("Scenario Time", "story_time"),
    ("Title", "title"),
    ("Description", "description"),
    ("From", "from"),
    ("To", "to"),
    ("Method", "method"),
    ("Expected Player Action", "expected"),
    ("Objective", "objective"),
    ("Core Capability", "capability"),
    ("Controller", "controller"),
    ("Evaluator Instructions", "evaluator"),
    ("Notes", "notes"),
    ("Category", "category"),
    ("Status", "status"),
)
_FIRED_BY_HAND: Final = "fired by hand"
"""In the column of times; the words are those that an import knows."""


@dataclass(frozen=True)
class ExportedTable:
    """What is written to a sheet, as texts."""

    title: str
    handling: str
    above: tuple[str, ...]
    """Title rows over the headings, where the sheet that the scenario came from had some."""
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """One for each inject, as wide as the headings."""
    below: tuple[str, ...]
    """Rows of that sheet that were no injects."""
    mark: str = "EXERCISE"
    """What every printed page says, so that nobody takes it for the real thing."""


def export_table(scenario: Scenario, playbook: Playbook, language: str | None) -> ExportedTable:
    """The MSEL with texts in `language` (left out: the scenario's).

    What is said in cells is in that language too, except what an import reads again.
    """
    language = language or scenario.language
    with speaking(language):
        return _Exporter(scenario, playbook, language).table()


class _Exporter:
    def __init__(self, scenario: Scenario, playbook: Playbook, language: str) -> None:
        self._scenario = scenario
        self._playbook = playbook
        self._language = language
        self._imported = {
            inject: Became.read(noted) for inject, noted in read_rows(scenario.x).items()
        }
        planned = read_columns(scenario.x.get(COLUMNS, ""))
        self._columns = self._with_unplanned(planned or _HSEEP)
        self._planned = bool(planned)
        self._fields = {field for _heading, field in self._columns}
        self._style = style_of(list(self._kept_times()), scenario.story_starts)
        self._separator = separator_of(self._kept_recipients())

    def table(self) -> ExportedTable:
        scenario = self._scenario
        injects = scenario.injects if self._planned else msel_order(scenario)
        extra = scenario.x.items() if self._planned else ()
        return ExportedTable(
            title=self._read(scenario.title),
            handling=scenario.handling,
            above=tuple(text for key, text in extra if key.startswith(TITLE_ROW)),
            headings=tuple(heading for heading, _field in self._columns),
            rows=tuple(self._row(inject) for inject in injects),
            below=tuple(COMMENT + text for key, text in extra if key.startswith(ROW)),
            mark=_("EXERCISE"),
        )

    def _with_unplanned(self, columns: tuple[tuple[str, Field], ...]) -> list[tuple[str, Field]]:
        """The columns, and behind them whatever else stands under `x:` of some inject."""
        known = {heading for heading, _field in columns}
        others = dict.fromkeys(heading for inject in self._scenario.injects for heading in inject.x)
        return [*columns, *((heading, "x") for heading in others if heading not in known)]

    def _row(self, inject: Inject) -> tuple[str, ...]:
        return tuple(self._cell(inject, heading, field) for heading, field in self._columns)

    def _cell(self, inject: Inject, heading: str, field: Field) -> str:
        kept = inject.x.get(heading)
        if kept is not None and self._still_so(inject, field, kept):
            return kept
        write = _WRITERS.get(field)
        # A column that the sheet left blank stays so; a scenario's own MSEL tells all it knows.
        if write is None or (self._planned and field in _ONLY_FROM_X):
            return ""
        return write(self, inject)

    def _still_so(self, inject: Inject, field: Field, kept: str) -> bool:
        """Whether what the sheet said in this cell is what the inject says now."""
        then, now = self._imported.get(inject.id), Became.of_inject(inject)
        title, body = self._read(inject.title), self._read(inject.body)
        match field:
            case "time":
                return then is not None and then.when == now.when
            case "to":
                return then is not None and then.to == now.to
            case "method":
                return then is not None and then.channel == now.channel
            case "title":
                shortened = title == first_line(body)
                return " ".join(kept.split()) == title or (not kept and shortened)
            case "description" | "message":
                # The other of the two columns may hold the text.
                both = {"description", "message"} <= self._fields
                return tidy(kept) == tidy(body) or both or (not kept and body == title)
            case "from":
                return " ".join(kept.split())[:200].strip() == inject.sender or (
                    not kept and inject.sender == SIMCELL
                )
            case "controller":
                return " ".join(kept.split())[:64].strip() == (inject.controller or "")
            case "expected" | "evaluator":
                return tidy(kept) in self._evaluator(inject)
            case "notes":
                return tidy(kept) in self._notes(inject)
        return True

    # -- how the sheet was written ---------------------------------------------------------------

    def _kept_times(self) -> Iterator[tuple[str, float]]:
        """(text, T+) of the cells that had a time."""
        headings = [heading for heading, field in self._columns if field == "time"]
        for inject in self._scenario.injects:
            then = self._imported.get(inject.id)
            texts = [inject.x[heading] for heading in headings if inject.x.get(heading)]
            if then is not None and then.at is not None and texts:
                yield texts[0], then.at

    def _kept_recipients(self) -> Iterator[tuple[str, list[str]]]:
        """(text, names) of the cells that name recipients."""
        headings = [heading for heading, field in self._columns if field == "to"]
        for inject in self._scenario.injects:
            then = self._imported.get(inject.id)
            if then is not None and headings:
                names = self._names(then.to)
                yield inject.x.get(headings[0], "; ".join(names)), names

    # -- fields ----------------------------------------------------------------------------------

    def _read(self, text: LocalText | None) -> str:
        if text is None:
            return ""
        return text.read(self._language, self._scenario.language)

    def _number(self, inject: Inject) -> str:
        return inject.id

    def _time(self, inject: Inject) -> str:
        if inject.at is not None:
            starts = self._scenario.story_starts
            then = self._imported.get(inject.id)
            day = 0 if then is None or then.at is None else day_of(then.at, starts)
            alike = self._style and self._style.write_on(day, inject.at, starts)
            if alike:
                return alike
            minutes, seconds = divmod(round(inject.at), 60)
            tail = f":{seconds:02}" if seconds else ""
            return f"T+{minutes // 60:02}:{minutes % 60:02}{tail}"
        assert inject.when is not None  # an inject has one of the two
        return self._waiting(inject.when)

    def _waiting(self, condition: Condition) -> str:
        if condition.by_hand:
            return _FIRED_BY_HAND
        after = condition.after
        if after is not None and after.team is None:
            delay = f"{write_duration(after.delay)} " if after.delay else ""
            return f"{delay}after {after.inject}"
        return in_words(condition, self._scenario, self._language)

    def _story_time(self, inject: Inject) -> str:
        if inject.at is None:
            return ""
        begins, shown = 0.0, self._scenario.story_starts
        for phase in self._scenario.phases:
            if phase.story_jump is not None and begins <= phase.starts <= inject.at:
                begins, shown = phase.starts, phase.story_jump
        return _clock(shown + timedelta(seconds=inject.at - begins))

    def _title(self, inject: Inject) -> str:
        return self._read(inject.title)

    def _body(self, inject: Inject) -> str:
        return self._read(inject.body)

    def _sender(self, inject: Inject) -> str:
        return inject.sender

    def _to(self, inject: Inject) -> str:
        names = self._names(inject.to)
        then = self._imported.get(inject.id)
        if then is not None and then.to == Became.of_inject(inject).to:
            return "; ".join(names)  # how a cell was written of which no text is kept
        inside = any(self._separator.strip() in name for name in names if self._separator.strip())
        return ("; " if inside else self._separator).join(names)

    def _names(self, teams: Iterable[str]) -> list[str]:
        known = self._scenario.team
        return [self._read(known[team].name) for team in teams if team in known]

    def _method(self, inject: Inject) -> str:
        return self._read(self._scenario.channel[inject.channel].name)

    def _expected(self, inject: Inject) -> str:
        if self._planned and "evaluator" not in self._fields:
            return self._evaluator(inject)
        if self._planned:
            return ""
        owed = joined_expectations(self._playbook, inject)
        return "\n".join(self._expectation(one) for one in owed)

    def _expectation(self, one: Expectation) -> str:
        by = ", ".join(self._read(self._scenario.team[team].name) for team in one.by)
        within = "" if one.within is None else write_duration(one.within)
        if by and within:
            sentence = _("{action} by {teams}, within {time}")
        elif by:
            sentence = _("{action} by {teams}")
        elif within:
            sentence = _("{action}, within {time}")
        else:
            return one.action
        return sentence.format(action=one.action, teams=by, time=within)

    def _evaluator(self, inject: Inject) -> str:
        return self._read(inject.notes.evaluator).rstrip("\n")

    def _notes(self, inject: Inject) -> str:
        return self._read(inject.notes.facilitator).rstrip("\n")

    def _objective(self, inject: Inject) -> str:
        objectives = (self._scenario.objective[one] for one in inject.objectives)
        return "; ".join(self._read(one.text) for one in objectives)

    def _capability(self, inject: Inject) -> str:
        objectives = (self._scenario.objective[one] for one in inject.objectives)
        return "; ".join(dict.fromkeys(self._read(one.capability) for one in objectives))

    def _controller(self, inject: Inject) -> str:
        return inject.controller or ""

    def _category(self, inject: Inject) -> str:
        by_hand = inject.when is not None and inject.when.by_hand
        return "Contingency Inject" if by_hand else "Inject"


_ONLY_FROM_X: Final[frozenset[Field]] = frozenset(
    {"number", "story_time", "capability", "category", "evaluator"}
)
_WRITERS: Final[dict[Field, Callable[[_Exporter, Inject], str]]] = {
    "number": _Exporter._number,
    "time": _Exporter._time,
    "story_time": _Exporter._story_time,
    "title": _Exporter._title,
    "description": _Exporter._body,
    "message": _Exporter._body,
    "from": _Exporter._sender,
    "to": _Exporter._to,
    "method": _Exporter._method,
    "expected": _Exporter._expected,
    "evaluator": _Exporter._evaluator,
    "notes": _Exporter._notes,
    "objective": _Exporter._objective,
    "capability": _Exporter._capability,
    "controller": _Exporter._controller,
    "category": _Exporter._category,
}


def _clock(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M}"
