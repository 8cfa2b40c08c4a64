"""The help page: where you are, and what every key does there. Made from the list of actions."""

from collections.abc import Iterator

from textual.content import Content

from exercise_sim.localization import N_, _
from exercise_sim.tui import console_actions
from exercise_sim.tui.team.actions import Place, actions_in, binding_id, key_of

ABOUT: dict[Place, str] = {
    "anywhere": N_("On every tab"),
    "feed": N_(
        "Feed: what has arrived for your team. ● has not been read by you. A countdown says what "
        "the playbook expects and how long is left; ! says that it is late. A bracket holds what "
        "belongs together. A telephone rings for a minute: Enter answers it."
    ),
    "drafts": N_(
        "Drafts: your team's texts, from the first words to what is out. ► waits for you."
    ),
    "coordination": N_(
        "Coordination: messages with other teams, people and the SimCell, what other teams have "
        "in public, and the facts your team knows. ● counts what is new in a line."
    ),
    "playbook": N_("Playbook: guidance, key messages, facts and the briefing."),
    "monitor": N_(
        "Monitor: how often claims came and how many people they reached, and what was said to "
        "them. It counts what you have received, by the claim that your team named."
    ),
    "dialog": N_("A question: Tab goes from field to field, Space marks what is chosen in a list."),
    "join": N_(
        "Join your team: type the code that the facilitator told your team, and your name. Enter "
        "goes on from the code, and joins from the name. Tab leads to the duties: mark yours, or "
        "leave them; then you have all of them."
    ),
    "composer": N_(
        "Composer: write a response. Tab goes from field to field, Enter opens a field. What you "
        "write is kept as you write it."
    ),
}


def help_text(*places: Place) -> Content:
    """Help for `places`, the most particular first."""
    return Content("\n").join(_lines(places))


def _lines(places: tuple[Place, ...]) -> Iterator[Content]:
    for place in places:
        yield Content.styled(_(ABOUT[place]) if place in ABOUT else "", "bold")
        for action in actions_in(place):
            key = key_of(binding_id(action))
            yield Content.assemble(
                (f"  {key:<7} ", "bold $text-accent"), f"{_(action.label)}: {_(action.help)}"
            )
        yield Content("")
    yield Content.styled(_("Everywhere"), "bold")
    for key, what in (
        ("↑ ↓", _("move in a list or a text; PageUp, PageDown, Home and End go further")),
        ("Tab", _("go to the next part of the screen, Shift+Tab back")),
        ("Ctrl+C", _("copy what you marked with the mouse")),
        (console_actions.key_of("console.command_palette"), _("find any action by its name")),
        (
            console_actions.key_of("console.quit"),
            _("leave; the exercise goes on, and you can come back with the same name"),
        ),
    ):
        yield Content.assemble((f"  {key:<7} ", "bold $text-accent"), what)
    yield Content("")
    yield Content(_("The mouse works too: click on what you want."))
