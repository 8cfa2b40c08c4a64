"""What a player reads before StartEx: for everyone, then for the own team."""

from textual.content import Content

from exercise_sim.localization import _
from exercise_sim.scenario.scenario import Phase
from exercise_sim.scenario.vocabulary_in_words import duty_name
from exercise_sim.tui.plain import one_line, plain
from exercise_sim.tui.team.actions import key_of
from exercise_sim.tui.team.perspective import Perspective


def briefing_text(seen: Perspective) -> Content:
    parts = []
    if seen.view.briefing is not None:
        parts.append(plain(seen.read(seen.view.briefing).strip()))
    if seen.view.team.briefing is not None:
        parts += [
            Content.styled(_("For your team only"), "bold underline"),
            plain(seen.read(seen.view.team.briefing).strip()),
        ]
    return Content("\n\n").join(parts) if parts else Content(_("There is no briefing."))


def phase_text(phase: Phase, seen: Perspective) -> Content:
    """What everyone reads in this part of the day, and what is to be discussed."""
    parts = [] if phase.text is None else [plain(seen.read(phase.text).strip())]
    if phase.questions:
        parts.append(Content.styled(_("To discuss"), "bold underline"))
        parts += [
            Content(f"{number}. ") + plain(seen.read(question).strip())
            for number, question in enumerate(phase.questions, 1)
        ]
    return Content("\n\n").join(parts) if parts else Content(_("There is nothing to read for it."))


def welcome_text(seen: Perspective) -> Content:
    """The briefing with a word on what happens next."""
    duties = ", ".join(duty_name(duty) for duty in seen.my_duties)
    rows = (
        (_("Exercise"), seen.read(seen.view.title)),
        (_("You"), f"{seen.my_name} ({duties})"),
    )
    team = one_line(seen.read(seen.view.team.name), 200)
    return Content("\n\n").join(
        [
            Content.styled(_("Welcome. You play in the team {team}.").format(team=team), "bold"),
            Content("\n").join(
                Content.styled(f"{label}: ", "$foreground-muted") + one_line(words, 200)
                for label, words in rows
            ),
            Content(
                _(
                    "The exercise starts soon; nothing is asked of you yet. Read the briefing. "
                    "{tour} is a two-minute tour on a practice inject, {help} shows what "
                    "you can do."
                ).format(tour=key_of("team.anywhere.tour"), help=key_of("team.anywhere.help"))
            ),
            Content.styled(_("Briefing"), "bold underline"),
            briefing_text(seen),
        ]
    )
