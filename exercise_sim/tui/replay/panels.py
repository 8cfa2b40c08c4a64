"""The panels of the screen: what each is called and which rows it has."""

from __future__ import annotations

from exercise_sim.localization import N_
from exercise_sim.scoring.scorecard import Scorecard
from exercise_sim.tui.replay.feed_rows import feed_rows
from exercise_sim.tui.replay.message_rows import message_rows
from exercise_sim.tui.replay.moment import Moment
from exercise_sim.tui.replay.response_rows import response_rows
from exercise_sim.tui.replay.row import Row
from exercise_sim.tui.replay.score_rows import score_rows

PANELS = {
    "events": N_("Events"),
    "feed": N_("Feed"),
    "responses": N_("Responses"),
    "messages": N_("Messages"),
    "scores": N_("Scores"),
}
"""Panel -> its name, in the order of their number keys from 1 on."""

EMPTY = {
    "feed": N_("Nothing had arrived yet."),
    "responses": N_("Nobody had written anything yet."),
    "messages": N_("Nobody had written to anybody yet."),
    "scores": N_("Scoring…"),
}


def rows_of(panel: str, moment: Moment, card: Scorecard | None) -> list[Row]:
    """The rows of any panel but the events."""
    match panel:
        case "feed":
            return feed_rows(moment)
        case "responses":
            return response_rows(moment)
        case "messages":
            return message_rows(moment)
        case "scores":
            return [] if card is None else score_rows(moment, card)
    raise ValueError(f"there is no panel {panel} with rows")
