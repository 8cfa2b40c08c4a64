"""What the team did, as sentences, out of what the team can see."""

from collections.abc import Iterator
from dataclasses import dataclass

from exercise_sim.exercise.state import Release, Response
from exercise_sim.localization import _
from exercise_sim.localization.quoting import quoted
from exercise_sim.scenario.vocabulary_in_words import veracity_name
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.team.own_log_words import PRODUCTS, RELEASED, RELEASED_UNCLEARED
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.team.wording import PRIORITY_NAMES


@dataclass(frozen=True, slots=True)
class Deed:
    """`t` is T+ in seconds; `seq` the number of the event, which orders what came at once."""

    seq: int
    t: float
    sentence: str


def deeds(seen: Perspective) -> list[Deed]:
    """Everything the team did, first to last."""
    found = [
        *_assessments(seen),
        *(deed for draft in seen.view.drafts for deed in _response(draft.response, seen)),
        *_messages(seen),
    ]
    return sorted(found, key=lambda deed: deed.seq)


def _assessments(seen: Perspective) -> Iterator[Deed]:
    for item in seen.view.feed:
        for one in item.assessments:
            sentence = _("{who} assessed {title} as {veracity}, priority {priority}.").format(
                who=_who(one.by, seen),
                title=quoted(one_line(seen.title(item.id), 80)),
                veracity=veracity_name(one.veracity),
                priority=_(PRIORITY_NAMES[one.priority]),
            )
            yield Deed(one.seq, one.t, sentence)


def _response(response: Response, seen: Perspective) -> Iterator[Deed]:
    for version in response.versions:
        sentence = _("{who} saved version {number} of {what}.").format(
            who=_who(version.by, seen),
            number=version.number,
            what=_what(response, version.number),
        )
        yield Deed(version.seq, version.t, sentence)
    for request in response.requests:
        words = (
            _("{who} asked the SimCell for clearance of version {number} of {what}.")
            if request.simcell
            else _("{who} asked for clearance of version {number} of {what}.")
        )
        sentence = words.format(
            who=_who(request.by, seen),
            number=request.version,
            what=_what(response, request.version),
        )
        yield Deed(request.seq, request.t, sentence)
    for decision in response.decisions:
        words = (
            _("{who} approved version {number} of {what}.")
            if decision.duty is not None
            else _("{who} sent back version {number} of {what}: {comment}")
        )
        sentence = words.format(
            who=_who(decision.by, seen),
            number=decision.version,
            what=_what(response, decision.version),
            comment=decision.comment.strip(),
        )
        yield Deed(decision.seq, decision.t, sentence)
    for number, release in enumerate(response.releases):
        sentence = _released(response, release, seen, first=number == 0)
        yield Deed(release.seq, release.t, sentence)
    if response.withdrawal is not None:
        gone = response.withdrawal
        sentence = _("{who} withdrew {what}: {reason}").format(
            who=_who(gone.by, seen),
            what=_what(response, response.latest.number),
            reason=gone.reason.strip(),
        )
        yield Deed(gone.seq, gone.t, sentence)


def _released(response: Response, release: Release, seen: Perspective, *, first: bool) -> str:
    """What went out, or corrected what was out; and why without clearance."""
    action = response.version(release.version).content.action
    uncleared = release.sanction == "not cleared"
    if first:
        words = _((RELEASED_UNCLEARED if uncleared else RELEASED)[action])
    elif uncleared:
        words = _("{who} corrected {what} without clearance: {note}")
    else:
        words = _("{who} corrected {what}: {note}")
    sentence = words.format(
        who=_who(release.by, seen),
        words=_first_words(response, release.version),
        what=_what(response, release.version),
        note=release.note.strip(),
    )
    if not release.reason.strip():
        return sentence
    return sentence + " " + _("Reason: {reason}").format(reason=release.reason.strip())


def _messages(seen: Perspective) -> Iterator[Deed]:
    for message in seen.view.messages:
        if message.team == seen.view.team.id:
            sentence = _("{who} wrote to {recipients}: {text}").format(
                who=_who(message.by, seen),
                recipients=seen.recipients(message.to),
                text=one_line(message.text, 200),
            )
            yield Deed(message.seq, message.t, sentence)


def _who(participant: str, seen: Perspective) -> str:
    name = seen.person(participant)
    return name[:1].upper() + name[1:]


def _what(response: Response, version: int) -> str:
    action = response.version(version).content.action
    return _(PRODUCTS[action]).format(words=_first_words(response, version))


def _first_words(response: Response, version: int) -> str:
    texts = response.version(version).content.texts
    words = one_line(next(iter(texts.values()), ""), 50)
    return quoted(words) if words else _("without a text")
