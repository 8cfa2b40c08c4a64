"""The feed as it was: what had been delivered, what was due, and what had been done."""

from __future__ import annotations

from collections import Counter

from textual.content import Content

from exercise_sim.exercise.visibility import FeedItem
from exercise_sim.localization import _, ngettext
from exercise_sim.scenario.vocabulary_in_words import veracity_name
from exercise_sim.tui.facilitator.field_words import priority_word
from exercise_sim.tui.facilitator.inject_text import as_players_see_it, ground_truth
from exercise_sim.tui.plain import one_line, plain
from exercise_sim.tui.replay.moment import Moment
from exercise_sim.tui.replay.row import Row, brief, heading, lines, paragraphs
from exercise_sim.tui.team.feed_list import STYLES
from exercise_sim.tui.team.waiting import Kind, Load, load, task_words
from exercise_sim.tui.times import clock_face, t_plus

_COUNTED: tuple[Kind, ...] = ("overdue", "waiting", "answered")


def feed_rows(moment: Moment) -> list[Row]:
    """One row per inject that had arrived, the newest first."""
    found: dict[str, dict[str, FeedItem]] = {}
    for team in moment.teams:
        for item in moment.seen_by(team).view.feed:
            found.setdefault(item.id, {})[team] = item
    rows = [_row(moment, inject, items) for inject, items in found.items()]
    return sorted(rows, key=lambda row: row.seq, reverse=True)


def _row(moment: Moment, inject: str, items: dict[str, FeedItem]) -> Row:
    deliveries = moment.state.injects[inject].deliveries
    return Row(
        id=f"inject/{inject}",
        seq=min(deliveries[team].seq for team in items),
        draw=lambda: (_line(moment, items), _standing(moment, items)),
        detail=lambda: inject_detail(moment, inject),
    )


def _line(moment: Moment, items: dict[str, FeedItem]) -> Content:
    item = next(iter(items.values()))
    title = Content(brief(item.title.for_reader(moment.state.scenario.language)))
    if item.recalled:
        title = title.stylize("strike")
    unread = not any(one.opened_by for one in items.values())
    return Content.assemble(
        ("● " if unread else "  ", "bold $text-accent"),
        (f"{clock_face(item.t)} ", "$text-muted"),
        title.stylize("bold") if unread else title,
        (f"  {one_line(item.sender, 40)}", "$text-muted"),
    )


def _standing(moment: Moment, items: dict[str, FeedItem]) -> Content:
    loads = [load(item, moment.t) for item in items.values()]
    if moment.team is not None:
        return Content.styled(_words(loads[0], moment.t), STYLES[loads[0].kind])
    if loads[0].kind == "recalled":
        return Content.styled(loads[0].words(moment.t), STYLES["recalled"])
    counts = Counter(one.kind for one in loads)
    return Content(" ").join(
        Content.styled(_counted(kind, counts[kind]), STYLES[kind])
        for kind in _COUNTED
        if counts[kind]
    )


def _counted(kind: Kind, teams: int) -> str:
    """For how many teams it is late, waits, or is answered."""
    if kind == "overdue":
        return ngettext("! {n} late", "! {n} late", teams).format(n=teams)
    if kind == "waiting":
        return ngettext("○ {n} waiting", "○ {n} waiting", teams).format(n=teams)
    return f"✓ {teams}"


def _words(standing: Load, t: float) -> str:
    more = f" +{standing.more}" if standing.more else ""
    return standing.words(t) + more


def inject_detail(moment: Moment, inject: str) -> Content:
    """An inject as its recipients had it before them; on the whole exercise with what is true."""
    authored = moment.state.scenario.inject[inject]
    parts = [_of_team(moment, inject, team) for team in moment.teams]
    parts.append(as_players_see_it(moment.state, moment.told(authored)))
    if moment.team is None:
        parts.append(ground_truth(moment.state, authored))
    return paragraphs(parts)


def _of_team(moment: Moment, inject: str, team: str) -> Content | None:
    """What the inject asked of `team`, and what it had done about it."""
    seen = moment.seen_by(team)
    item = seen.item(inject)
    if item is None:
        return None
    found = [heading(moment.names.team(team))]
    if item.recalled:
        found.append(Content.styled(_("✗ Recalled: it no longer counted."), "bold"))
    delivery = moment.state.injects[inject].deliveries[team]
    readers = [
        _("{person} at {time}").format(person=seen.person(who), time=t_plus(t))
        for who, t in delivery.opened.items()
    ]
    came = t_plus(delivery.t)
    told = (
        _("Came at {time}; read by {readers}").format(time=came, readers=", ".join(readers))
        if readers
        else _("Came at {time}; not read by anybody yet").format(time=came)
    )
    found.append(Content(told))
    for task in item.tasks:
        due = "" if task.due is None else "  " + _("(due {time})").format(time=t_plus(task.due))
        at = task.done_at
        done = "" if at is None else "  " + _("at {time}").format(time=t_plus(at))
        found.append(Content(f"  {task_words(task, moment.t)}{done}{due}"))
    for one in item.assessments:
        when = _("assessed at {time} by {person}: {veracity}, priority {priority}").format(
            time=t_plus(one.t),
            person=seen.person(one.by),
            veracity=veracity_name(one.veracity),
            priority=priority_word(one.priority),
        )
        claim = "" if one.claim is None else one_line(one.claim, 40)
        about = ", " + _("claim {claim}").format(claim=claim) if claim else ""
        found.append(Content(f"  {when}{about}"))
        if reason := one.rationale.strip():
            found.append(plain("  " + _("because: {reason}").format(reason=reason)))
    return lines(found)
