"""Scores as they stood then: teams first, then every inject, with the reason for every number."""

from __future__ import annotations

from textual.content import Content

from exercise_sim.localization import _, ngettext, numbers
from exercise_sim.scenario.vocabulary_in_words import action_name, criterion_name
from exercise_sim.scoring.scorecard import InjectScore, Line, Mean, Scorecard, TeamScore
from exercise_sim.tui.plain import one_line, plain
from exercise_sim.tui.replay.moment import Moment
from exercise_sim.tui.replay.row import Row, brief, heading, lines, paragraphs

_BAR = 10


def score_rows(moment: Moment, card: Scorecard) -> list[Row]:
    """`card` may be a moment older than `moment`; what it has is what is shown."""
    teams = [_team_row(moment, card.teams[team], card) for team in moment.teams]
    injects = [
        _inject_row(moment, one)
        for one in reversed(tuple(card.injects.values()))
        if one.team in moment.teams and one.mean.applicable
    ]
    return [*teams, *injects]


def summary(moment: Moment, card: Scorecard, width: int) -> Content:
    """All teams in `width` cells, the one whose eyes are looked through marked."""
    room = max(3, min(28, width // max(1, len(card.teams)) - len(" ▸ 100% P ")))
    parts = []
    for team, one in card.teams.items():
        chosen = team == moment.team
        name = one_line(moment.names.team(team), room)
        rated = f" {one.rating}" if one.rating else ""
        words = f"{'▸' if chosen else ' '}{name} {percent(one.mean)}{rated}"
        parts.append(Content.styled(words, "bold" if chosen else ""))
    return Content(" ").join(parts)


def percent(mean: Mean) -> str:
    return "–" if mean.value is None else numbers.percent(mean.value)


def _team_row(moment: Moment, score: TeamScore, card: Scorecard) -> Row:
    name = moment.names.team(score.team)
    return Row(
        id=f"team/{score.team}",
        seq=moment.seq,
        draw=lambda: (
            Content.styled(one_line(name, 60), "bold"),
            _value(score.mean) + Content(f" {score.rating or '·'}"),
        ),
        detail=lambda: _team_detail(name, score, card),
    )


def _team_detail(name: str, score: TeamScore, card: Scorecard) -> Content:
    if not score.mean.applicable:
        return paragraphs([heading(name), Content(_("Nothing was asked of this team yet."))])
    injects = sum(one.team == score.team for one in card.injects.values())
    over = ngettext(
        "Score {percent} over {n} inject.", "Score {percent} over {n} injects.", injects
    ).format(percent=percent(score.mean), n=injects)
    judged = ngettext(
        "{judged} of {n} lines could be judged.",
        "{judged} of {n} lines could be judged.",
        score.mean.applicable,
    ).format(judged=score.mean.observed, n=score.mean.applicable)
    return paragraphs(
        [
            heading(name),
            Content(f"{over} {judged}"),
            lines(
                _value(one.mean)
                + Content(f" {criterion_name(one.criterion)}")
                + Content.styled(f"  {_judged(one.mean)}", "$text-muted")
                for one in score.criteria.values()
            ),
        ]
    )


def _inject_row(moment: Moment, score: InjectScore) -> Row:
    whose = "" if moment.team is not None else f"{one_line(moment.names.team(score.team), 18)}: "
    delivery = moment.state.injects[score.inject].deliveries.get(score.team)
    return Row(
        id=f"score/{score.inject}/{score.team}",
        seq=moment.seq if delivery is None else delivery.seq,
        draw=lambda: (
            Content.assemble(
                "  ", (whose, "$text-accent"), brief(moment.names.inject(score.inject))
            ),
            _value(score.mean) + Content("  "),
        ),
        detail=lambda: _inject_detail(moment, score),
    )


def _inject_detail(moment: Moment, score: InjectScore) -> Content:
    parts = [heading(f"{moment.names.inject(score.inject)}, {moment.names.team(score.team)}")]
    for one in score.expectations:
        state = _("waived") if one.waived else percent(one.mean)
        parts.append(
            lines(
                [
                    Content.styled(f"{action_name(one.expectation.action)}  {state}", "bold"),
                    *(_line(line) for line in one.lines),
                ]
            )
        )
    return paragraphs(parts)


def _line(line: Line) -> Content:
    value = "   –" if line.value is None else f"{line.value:4.0%}"
    return Content.styled(f"  {value} ", "bold") + plain(
        f"{criterion_name(line.criterion)}: {line.why}"
    )


def _judged(mean: Mean) -> str:
    return _("{judged} of {all}").format(judged=mean.observed, all=mean.applicable)


def _value(mean: Mean) -> Content:
    """A bar and the number, so that neither colour nor counting is needed."""
    if mean.value is None:
        return Content.styled(f"{'·' * _BAR}    –", "$text-muted")
    full = round(mean.value * _BAR)
    return Content.assemble(
        ("█" * full, "$text-accent"),
        ("░" * (_BAR - full), "$text-muted"),
        (f" {mean.value:4.0%}", "bold"),
    )
