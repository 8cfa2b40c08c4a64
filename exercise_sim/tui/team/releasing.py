"""The last question before a response takes effect: is it cleared, where does it go?"""

from collections.abc import Iterator
from functools import partial

from textual.content import Content
from textual.screen import ModalScreen

from exercise_sim.exercise.commands import Correct, Release
from exercise_sim.exercise.content import Content as ResponseContent
from exercise_sim.exercise.visibility import Draft
from exercise_sim.localization import N_, _
from exercise_sim.localization.numbers import whole
from exercise_sim.localization.quoting import quoted
from exercise_sim.scenario.vocabulary_in_words import action_name
from exercise_sim.tui.plain import one_line, plain
from exercise_sim.tui.team.actions import key_of
from exercise_sim.tui.team.confirm_dialog import ConfirmDialog
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.team.version_text import where_to
from exercise_sim.tui.team.wording import GOES_TO_SOMEBODY
from exercise_sim.tui.team.words_dialog import WordsDialog

WHY_UNCLEARED = N_("Why does it go out without clearance?")


def release_dialog(draft: Draft, seen: Perspective) -> ModalScreen[None] | ModalScreen[bool]:
    """Asks what has to be asked for the latest version, and lets it out or corrects with it."""
    response = draft.response
    version = response.latest.number
    uncleared = bool(draft.left)
    if response.releases:
        questions = [_("What is corrected?")]
        if uncleared:
            questions.append(_(WHY_UNCLEARED))
        correct = partial(Correct, by=seen.me, response=response.id, version=version)
        return WordsDialog(
            _("Release the correction"),
            _("Version {number} takes the place of what is out, in the open.").format(
                number=version
            ),
            questions,
            lambda note, reason="": correct(note=note, reason=reason),
        )
    if uncleared:
        release = partial(Release, by=seen.me, response=response.id, version=version)
        return WordsDialog(
            _("Release without clearance"),
            _(
                "This version is not cleared. Usually you send it for clearance first ({key} "
                "in Drafts)."
            ).format(key=key_of("team.drafts.request")),
            [_(WHY_UNCLEARED)],
            lambda reason: release(reason=reason),
        )
    content = response.latest.content
    text = next(iter(content.texts.values()), "")
    lines = [
        Content.styled(
            _("{action}, version {number}").format(
                action=action_name(content.action), number=version
            ),
            "bold",
        ),
        where_to(content, seen),
        plain(quoted(one_line(text, 280))),
        *_doubts(content, seen),
    ]
    if content.length >= seen.view.content_floor:
        counts = (
            _("It goes to them now and counts from this moment.")
            if content.action in GOES_TO_SOMEBODY and content.to
            else _("It takes effect now and counts from this moment.")
        )
        lines += [Content(""), Content(counts)]
    body = Content("\n").join(lines)
    return ConfirmDialog(
        _("Release"), body, Release(by=seen.me, response=response.id, version=version)
    )


def _doubts(content: ResponseContent, seen: Perspective) -> Iterator[Content]:
    """What keeps a response from being one, though nothing forbids to let it out."""
    if content.action in GOES_TO_SOMEBODY and not content.to and not content.channels:
        nobody = _("Nobody is chosen under “To” yet, so it goes to nobody.")
        yield Content.styled(f"! {nobody}", "bold $text-warning")
    least = seen.view.content_floor
    if content.length < least:
        short = _("It is too short to count as an answer: {number} of {least} characters.")
        words = short.format(number=whole(content.length), least=whole(least))
        yield Content.styled(f"! {words}", "bold $text-warning")
