"""What the team did, as sentences, out of what the team can see."""

from collections.abc import Iterator
from dataclasses import dataclass

from exercise_sim.exercise.state import Response
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.team.wording import DONE, NOUNS


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
            title = one_line(seen.title(item.id), 80)
            yield Deed(
                one.seq,
                one.t,
                f"{_who(one.by, seen)} assessed “{title}” as {one.veracity}, "
                f"priority {one.priority}.",
            )


def _response(response: Response, seen: Perspective) -> Iterator[Deed]:
    for version in response.versions:
        what = _what(response, version.number)
        yield Deed(
            version.seq,
            version.t,
            f"{_who(version.by, seen)} saved version {version.number} of {what}.",
        )
    for request in response.requests:
        yield Deed(
            request.seq,
            request.t,
            f"{_who(request.by, seen)} asked {'the SimCell ' if request.simcell else ''}for "
            f"clearance of version {request.version} of {_what(response, request.version)}.",
        )
    for decision in response.decisions:
        what = f"version {decision.version} of {_what(response, decision.version)}"
        if decision.duty is not None:
            sentence = f"{_who(decision.by, seen)} approved {what}."
        else:
            sentence = f"{_who(decision.by, seen)} sent back {what}: {decision.comment.strip()}"
        yield Deed(decision.seq, decision.t, sentence)
    for number, release in enumerate(response.releases):
        content = response.version(release.version).content
        uncleared = " without clearance" if release.sanction == "not cleared" else ""
        reason = f" Reason: {release.reason.strip()}" if release.reason.strip() else ""
        if number == 0:
            did = f"{DONE[content.action]}{uncleared}: {_first_words(response, release.version)}."
        else:
            did = f"corrected {_what(response, release.version)}{uncleared}: {release.note.strip()}"
        yield Deed(release.seq, release.t, f"{_who(release.by, seen)} {did}{reason}")
    if response.withdrawal is not None:
        gone = response.withdrawal
        what = _what(response, response.latest.number)
        yield Deed(
            gone.seq, gone.t, f"{_who(gone.by, seen)} withdrew {what}: {gone.reason.strip()}"
        )


def _messages(seen: Perspective) -> Iterator[Deed]:
    for message in seen.view.messages:
        if message.team == seen.view.team.id:
            yield Deed(
                message.seq,
                message.t,
                f"{_who(message.by, seen)} wrote to {seen.recipients(message.to)}: "
                f"{one_line(message.text, 200)}",
            )


def _who(participant: str, seen: Perspective) -> str:
    name = seen.person(participant)
    return name[:1].upper() + name[1:]


def _what(response: Response, version: int) -> str:
    action = response.version(version).content.action
    return f"the {NOUNS[action]} {_first_words(response, version)}"


def _first_words(response: Response, version: int) -> str:
    texts = response.version(version).content.texts
    words = one_line(next(iter(texts.values()), ""), 50)
    return f"“{words}”" if words else "without a text"
