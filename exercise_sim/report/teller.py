"""What the sentences of the timeline are made with: names, who did it, and what was written."""

from exercise_sim.exercise.state import State
from exercise_sim.localization import _
from exercise_sim.localization.lists import listed
from exercise_sim.localization.quoting import quoted
from exercise_sim.report.harmless import one_line
from exercise_sim.report.names import Names
from exercise_sim.report.wording import STAFF

Told = tuple[str, str, str]
"""(kind, who, what)."""

_EXCERPT = 120


class Teller:
    """Finds the names of things; a player stands for their team."""

    def __init__(self, state: State, names: Names) -> None:
        self.state = state
        self.names = names

    def who(self, by: str) -> str:
        """The team of a player; the people and the clock that run the exercise as one."""
        person = self.state.participants.get(by)
        if person is None or person.team is None:
            return _(STAFF)
        return self.names.team(person.team)

    def with_text(self, done: str, response: str, version: int) -> str:
        """`done`, what it answered and the text: `published in answer to “Rumour”: “Not so.”`."""
        content = self.state.responses[response].version(version).content
        text = content.texts.get(self.names.language) or next(iter(content.texts.values()), "")
        if content.answers:
            titles = listed([self.names.inject(one) for one in content.answers], most=3)
            done = _("{done} in answer to {injects}").format(done=done, injects=titles)
        return f"{done}: {excerpt(text)}"


def excerpt(text: str) -> str:
    """What somebody wrote, in quotation marks; a long text by its beginning."""
    return quoted(one_line(text, _EXCERPT))


def because(reason: str) -> str:
    """` Reason: “Fire alarm”`, to stand behind a sentence; nothing where there is no reason."""
    if not reason.strip():
        return ""
    return " " + _("Reason: {reason}").format(reason=excerpt(reason))
