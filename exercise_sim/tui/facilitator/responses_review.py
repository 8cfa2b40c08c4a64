"""One response, read closely: its words, its score, and what people think of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from exercise_sim.exercise.commands import CloseQueueItem, Flag, Rate
from exercise_sim.exercise.looking import look_item, looked_at
from exercise_sim.exercise.state import Response, State
from exercise_sim.localization import _
from exercise_sim.scenario.vocabulary import Rating
from exercise_sim.scenario.vocabulary_in_words import action_name
from exercise_sim.scoring.scorecard import Scorecard
from exercise_sim.tui.exercise_header import ExerciseHeader
from exercise_sim.tui.exercise_screen import ExerciseScreen
from exercise_sim.tui.facilitator.dialogs.judging import CommentDialog, OverrideDialog
from exercise_sim.tui.facilitator.inject_text import joined
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.facilitator.response_text import as_written
from exercise_sim.tui.facilitator.responses_actions import key_of, review_bindings
from exercise_sim.tui.facilitator.responses_lines import ScorePane, judged_lines
from exercise_sim.tui.facilitator.responses_rows import expectations_of
from exercise_sim.tui.facilitator.score_keeper import TakesScores
from exercise_sim.tui.key_hints import KeyHints
from exercise_sim.tui.plain import one_line, plain
from exercise_sim.tui.times import story_time, t_plus

Neighbour = Callable[[str, int], str | None]
"""(response, places further on) -> the response there."""


class ReviewScreen(ExerciseScreen, TakesScores):
    """`neighbour` knows the list from which the response was opened."""

    CSS_PATH = "responses.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [*review_bindings()]

    def __init__(self, response: str, scores: Scorecard | None, neighbour: Neighbour) -> None:
        super().__init__()
        self.response = response
        self._scores = scores
        self._neighbour = neighbour

    def compose(self) -> ComposeResult:
        yield ExerciseHeader()
        yield Static(id="review-head")
        with Container(id="review-body"):
            with VerticalScroll(id="review-text"):
                yield Static(id="review-words")
            yield ScorePane(id="review-score")
        yield KeyHints(palette=True)

    def on_mount(self) -> None:
        self.query_one("#review-text").border_title = Content(_("Response"))
        self.query_one("#review-score").border_title = Content(_("Score"))
        self.query_one(ScorePane).lines.focus()
        self._mark_looked_at()

    def show_state(self, state: State) -> None:
        response = state.responses[self.response]
        scored = expectations_of(self._scores, response)
        self.query_one("#review-head", Static).update(_head(state, response))
        self.query_one("#review-words", Static).update(as_written(state, response, scored))
        pane = self.query_one(ScorePane)
        pane.show(state, judged_lines(state, self._scores, response))

    def show_time(self, t: float) -> None:
        state = self.seat.state
        self.query_one(ExerciseHeader).show(
            title=Names(state).read(state.scenario.title),
            handling=state.scenario.handling,
            t_plus=t_plus(t),
            story_time=story_time(state.story, t),
            state=state.clock.status,
            matters=_("reading a response"),
            alarm=False,
        )

    def show_scores(self, scores: Scorecard) -> None:
        """Takes a newer score than the one it was opened with."""
        self._scores = scores
        self.show_state(self.seat.state)

    def _mark_looked_at(self) -> None:
        """Whoever opens a response has looked at it; the others see that."""
        state = self.seat.state
        response = state.responses[self.response]
        if not looked_at(state, response):
            self.submit(CloseQueueItem(by=self.seat.participant, item=look_item(response)))

    def action_rate(self, rating: Rating) -> None:
        self.submit(
            Rate(
                by=self.seat.participant,
                team=self._opened.team,
                subject="response",
                about=self.response,
                rating=rating,
            )
        )

    def action_comment(self) -> None:
        self.app.push_screen(CommentDialog(self.seat, self._opened))

    def action_override(self) -> None:
        chosen = self.query_one(ScorePane).chosen
        if chosen is None:
            self.notify(_("This response has no score line to judge."), markup=False)
        else:
            self.app.push_screen(OverrideDialog(self.seat, chosen))

    def action_flag(self) -> None:
        flagged = self.response not in self.seat.state.flagged
        self.submit(Flag(by=self.seat.participant, response=self.response, flagged=flagged))

    def action_neighbour(self, by: int) -> None:
        found = self._neighbour(self.response, by)
        if found is None:
            self.notify(_("There is no further response in the list."), markup=False)
            return
        self.response = found
        self.show_state(self.seat.state)
        self.query_one("#review-text").scroll_home(animate=False)
        self._mark_looked_at()

    def action_leave(self) -> None:
        self.dismiss()

    @property
    def _opened(self) -> Response:
        return self.seat.state.responses[self.response]


def _head(state: State, response: Response) -> Content:
    names = Names(state)
    content = response.latest.content
    answers = ", ".join(names.inject(one) for one in content.answers)
    title = f"{names.team(response.team)}: {action_name(content.action)}"
    lines = [
        Content.styled(one_line(title), "bold")
        + Content.styled(f"  {one_line(answers, 60)}", "$foreground 60%")
    ]
    given = [one for one in state.ratings if one.subject == "response" and one.about == response.id]
    rated = [one for one in given if one.rating is not None]
    if response.id in state.flagged:
        lines.append(Content.styled("⚑ " + _("marked for the debrief"), "$text-warning"))
    if rated:
        said = _("Rated {rating} by {person}").format(
            rating=rated[-1].rating, person=names.person(rated[-1].by)
        )
        lines.append(Content.styled(one_line(said), "bold $text-success"))
    else:
        keys = _(
            "Not rated yet. {p}: no challenges, {s}: some, {m}: major ones, {u}: unable to perform"
        ).format(
            **{rating.lower(): key_of(f"facilitator.review.rate.{rating}") for rating in "PSMU"}
        )
        lines.append(Content.styled(keys, "$text-warning"))
    lines += [
        Content.styled(f"{one_line(names.person(one.by))}: ", "$foreground 60%")
        + plain(one_line(one.comment))
        for one in given
        if one.comment.strip()
    ]
    return joined(lines)
