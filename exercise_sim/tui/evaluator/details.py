"""What is chosen, in full: what was expected, what was done, what people think of it."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from exercise_sim.exercise.state import RatingGiven, State
from exercise_sim.localization import _, pgettext
from exercise_sim.scenario.vocabulary_in_words import action_name, veracity_name
from exercise_sim.scoring.scorecard import ExpectationScore, Scorecard
from exercise_sim.tui.evaluator.judged_rows import about_words
from exercise_sim.tui.evaluator.rows import Row
from exercise_sim.tui.facilitator.field_words import priority_word
from exercise_sim.tui.facilitator.inject_text import as_players_see_it, heading, joined, labelled
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.facilitator.response_text import responses_of
from exercise_sim.tui.facilitator.team_cells import percent
from exercise_sim.tui.plain import one_line, plain
from exercise_sim.tui.times import t_plus


def detail(state: State, scores: Scorecard | None, row: Row, *, notes: bool) -> Content:
    """`notes` says whether the reader may see the notes that evaluators took."""
    blocks: list[Content] = []
    if row.key.startswith("note/"):
        blocks += _note(state, int(row.key.removeprefix("note/")))
    if row.objective is not None:
        blocks += _objective(state, scores, row.objective)
    if row.inject is not None and row.team is not None:
        blocks += _inject(state, scores, row.inject, row.team, row.expectation)
    elif row.response is not None:
        blocks += _response_alone(state, row.response)
    blocks += _judged(state, row, notes=notes)
    if row.inject is not None:
        blocks.append(as_players_see_it(state, state.scenario.inject[row.inject]))
    return Content("\n\n").join(blocks) if blocks else Content("")


def _inject(
    state: State,
    scores: Scorecard | None,
    inject: str,
    team: str,
    expectation: str | None,
) -> Iterator[Content]:
    names = Names(state)
    authored = state.scenario.inject[inject]
    delivery = state.injects[inject].deliveries.get(team)
    came = _("not delivered") if delivery is None else t_plus(delivery.t)
    yield joined(
        [
            Content.styled(one_line(names.inject(inject)), "bold"),
            Content.styled(
                " · ".join(
                    (
                        one_line(names.team(team)),
                        came,
                        priority_word(authored.priority),
                        veracity_name(authored.veracity),
                    )
                ),
                "$foreground 60%",
            ),
        ]
    )
    scored = None if scores is None else scores.injects.get((inject, team))
    for one in () if scored is None else scored.expectations:
        if expectation in (None, one.expectation.id or one.expectation.action):
            yield _expected(state, one)
    if authored.notes.evaluator is not None:
        yield joined(
            [heading(_("Notes for the evaluator")), plain(names.read(authored.notes.evaluator))]
        )
    done = responses_of(state, scores, inject, team)
    yield joined(
        [heading(pgettext("heading", "Done")), plain(_("Nothing yet.")) if done is None else done]
    )


def _expected(state: State, one: ExpectationScore) -> Content:
    names = Names(state)
    expected = one.expectation
    by = _("no deadline") if one.due is None else t_plus(one.due)
    lines = [
        heading(_("Expected")),
        Content.styled(f"{action_name(expected.action)} ", "bold") + Content(by),
    ]
    for label, value in (
        (_("On"), names.channels(expected.channels)),
        (_("To"), names.recipients(expected.to)),
        (_("For"), ", ".join(names.audience(a) for a in expected.audiences)),
        (_("Facts"), "; ".join(names.fact(fact) for fact in expected.facts)),
        (
            _("Key messages"),
            "; ".join(
                names.read(state.scenario.key_message[m].text) for m in expected.key_messages
            ),
        ),
    ):
        if value:
            lines.append(labelled(label, plain(one_line(value, 400))))
    if expected.model_answer is not None:
        lines.append(labelled(_("Model answer"), plain(names.read(expected.model_answer).strip())))
    return joined(lines)


def _objective(state: State, scores: Scorecard | None, objective: str) -> Iterator[Content]:
    names = Names(state)
    authored = state.scenario.objective[objective]
    card = None if scores is None else scores.objectives.get(objective)
    capability = "" if authored.capability is None else names.read(authored.capability)
    lines = [plain(names.read(authored.text)).stylize("bold"), plain(capability)]
    for team, mean in () if card is None else card.teams.items():
        lines.append(labelled(f"{percent(mean.value) or '–':>4}", plain(names.team(team))))
    yield joined(lines)
    serving = [one for one in state.scenario.injects if objective in one.objectives]
    found = []
    for inject in serving:
        marks = (
            []
            if scores is None
            else [
                f"{one_line(names.team(team), 20)} {percent(one.mean.value) or '–'}"
                for (which, team), one in scores.injects.items()
                if which == inject.id
            ]
        )
        found.append(
            plain(one_line(names.inject(inject.id)))
            + Content.styled("  " + (", ".join(marks) or _("not delivered")), "$foreground 60%")
        )
    yield joined([heading(_("Injects that serve it")), *found])


def _response_alone(state: State, response: str) -> Iterator[Content]:
    """A response that answers no inject: its texts."""
    content = state.responses[response].latest.content
    yield joined(
        [
            Content.styled(action_name(content.action), "bold"),
            *(plain(text.rstrip()) for text in content.texts.values()),
        ]
    )


def _note(state: State, seq: int) -> Iterator[Content]:
    names = Names(state)
    for note in state.notes:
        if note.seq == seq:
            who = Content.styled(
                f"{t_plus(note.t)} {one_line(names.person(note.by))}", "$foreground 60%"
            )
            yield joined([who, plain(note.text)])


def _judged(state: State, row: Row, *, notes: bool) -> Iterator[Content]:
    """Ratings, comments and notes on what is chosen."""
    names = Names(state)
    lines = [_rating(state, names, one) for one in state.ratings if _is_about(one, row)]
    lines += [
        Content.styled(f"{t_plus(note.t)} {one_line(names.person(note.by))}: ", "$foreground 60%")
        + plain(note.text)
        for note in state.notes
        if notes
        and row.inject is not None
        and note.inject == row.inject
        and note.team in (None, row.team)
    ]
    if lines:
        yield joined([heading(_("Noted and rated")), *lines])


def _is_about(one: RatingGiven, row: Row) -> bool:
    about = {"inject": row.inject, "objective": row.objective, "response": row.response}
    return one.about == about[one.subject] and row.team in (None, one.team)


def _rating(state: State, names: Names, one: RatingGiven) -> Content:
    what = one_line(about_words(state, one.subject, one.about), 40)
    return (
        Content.styled(f"{t_plus(one.t)} {one_line(names.person(one.by))}: ", "$foreground 60%")
        + Content.styled(f"{one.rating or '·'} ", "bold")
        + plain(one.comment or what)
    )
