"""Before StartEx and after EndEx: is everybody there, and what do they take home?"""

from exercise_sim.exercise import commands as cmd
from exercise_sim.exercise import events as ev
from exercise_sim.exercise.deciding import authority
from exercise_sim.exercise.deciding.registry import Stamp, decides
from exercise_sim.exercise.refusal import Refused
from exercise_sim.exercise.state import State
from exercise_sim.localization import _

MOST_QUESTIONS = 10
MOST_RATINGS = 50


@decides(cmd.CallCommsCheck)
def call_comms_check(state: State, command: cmd.CallCommsCheck, stamp: Stamp) -> list[ev.Event]:
    authority.facilitator(state, command.by)
    authority.not_ended(state)
    return [ev.CommsCheckCalled(**stamp.fields)]


@decides(cmd.AnswerCommsCheck)
def answer_comms_check(state: State, command: cmd.AnswerCommsCheck, stamp: Stamp) -> list[ev.Event]:
    team = authority.own_team(state, command.by)
    if state.comms_check is None or team in state.comms_check:
        return []
    return [ev.CommsCheckAnswered(**stamp.fields, team=team)]


@decides(cmd.OpenHotWash)
def open_hot_wash(state: State, command: cmd.OpenHotWash, stamp: Stamp) -> list[ev.Event]:
    authority.facilitator(state, command.by)
    if state.clock.status != "ended":
        raise Refused(_("The hot wash comes after EndEx."))
    if state.hot_wash is not None:
        raise Refused(_("The hot wash is open already."))
    questions = tuple(question.strip() for question in command.questions if question.strip())
    if not 1 <= len(questions) <= MOST_QUESTIONS:
        raise Refused(
            _("Ask one to {most} questions; three are enough.").format(most=MOST_QUESTIONS)
        )
    return [ev.HotWashOpened(**stamp.fields, questions=questions)]


@decides(cmd.AnswerHotWash)
def answer_hot_wash(state: State, command: cmd.AnswerHotWash, stamp: Stamp) -> list[ev.Event]:
    team = authority.own_team(state, command.by)
    authority.not_final(state)
    if state.hot_wash is None:
        raise Refused(_("The hot wash has not been opened yet."))
    if not 0 <= command.question < len(state.hot_wash.questions):
        raise Refused(_("There is no such question."))
    if state.hot_wash.answers.get((team, command.question)) == command.text:
        return []
    return [
        ev.HotWashAnswered(**stamp.fields, team=team, question=command.question, text=command.text)
    ]


@decides(cmd.GiveFeedback)
def give_feedback(state: State, command: cmd.GiveFeedback, stamp: Stamp) -> list[ev.Event]:
    if command.by not in state.participants:
        raise Refused(_("Only who took part gives feedback."))
    authority.not_final(state)
    if state.clock.status != "ended":
        raise Refused(_("Feedback comes after EndEx."))
    if not command.ratings and not command.comment.strip():
        raise Refused(_("Please choose at least one number, or write a word."))
    if len(command.ratings) > MOST_RATINGS or not all(
        1 <= value <= 5 for value in command.ratings.values()
    ):
        raise Refused(_("Feedback is a number from 1 to 5."))
    return [
        ev.FeedbackGiven(**stamp.fields, ratings=dict(command.ratings), comment=command.comment)
    ]


@decides(cmd.Reopen)
def reopen(state: State, command: cmd.Reopen, stamp: Stamp) -> list[ev.Event]:
    authority.facilitator(state, command.by)
    authority.not_final(state)
    if state.clock.status != "ended":
        raise Refused(_("Only an exercise that has ended can be reopened."))
    reason = authority.text(command.reason, _("Please write why it goes on."))
    return [ev.ExerciseReopened(**stamp.fields, reason=reason)]


@decides(cmd.FinaliseReport)
def finalise(state: State, command: cmd.FinaliseReport, stamp: Stamp) -> list[ev.Event]:
    authority.facilitator(state, command.by)
    if state.clock.status != "ended":
        raise Refused(_("A report is final after EndEx at the earliest."))
    return [] if state.final else [ev.ReportFinalised(**stamp.fields)]
