"""Asking the author on a terminal what a file leaves open."""

import sys

from exercise_sim.authoring.msel_options import ImportOptions
from exercise_sim.exercise.refusal import Refused
from exercise_sim.localization import _
from exercise_sim.report.harmless import harmless
from exercise_sim.scenario.msel.questions import Question, Undecided, WrongOption

_LONGEST = 1000


def decide(undecided: Undecided, options: ImportOptions) -> ImportOptions:
    """The options with an answer to every question.

    Without a terminal nothing is asked: raises `Refused` with each question, the rows that it is
    about, and the option that decides it.
    """
    if not sys.stdin.isatty():
        raise Refused("\n".join(_told(question) for question in undecided.questions))
    for question in undecided.questions:
        options = _ask(question, options)
    return options


def _told(question: Question) -> str:
    rows = question.named_rows()
    place = f"{rows[0].upper()}{rows[1:]}: " if rows else ""
    values = question.values or "|".join(question.choices) or (question.suggestion or "...")
    if " " in values and not question.choices:
        values = f'"{values}"'
    how = _("Decide it: {option}").format(option=f"{question.option} {values}")
    return _shown(f"{place}{question.sentence} {how}")


def _ask(question: Question, options: ImportOptions) -> ImportOptions:
    rows = question.named_rows()
    print(_shown(question.sentence + (f" ({rows})" if rows else "")), file=sys.stderr)
    told = question.told or question.choices
    for number, text in enumerate(told, 1):
        print(_shown(f"  {number}  {text}"), file=sys.stderr)
    suggestion = f" [{_shown(question.suggestion)}]" if question.suggestion else ""
    while True:
        try:
            print(f"{question.option}{suggestion}: ", end="", file=sys.stderr, flush=True)
            answer = input().strip() or question.suggestion
        except EOFError:
            raise Refused(_told(question)) from None
        if question.choices and answer.isdigit() and 1 <= int(answer) <= len(question.choices):
            answer = question.choices[int(answer) - 1]
        if not answer or (question.choices and answer not in question.choices):
            print(_("Answer with a number from 1 to {n}.").format(n=len(told)), file=sys.stderr)
            continue
        try:
            return options.answered(question.option, answer)
        except WrongOption as wrong:
            print(_shown(str(wrong)), file=sys.stderr)


def _shown(text: str) -> str:
    return " ".join(harmless(text[:_LONGEST]).split())
