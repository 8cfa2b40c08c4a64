"""How a response of the team stands, in plain words."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from exercise_sim.exercise.state import ClearanceDecision, Response
from exercise_sim.exercise.visibility import Draft
from exercise_sim.localization import _
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.times import clock_face, t_plus


@dataclass(frozen=True, slots=True)
class Standing:
    """`words` for people; `waiting_since` is T+ seconds while somebody has to decide."""

    mark: str
    words: str
    style: str = ""
    waiting_since: float | None = None
    mine_to_decide: bool = False

    def with_time(self, t: float) -> str:
        """The words, and for how long it has been waiting at T+ `t` seconds."""
        if self.waiting_since is None:
            return f"{self.mark} {self.words}"
        waited = clock_face(t - self.waiting_since)
        words = _("{standing} for {time}").format(standing=self.words, time=waited)
        return f"{self.mark} {words}"


def standing(draft: Draft, seen: Perspective) -> Standing:
    """How `draft` stands for the person who looks at it."""
    response = draft.response
    if response.withdrawal is not None:
        words = _("withdrawn at {time}").format(time=t_plus(response.withdrawal.t))
        return Standing("✗", words, "$foreground-muted")
    if response.releases:
        last = response.releases[-1]
        when = _("corrected at {time}") if len(response.releases) > 1 else _("released at {time}")
        words = when.format(time=t_plus(last.t))
        if last.sanction == "not cleared":
            words += ", " + _("not cleared")
        if last.version == response.latest.number:
            return Standing("✓", words, "$text-success")
        next_one = _before_release(draft, seen)
        return Standing(
            next_one.mark,
            _("{standing}; version {number}: {next}").format(
                standing=words, number=response.latest.number, next=next_one.words
            ),
            next_one.style,
            next_one.waiting_since,
            next_one.mine_to_decide,
        )
    return _before_release(draft, seen)


def drafts_sign(drafts: Iterable[Draft], seen: Perspective) -> str:
    """What stands on the tab: the most pressing of what waits for the person, and how often.

    ` ►1` is for them to decide, ` !1` was sent back to them, ` ✓1` is cleared and not released.
    """
    signs = Counter(waits_for(draft, seen) for draft in drafts)
    return next((f" {sign}{signs[sign]}" for sign in "►!✓" if signs[sign]), "")


def is_out(draft: Draft) -> bool:
    """Whether the latest version was let out."""
    response = draft.response
    return any(release.version == response.latest.number for release in response.releases)


def waits_for(draft: Draft, seen: Perspective) -> str:
    """The sign of what the person has to do about `draft`: `►`, `!`, `✓`; empty for nothing."""
    response = draft.response
    if standing(draft, seen).mine_to_decide:
        return "►"
    if is_out(draft) or response.withdrawal is not None or response.latest.by != seen.me:
        return ""
    if returned(response) is not None:
        return "!"
    return "✓" if draft.required and not draft.left else ""


def who_decides(draft: Draft, seen: Perspective) -> list[str]:
    """Participants of the team who may sign the latest version."""
    author = draft.response.latest.by
    signers = [p.id for p in seen.view.players if set(p.duties) & set(draft.left)]
    return [one for one in signers if one != author] or signers


def returned(response: Response) -> ClearanceDecision | None:
    """The decision that sent the latest version back, if that was the last word on it."""
    decisions = [d for d in response.decisions if d.version == response.latest.number]
    last = decisions[-1] if decisions and response.pending is None else None
    return last if last is not None and last.duty is None else None


def _before_release(draft: Draft, seen: Perspective) -> Standing:
    response = draft.response
    pending = response.pending
    if pending is not None and draft.left:
        if pending.simcell:
            return Standing("…", _("waiting for the SimCell"), "$text-warning", pending.t)
        signers = who_decides(draft, seen)
        if seen.me in signers:
            return Standing(
                "►", _("waiting for YOUR decision"), "bold $text-warning", pending.t, True
            )
        names = _(" or ").join(seen.person(one) for one in signers)
        words = _("waiting for {names}").format(names=names)
        return Standing("…", words, "$text-warning", pending.t)
    back = returned(response)
    if back is not None:
        words = _("sent back by {name}: {comment}").format(
            name=seen.person(back.by), comment=one_line(back.comment, 200)
        )
        return Standing("!", words, "bold $text-error")
    if not draft.required:
        return Standing("◦", _("draft; needs no clearance"))
    if not draft.left:
        return Standing("✓", _("cleared; can be released"), "bold $text-success")
    return Standing("◦", _("draft; not sent for clearance"))
