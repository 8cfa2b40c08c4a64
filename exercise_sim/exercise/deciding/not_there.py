"""What is said to somebody who names what the scenario does not have."""

from exercise_sim.localization import N_

AUDIENCE = N_("There is no audience `{id}` in this scenario.")
CHANNEL = N_("There is no channel `{id}` in this scenario.")
CLAIM = N_("There is no claim `{id}` in this scenario.")
FACT = N_("There is no fact `{id}` in this scenario.")
INJECT = N_("There is no inject `{id}` in this scenario.")
KEY_MESSAGE = N_("There is no key message `{id}` in this scenario.")
OBJECTIVE = N_("There is no objective `{id}` in this scenario.")
RECIPIENT = N_("There is no recipient `{id}` in this scenario.")
TEAM = N_("There is no team `{id}` in this scenario.")
TEAM_OR_PERSONA = N_("There is no team or persona `{id}` in this scenario.")
