"""A response to read: where it goes, its text, what was said about it, what changed."""

import difflib
from collections.abc import Iterator

from textual.content import Content

from exercise_sim.exercise import content as exercise_content
from exercise_sim.exercise.state import Response
from exercise_sim.exercise.visibility import Draft
from exercise_sim.tui.plain import one_line, plain
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.team.standing import standing
from exercise_sim.tui.team.wording import counted, language_name
from exercise_sim.tui.times import t_plus


def where_to(content: exercise_content.Content, seen: Perspective) -> Content:
    """What it answers and where it goes, one line each; what is empty is left out."""
    audiences = {a.id: seen.read(a.name) for a in seen.view.audiences}
    rows = (
        ("Answers", ", ".join(f"“{seen.title(one)}”" for one in content.answers)),
        ("To", seen.recipients(content.to)),
        ("Channels", ", ".join(seen.channel(one) for one in content.channels)),
        ("Audiences", ", ".join(audiences.get(one, one) for one in content.audiences)),
    )
    lines = [
        Content.styled(f"{label}: ", "$foreground-muted") + one_line(words)
        for label, words in rows
        if words
    ]
    return Content("\n").join(lines)


def response_text(draft: Draft, seen: Perspective) -> Content:
    """Everything about a response that its team can read."""
    return Content("\n").join(_parts(draft, seen))


def difference(before: exercise_content.Content, after: exercise_content.Content) -> Content:
    """What changed, line by line: `-` is gone, `+` is new."""
    lines: list[Content] = []
    for code in dict.fromkeys([*before.texts, *after.texts]):
        old, new = before.texts.get(code, ""), after.texts.get(code, "")
        if old == new:
            continue
        lines.append(Content.styled(language_name(code), "bold underline"))
        for line in difflib.ndiff(old.splitlines(), new.splitlines()):
            if line.startswith("- "):
                lines.append(plain(line).stylize("$text-error"))
            elif line.startswith("+ "):
                lines.append(plain(line).stylize("$text-success"))
            elif line.startswith("  "):
                lines.append(plain(line).stylize("$foreground-muted"))
        lines.append(Content(""))
    if not lines:
        return Content("The texts are the same.")
    return Content("\n").join(lines)


def _parts(draft: Draft, seen: Perspective) -> Iterator[Content]:
    response = draft.response
    latest = response.latest
    stands = standing(draft, seen)
    yield Content.styled(f"{stands.mark} {stands.words}", stands.style or "bold")
    yield Content(
        f"{latest.content.action}, version {latest.number}, saved by {seen.person(latest.by)} at "
        f"{t_plus(latest.t)}"
    )
    where = where_to(latest.content, seen)
    if where:
        yield where
    for code, text in latest.content.texts.items():
        yield Content("")
        yield Content.styled(f"── {language_name(code)} ──", "bold $text-accent")
        yield plain(text.strip())
    if not latest.content.texts:
        yield Content("")
        yield Content.styled("There is no text yet.", "italic")
    yield from _what_was_said(draft, seen)


def _what_was_said(draft: Draft, seen: Perspective) -> Iterator[Content]:
    yield Content("")
    yield Content.styled("What happened", "bold underline")
    for _, t, words in sorted(_happened(draft.response, seen)):
        yield Content.styled(f"{t_plus(t):<10}", "$foreground-muted") + plain(words)
    versions = len(draft.response.versions)
    if versions > 1:
        yield Content("")
        yield Content.styled(
            f"{counted(versions, 'version', 'versions')}; d shows the differences.",
            "$foreground-muted",
        )


def _happened(response: Response, seen: Perspective) -> Iterator[tuple[int, float, str]]:
    """(number of the event, T+, sentence)."""
    for version in response.versions:
        words = f"version {version.number} saved"
        yield version.seq, version.t, f"{seen.person(version.by)}: {words}"
    for request in response.requests:
        whom = " from the SimCell" if request.simcell else ""
        words = f"clearance of version {request.version} requested{whom}"
        yield request.seq, request.t, f"{seen.person(request.by)}: {words}"
    for decision in response.decisions:
        words = f"version {decision.version} "
        words += "sent back" if decision.duty is None else "approved"
        words += f": {decision.comment.strip()}" if decision.comment.strip() else ""
        yield decision.seq, decision.t, f"{seen.person(decision.by)}: {words}"
    for number, release in enumerate(response.releases):
        words = f"version {release.version} {'corrected' if number else 'released'}"
        words += f": {release.note.strip()}" if release.note.strip() else ""
        words += f" (not cleared: {release.reason.strip()})" if release.reason.strip() else ""
        yield release.seq, release.t, f"{seen.person(release.by)}: {words}"
    if response.withdrawal is not None:
        gone = response.withdrawal
        yield gone.seq, gone.t, f"{seen.person(gone.by)}: withdrawn: {gone.reason.strip()}"
