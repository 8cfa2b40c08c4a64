"""What teams can do, in a word."""

from exercise_sim.localization import _
from exercise_sim.scenario.vocabulary import Action
from exercise_sim.tui.team.wording import ACTION_NAMES


def action_name(action: Action) -> str:
    """`publish`, in the language of the moment."""
    return _(ACTION_NAMES[action])
