"""What a conductor does when its time has come: judge, deliver, begin the next part of the day."""

from exercise_sim.exercise.commands import CONDUCTOR, DeliverDue, RecordScore
from exercise_sim.exercise.schedule import ScoreWanted, due_injects, due_phases, scores_wanted
from exercise_sim.exercise.state import ScoreKey
from exercise_sim.scenario.vocabulary import Criterion
from exercise_sim.scoring.means import combined, mean_of_lines
from exercise_sim.scoring.score import score
from exercise_sim.scoring.scorecard import InjectScore, Mean, Scorecard
from exercise_sim.session.seat import Seat


def conduct_due(seat: Seat) -> None:
    """Does everything that is due at this moment. Raises `Refused` where somebody was faster.

    Scores come first: what waits for one is due at the second at which it is known.
    """
    t = seat.t()
    wanted = [one for one in scores_wanted(seat.state) if one.t <= t]
    if wanted:
        _judge(seat, wanted)
    if due_injects(seat.state, t) or due_phases(seat.state, t):
        seat.submit(DeliverDue(by=CONDUCTOR))


def _judge(seat: Seat, wanted: list[ScoreWanted]) -> None:
    """Works the scores out as they stand now and puts them on record."""
    card = score(seat.state, seat.t())
    for one in wanted:
        inject, team, criterion, after = one.key
        seat.submit(
            RecordScore(
                by=CONDUCTOR,
                inject=inject,
                team=team,
                criterion=criterion,
                after=after,
                value=value_of(card, one.key),
            )
        )


def value_of(card: Scorecard, key: ScoreKey) -> float | None:
    """The score that `key` names, 0..1; None where nothing of it was observed."""
    inject, team, criterion, _ = key
    if criterion is None:
        if inject is None:
            return card.teams[team].mean.value
        scored = card.injects.get((inject, team))
        return None if scored is None else scored.mean.value
    injects = [
        one for one in card.injects.values() if one.team == team and inject in (None, one.inject)
    ]
    return combined((_of_criterion(one, criterion), one.weight) for one in injects).value


def _of_criterion(inject: InjectScore, criterion: Criterion) -> Mean:
    return mean_of_lines(
        line
        for expectation in inject.expectations
        for line in expectation.lines
        if line.criterion == criterion
    )
