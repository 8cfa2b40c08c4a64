"""The guided tour, step by step: a practice inject from its arrival to the answer that is out."""

from __future__ import annotations

from dataclasses import dataclass

from exercise_sim.localization import N_, _
from exercise_sim.tui import console_actions
from exercise_sim.tui.action_registry import Action
from exercise_sim.tui.team.actions import ACTIONS, key_of


@dataclass(frozen=True, slots=True)
class Step:
    """`place` and `action` name the entry in the list of actions whose key leads on."""

    place: str
    action: str
    shown: str
    """What the console would show; of the practice only."""
    says: str
    """What it means, and what the key will do. The key itself is told below."""
    writes: bool = False
    """The person writes before the key is taken."""

    @property
    def by_key(self) -> Action:
        return next(one for one in ACTIONS if (one.place, one.id) == (self.place, self.action))


STEPS = (
    Step(
        "feed",
        "open",
        N_("● 09:05 Post  @bridge_watch\n  They close the bridge tonight!   ○ assess in 09:59"),
        N_(
            "This is your feed. ● has not been read; the countdown says what the playbook expects "
            "and how long is left. Open what has arrived."
        ),
    ),
    Step(
        "feed",
        "assess",
        N_("@bridge_watch\n“They close the bridge tonight and nobody tells us. Share this!”"),
        N_("Nobody has confirmed this. First say how true and how important it is."),
    ),
    Step(
        "feed",
        "respond",
        N_("✓ assess done   ○ publish in 24:10\nYou: fabricated, priority high"),
        N_("That was the assessment. Now write an answer to it."),
    ),
    Step(
        "composer",
        "request",
        N_("Action: publish   Answers: They close the bridge tonight!"),
        N_(
            "Write one sentence for the public in the box; it is kept as you write. Then ask for "
            "clearance, since nobody signs their own text."
        ),
        writes=True,
    ),
    Step(
        "anywhere",
        "hand_over",
        N_("… waiting for your colleague"),
        N_(
            "A second person signs. If you share this laptop, hand it over: the last line of the "
            "screen always names who is at the keyboard."
        ),
    ),
    Step(
        "drafts",
        "approve",
        N_("► waiting for YOUR decision\n  publish: your sentence"),
        N_("Now you are the colleague. Read the text, and sign it."),
    ),
    Step(
        "drafts",
        "release",
        N_("✓ cleared; can be released"),
        N_("Only what is released counts. Let it out."),
    ),
)

_END = N_(
    "That is all: read, assess, write, clear, release. {help} says what you can do wherever you "
    "are, {palette} finds any action by its name. Nothing of this practice was recorded."
)


def last_words() -> str:
    """What the tour says when everything has been tried."""
    return _(_END).format(
        help=key_of("team.anywhere.help"), palette=console_actions.key_of("console.command_palette")
    )
