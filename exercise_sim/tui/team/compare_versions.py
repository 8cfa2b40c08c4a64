"""A version beside an earlier one: the texts word by word, and where it goes."""

from collections.abc import Callable, Iterator

from textual.content import Content

from exercise_sim.exercise.content import Content as ResponseContent
from exercise_sim.exercise.state import Response, Version
from exercise_sim.localization import _, pgettext
from exercise_sim.scenario.vocabulary_in_words import action_name
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.team.compare import marked
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.team.wording import language_name


def difference(before: ResponseContent, after: ResponseContent, seen: Perspective) -> Content:
    """What changed from `before` to `after`; what is the same is left out."""
    return Content("\n").join(_parts(before, after, seen)) or Content(_("The texts are the same."))


def legend() -> Content:
    out, put_in = pgettext("words in a text", "gone"), pgettext("words in a text", "new")
    words = _("{gone} was taken out, {new} was put in.").format(
        gone=f"[-{out}-]", new=f"{{+{put_in}+}}"
    )
    return Content.styled(words, "$foreground-muted")


def base_of(response: Response) -> Version | None:
    """What the latest version is compared with where somebody decides on it.

    That is the version that was decided on or released last: what came between was not looked at.
    """
    earlier = [v.number for v in response.versions[:-1]]
    looked_at = {d.version for d in response.decisions} | {r.version for r in response.releases}
    known = [number for number in earlier if number in looked_at] or earlier
    return response.version(known[-1]) if known else None


def changed_places(
    before: ResponseContent, after: ResponseContent, seen: Perspective
) -> Iterator[Content]:
    """One line for each of action, channels, audiences and the like that is not as it was."""
    audiences = {a.id: seen.read(a.name) for a in seen.view.audiences}
    rows: tuple[tuple[str, tuple[str, ...], tuple[str, ...], Callable[[str], str]], ...] = (
        (_("Action"), (action_name(before.action),), (action_name(after.action),), str),
        (_("Answers"), before.answers, after.answers, seen.title),
        (_("To"), before.to, after.to, seen.recipient),
        (_("Channels"), before.channels, after.channels, seen.channel),
        (_("Audiences"), before.audiences, after.audiences, lambda one: audiences.get(one, one)),
    )
    for label, old, new, name in rows:
        gone = [f"[-{one_line(name(one), 60)}-]" for one in old if one not in new]
        added = [f"{{+{one_line(name(one), 60)}+}}" for one in new if one not in old]
        if gone or added:
            words = Content(" ".join([*gone, *added]))
            yield Content.styled(f"{label}: ", "$foreground-muted") + words


def _parts(before: ResponseContent, after: ResponseContent, seen: Perspective) -> Iterator[Content]:
    yield from changed_places(before, after, seen)
    for code in dict.fromkeys([*before.texts, *after.texts]):
        old, new = before.texts.get(code, ""), after.texts.get(code, "")
        if old != new:
            yield Content.styled(language_name(code), "bold underline")
            yield marked(old, new)
            yield Content("")
