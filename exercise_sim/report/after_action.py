"""From the state, the scores and the log of an exercise to its after-action report."""

from collections.abc import Sequence
from typing import get_args

from exercise_sim.exercise.state import State
from exercise_sim.localization import _
from exercise_sim.localization.numbers import decimal
from exercise_sim.log.contract import Recorded
from exercise_sim.report.criteria_words import criterion_name, criterion_seen
from exercise_sim.report.evidence import Evidence
from exercise_sim.report.hot_wash import hot_wash
from exercise_sim.report.improvements import improvements
from exercise_sim.report.inject_results import inject_results, not_delivered
from exercise_sim.report.judgement import judgement
from exercise_sim.report.model import (
    AfterActionReport,
    BandNote,
    Course,
    CriterionNote,
    Finding,
    PlanRow,
    Remark,
)
from exercise_sim.report.moments import ReportClock
from exercise_sim.report.names import Names
from exercise_sim.report.overview import overview, participants
from exercise_sim.report.picture import picture
from exercise_sim.report.released_texts import released_texts
from exercise_sim.report.strengths import strengths
from exercise_sim.report.team_results import lanes, objective_results, team_results
from exercise_sim.report.timeline import timeline
from exercise_sim.report.wording import RATING_MEANINGS, RATINGS, ROLES, STAFF
from exercise_sim.scenario.playbook import Bands, Playbook
from exercise_sim.scenario.vocabulary import Criterion, Rating
from exercise_sim.scoring.scorecard import Scorecard

_EMPTY_ROWS = 3


def after_action_report(
    state: State,
    card: Scorecard,
    events: Sequence[Recorded],
    exercise: str,
    digest: str,
    broken: str = "",
) -> AfterActionReport:
    """The report on `exercise`, whose log is `events` and whose closing digest (hex) is `digest`.

    `state` is what `events` lead to and `card` its score. `broken` is the sentence on a record that
    was changed. Pure: equal input in the same language gives an equal report.
    """
    names = Names(state.scenario)
    clock = ReportClock(state.story)
    evidence = Evidence(state, card, names, clock)
    texts = released_texts(state, card, names, clock)
    to_improve = tuple(improvements(evidence))
    described = overview(events, state, names, clock)
    return AfterActionReport(
        exercise=exercise,
        handling=state.scenario.handling,
        language=names.language,
        title=described.name,
        picture=picture(evidence),
        overview=described,
        objectives=objective_results(state, card, names),
        strengths=tuple(strengths(evidence)),
        improvements=to_improve,
        plan=_plan(to_improve),
        teams=team_results(state, card, names),
        course=Course(
            story=clock.story,
            length=max(state.t, state.scenario.duration),
            lanes=lanes(state, card, names),
        ),
        injects=inject_results(state, card, texts, names, clock),
        not_delivered=not_delivered(state, names),
        texts=texts,
        judgement=judgement(state, card, texts, names, clock),
        hot_wash=hot_wash(state, names),
        timeline=timeline(events, state, names, clock),
        notes=_notes(state, names, clock),
        bookmarks=tuple(
            Remark(clock.at(one.t), _staff(state, one.by), "", one.label) for one in state.bookmarks
        ),
        participants=participants(state, names),
        criteria=_criteria(state.playbook, card),
        bands=_bands(state.playbook.bands),
        events=len(events),
        digest=digest,
        broken=broken,
    )


def _plan(found: Sequence[Finding]) -> tuple[PlanRow, ...]:
    """One row for each area for improvement, and empty ones behind."""
    rows = [
        PlanRow(str(number), one.capability, one.headline, one.organisation)
        for number, one in enumerate(found, start=1)
    ]
    return (*rows, *(PlanRow("", "", "", "") for _empty in range(_EMPTY_ROWS)))


def _notes(state: State, names: Names, clock: ReportClock) -> tuple[Remark, ...]:
    remarks = []
    for note in state.notes:
        about = [] if note.inject is None else [names.inject(note.inject)]
        about += [] if note.team is None else [names.team(note.team)]
        remarks.append(
            Remark(clock.at(note.t), _staff(state, note.by), ", ".join(about), note.text)
        )
    return tuple(remarks)


def _staff(state: State, by: str) -> str:
    person = state.participants.get(by)
    return _(STAFF if person is None else ROLES[person.role])


def _criteria(playbook: Playbook, card: Scorecard) -> tuple[CriterionNote, ...]:
    """The criteria that were scored, with the playbook's weights."""
    scored = {
        line.criterion
        for inject in card.injects.values()
        for expectation in inject.expectations
        for line in expectation.lines
    }
    return tuple(
        CriterionNote(
            criterion_name(criterion), criterion_seen(criterion), playbook.weight(criterion)
        )
        for criterion in get_args(Criterion)
        if criterion in scored
    )


def _bands(bands: Bands) -> tuple[BandNote, ...]:
    p, s, m = (f"{decimal(round(100 * bound, 1))}%" for bound in (bands.P, bands.S, bands.M))
    limits: tuple[tuple[Rating, str], ...] = (
        ("P", _("{limit} and above").format(limit=p)),
        ("S", _("{least} to below {limit}").format(least=s, limit=p)),
        ("M", _("{least} to below {limit}").format(least=m, limit=s)),
        ("U", _("below {limit}").format(limit=m)),
    )
    return tuple(
        BandNote(rating, _(RATINGS[rating]), _(RATING_MEANINGS[rating]), said)
        for rating, said in limits
    )
