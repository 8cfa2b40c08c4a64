"""A response to read: where it goes, its text, what was said about it, what changed."""

from collections.abc import Iterator

from textual.content import Content

from exercise_sim.exercise import content as exercise_content
from exercise_sim.exercise.state import Response, Version
from exercise_sim.exercise.visibility import Draft
from exercise_sim.localization import _, ngettext
from exercise_sim.localization.quoting import quoted
from exercise_sim.scenario.vocabulary_in_words import action_name
from exercise_sim.tui.plain import one_line, plain
from exercise_sim.tui.team.actions import key_of
from exercise_sim.tui.team.compare import marked
from exercise_sim.tui.team.compare_versions import base_of, changed_places, legend
from exercise_sim.tui.team.composer_reach import reach, reach_words
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.team.standing import standing
from exercise_sim.tui.team.wording import language_name
from exercise_sim.tui.times import t_plus


def where_to(content: exercise_content.Content, seen: Perspective) -> Content:
    """What it answers and where it goes, one line each; what is empty is left out."""
    audiences = {a.id: seen.read(a.name) for a in seen.view.audiences}
    rows = (
        (_("Answers"), ", ".join(quoted(seen.title(one)) for one in content.answers)),
        (_("To"), seen.recipients(content.to)),
        (_("Channels"), ", ".join(seen.channel(one) for one in content.channels)),
        (_("Audiences"), ", ".join(audiences.get(one, one) for one in content.audiences)),
    )
    lines = [
        Content.styled(f"{label}: ", "$foreground-muted") + one_line(words)
        for label, words in rows
        if words
    ]
    if content.channels and content.audiences:
        lines.append(_reached(content, seen))
    return Content("\n").join(lines)


def _reached(content: exercise_content.Content, seen: Perspective) -> Content:
    """How many people it reaches; a warning where some of those meant are not among them."""
    words = one_line(reach_words(content, seen))
    missed = bool(reach(content, seen).gaps)
    return Content.styled(f"! {words}" if missed else words, "$text-warning" if missed else "")


def response_text(draft: Draft, seen: Perspective) -> Content:
    """Everything about a response that its team can read."""
    return Content("\n").join(_parts(draft, seen))


def _parts(draft: Draft, seen: Perspective) -> Iterator[Content]:
    response = draft.response
    latest = response.latest
    stands = standing(draft, seen)
    yield Content.styled(f"{stands.mark} {stands.words}", stands.style or "bold")
    yield Content(
        _("{action}, version {number}, saved by {name} at {time}").format(
            action=action_name(latest.content.action),
            number=latest.number,
            name=seen.person(latest.by),
            time=t_plus(latest.t),
        )
    )
    where = where_to(latest.content, seen)
    if where:
        yield where
    base = base_of(response) if response.pending is not None else None
    if base is not None:
        yield from _against(base, latest, seen)
    else:
        yield from _texts(latest)
    if not latest.content.texts:
        yield Content("")
        yield Content.styled(_("There is no text yet."), "italic")
    yield from _what_was_said(draft, seen)


def _texts(version: Version) -> Iterator[Content]:
    for code, text in version.content.texts.items():
        yield Content("")
        yield _language(code)
        yield plain(text.strip())


def _against(base: Version, latest: Version, seen: Perspective) -> Iterator[Content]:
    """What whoever decides looks for: the text with its changes where they stand."""
    yield Content("")
    changed = _("Changed since version {number}:").format(number=base.number)
    yield Content.styled(changed, "bold") + " " + legend()
    yield from changed_places(base.content, latest.content, seen)
    for code in dict.fromkeys([*latest.content.texts, *base.content.texts]):
        yield Content("")
        yield _language(code)
        yield marked(base.content.texts.get(code, ""), latest.content.texts.get(code, ""))


def _language(code: str) -> Content:
    return Content.styled(f"── {language_name(code)} ──", "bold $text-accent")


def _what_was_said(draft: Draft, seen: Perspective) -> Iterator[Content]:
    yield Content("")
    yield Content.styled(_("What happened"), "bold underline")
    for _seq, t, words in sorted(_happened(draft.response, seen)):
        yield Content.styled(f"{t_plus(t):<10}", "$foreground-muted") + plain(words)
    versions = len(draft.response.versions)
    if versions > 1:
        yield Content("")
        differences = ngettext(
            "{number} version; {key} shows the differences.",
            "{number} versions; {key} shows the differences.",
            versions,
        )
        yield Content.styled(
            differences.format(number=versions, key=key_of("team.drafts.differences")),
            "$foreground-muted",
        )


def _happened(response: Response, seen: Perspective) -> Iterator[tuple[int, float, str]]:
    """(number of the event, T+, sentence)."""
    for version in response.versions:
        words = _("version {number} saved").format(number=version.number)
        yield version.seq, version.t, f"{seen.person(version.by)}: {words}"
    for request in response.requests:
        words = (
            _("clearance of version {number} requested from the SimCell")
            if request.simcell
            else _("clearance of version {number} requested")
        ).format(number=request.version)
        yield request.seq, request.t, f"{seen.person(request.by)}: {words}"
    for shared in seen.view.shared:
        if shared.response == response.id:
            words = _("version {number} shown to {teams}").format(
                number=shared.version, teams=seen.recipients(shared.to)
            )
            yield shared.seq, shared.t, f"{seen.person(shared.by)}: {words}"
    for decision in response.decisions:
        words = (
            _("version {number} sent back")
            if decision.duty is None
            else _("version {number} approved")
        ).format(number=decision.version)
        words += f": {decision.comment.strip()}" if decision.comment.strip() else ""
        yield decision.seq, decision.t, f"{seen.person(decision.by)}: {words}"
    for number, release in enumerate(response.releases):
        words = (
            _("version {number} corrected") if number else _("version {number} released")
        ).format(number=release.version)
        words += f": {release.note.strip()}" if release.note.strip() else ""
        if release.reason.strip():
            uncleared = _("not cleared: {reason}").format(reason=release.reason.strip())
            words += f" ({uncleared})"
        yield release.seq, release.t, f"{seen.person(release.by)}: {words}"
    if response.withdrawal is not None:
        gone = response.withdrawal
        words = _("withdrawn: {reason}").format(reason=gone.reason.strip())
        yield gone.seq, gone.t, f"{seen.person(gone.by)}: {words}"
