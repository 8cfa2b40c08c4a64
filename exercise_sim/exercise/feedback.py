"""What everybody is asked after EndEx: the questions of the hot wash, and a form to fill in."""

from collections.abc import Mapping
from types import MappingProxyType

from exercise_sim.localization import N_

QUESTIONS: tuple[str, ...] = (
    N_("What went well?"),
    N_("What did not go well?"),
    N_("What do we change, who does it, and by when?"),
)
"""The questions of a hot wash, unless the facilitator asks others."""

STATEMENTS: Mapping[str, str] = MappingProxyType(
    {
        "realistic": N_("The exercise was realistic."),
        "role": N_("I knew what was expected of me."),
        "playbook": N_("The playbook helped us to decide."),
        "console": N_("The console was easy to work with."),
        "learned": N_("I learned something that I will use."),
    }
)
"""What a person agrees with from 1 (not at all) to 5 (fully), by the name it has in the log."""
