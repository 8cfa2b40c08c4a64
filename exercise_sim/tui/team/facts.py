"""The facts a team knows, each with where it can be looked up."""

from textual.content import Content

from exercise_sim.localization import _
from exercise_sim.tui.plain import plain
from exercise_sim.tui.team.actions import key_of
from exercise_sim.tui.team.perspective import Perspective


def facts_text(seen: Perspective) -> Content:
    source = _("Source:")
    facts = [
        Content("• ")
        + plain(seen.read(fact.text).strip())
        + Content.styled(f"\n  {source} ", "$foreground-muted")
        + plain(seen.read(fact.source).strip()).stylize("$foreground-muted")
        for fact in seen.view.facts
    ]
    if not facts:
        return Content(
            _(
                "Your team knows no facts yet. Ask who would know: write a response with the "
                "action verify (key {key})."
            ).format(key=key_of("team.anywhere.compose"))
        )
    return Content("\n\n").join(facts)
