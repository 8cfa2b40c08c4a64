"""What people noted, rated and judged, as rows: the newest first."""

from __future__ import annotations

from textual.content import Content

from exercise_sim.exercise.state import State
from exercise_sim.localization import _, numbers
from exercise_sim.scenario.vocabulary_in_words import action_name, criterion_name
from exercise_sim.tui.evaluator.rows import Row
from exercise_sim.tui.facilitator.columns import fitted
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.times import clock_face

_TEAM = 12
_KIND = 8


def judged_rows(state: State, team: str | None, *, notes: bool) -> list[Row]:
    """Ratings with comments, overrides and, with `notes`, notes; of `team`, or of all."""
    names = Names(state)
    found: list[tuple[int, Row]] = []
    for note in state.notes if notes else ():
        line = _line(note.t, _("note"), note.team, note.text, names)
        key = f"note/{note.seq}"
        found.append((note.seq, Row(key, line, team=note.team, inject=note.inject)))
    for one in state.ratings:
        text = f"{one.rating or '·'} {one.comment or about_words(state, one.subject, one.about)}"
        row = Row(
            f"rating/{one.seq}",
            _line(one.t, _("rating"), one.team, text, names),
            team=one.team,
            inject=one.about if one.subject == "inject" else None,
            objective=one.about if one.subject == "objective" else None,
            response=one.about if one.subject == "response" else None,
        )
        found.append((one.seq, row))
    for (inject, whose, expectation, criterion), made in state.overrides.items():
        text = f"{numbers.percent(made.value)} {criterion_name(criterion)}: {made.reason}"
        line = _line(made.t, _("override"), whose, text, names)
        row = Row(f"override/{made.seq}", line, team=whose, inject=inject, expectation=expectation)
        found.append((made.seq, row))
    rows = [row for _seq, row in sorted(found, key=lambda pair: -pair[0])]
    return [row for row in rows if team in (None, row.team)]


def about_words(state: State, subject: str, about: str) -> str:
    """What was rated, by its title, its text or its action."""
    names = Names(state)
    if subject == "inject":
        return names.inject(about)
    if subject == "objective":
        return names.read(state.scenario.objective[about].text)
    content = state.responses[about].latest.content
    return next(iter(content.texts.values()), action_name(content.action))


def _line(t: float, kind: str, team: str | None, text: str, names: Names) -> Content:
    whose = "" if team is None else names.team(team)
    return Content.assemble(
        (f"{clock_face(t):>7} ", "$foreground 60%"),
        (f"{fitted(kind, _KIND)} ", "$text-accent"),
        f"{fitted(whose or '·', _TEAM)} ",
        one_line(text, 160),
    )
