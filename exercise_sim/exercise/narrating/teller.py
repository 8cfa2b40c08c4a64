"""The names of things for sentences about events."""

from exercise_sim.exercise.commands import CONDUCTOR, HOST
from exercise_sim.exercise.events import Role
from exercise_sim.exercise.state import State
from exercise_sim.localization import N_, _, language
from exercise_sim.localization.quoting import quoted as quotation
from exercise_sim.scenario.vocabulary import Action

SHORT = 80
"""Characters of a quoted text; the whole text stands in the log."""

ROLES: dict[Role, str] = {
    "facilitator": N_("facilitator"),
    "evaluator": N_("evaluator"),
    "observer": N_("observer"),
    "player": N_("player"),
}

# What somebody does something to: "Anna released the statement “...”".
_RESPONSES: dict[Action, str] = {
    "assess": N_("the assessment {quotation}"),
    "publish": N_("the statement {quotation}"),
    "reply": N_("the reply {quotation}"),
    "notify": N_("the notification {quotation}"),
    "escalate": N_("the escalation {quotation}"),
    "coordinate": N_("the coordination {quotation}"),
    "verify": N_("the request to verify {quotation}"),
    "brief": N_("the overview {quotation}"),
    "monitor": N_("the decision to monitor {quotation}"),
}


class Teller:
    """Finds the names of things, in the reader's language where the scenario has them in it."""

    def __init__(self, state: State) -> None:
        self.state = state
        self.scenario = state.scenario

    def team(self, team: str) -> str:
        found = self.scenario.team.get(team)
        return team if found is None else found.name.for_reader(self.scenario.language)

    def who(self, by: str) -> str:
        """A person with their team; the people who run the exercise by what they do."""
        if by == CONDUCTOR:
            return _("The clock")
        if by == HOST:
            return _("The host")
        person = self.state.participants.get(by)
        if person is None:
            return by
        if person.team is None:
            return f"{person.name} ({_(ROLES[person.role])})"
        return f"{person.name} ({self.team(person.team)})"

    def inject(self, inject: str) -> str:
        return quoted(self.scenario.inject[inject].title.for_reader(self.scenario.language))

    def response(self, response: str, version: int) -> str:
        """`the statement “first words…”` of one version of a response."""
        content = self.state.responses[response].version(version).content
        text = content.texts.get(language()) or next(iter(content.texts.values()), "")
        return _(_RESPONSES[content.action]).format(quotation=quoted(text))

    def recipients(self, ids: tuple[str, ...]) -> str:
        return ", ".join(self._recipient(i) for i in ids)

    def _recipient(self, recipient: str) -> str:
        if recipient == "simcell":
            return _("the SimCell")
        persona = self.scenario.persona.get(recipient)
        return (
            self.team(recipient)
            if persona is None
            else persona.name.for_reader(self.scenario.language)
        )


def short(text: str) -> str:
    """`text` on one line; a long one by its beginning."""
    line = " ".join(text.split())
    return line if len(line) <= SHORT else line[: SHORT - 1].rstrip() + "…"


def quoted(text: str) -> str:
    """In quotation marks, of which a title that comes with its own gets no second pair."""
    words = short(text)
    if words[:1] in '“„«"' and words[-1:] in '”“»"':
        return words
    return quotation(words)


def with_reason(clause: str, reason: str) -> str:
    """`clause` as a sentence, with what somebody gave as a reason."""
    return f"{clause}: {short(reason)}" if reason.strip() else f"{clause}."
