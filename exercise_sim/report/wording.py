"""The report's own words for fixed things: labels, ratings, criteria, method.

Everything that the report says in words of its own stands here, in `finding_words.py` and, as
sentences about one thing each, beside the code that finds it.
"""

from collections.abc import Sequence
from typing import Literal

from exercise_sim.exercise.events import Role, Sanction
from exercise_sim.report.numbers import counted, listed
from exercise_sim.scenario.vocabulary import Action, Criterion, Priority, Rating, TeamKind, Veracity

Standing = Literal["in time", "late", "not done", "waived", "open", "done"]

REPORT = "After-action report and improvement plan"
EXERCISE = "EXERCISE"

RATINGS: dict[Rating, str] = {
    "P": "performed without challenges",
    "S": "performed with some challenges",
    "M": "performed with major challenges",
    "U": "unable to be performed",
}

RATINGS_SHORT: dict[Rating, str] = {
    "P": "without challenges",
    "S": "with some challenges",
    "M": "with major challenges",
    "U": "unable to perform",
}

RATING_MEANINGS: dict[Rating, str] = {
    "P": "The objective was achieved and nothing else suffered for it.",
    "S": "The objective was achieved; ways to do it better were found.",
    "M": "The objective was achieved, but at the cost of other work, with added risk, or "
    "without the effect it should have had.",
    "U": "The objective was not achieved.",
}

NOT_RATED = "not observed"

CRITERIA: dict[Criterion, str] = {
    "timeliness": "In time",
    "action": "The right action",
    "assessment": "Seen for what it is",
    "clearance": "Cleared before release",
    "key_messages": "Key messages conveyed",
    "accuracy": "Accurate",
    "amplification": "Falsehood not amplified",
    "reach": "Audiences reached",
    "coordination": "Coordinated with partners",
    "escalation": "Escalated rightly",
    "clarity": "Clear",
    "empathy": "Empathy shown",
}

CRITERIA_SEEN: dict[Criterion, str] = {
    "timeliness": "Full marks until the target, then falling in a line to nothing at twice the "
    "target. Time runs from the delivery to the team; pauses and waiting for the people who run "
    "the exercise are left out.",
    "action": "Full marks where the expected action was taken, even late; none where it was not, "
    "or where a team spoke although watching was expected.",
    "assessment": "The share of truth, priority and claim that the team's assessment got right.",
    "clearance": "Full marks where everybody whose sign-off the playbook wants had approved the "
    "version that went out, none where it went out without. Clearance by the people who run the "
    "exercise is not counted either way.",
    "key_messages": "The share of the required key messages that the texts convey. Found by "
    "comparing wording, sentence by sentence; a sentence that denies or merely reports a message "
    "does not convey it.",
    "accuracy": "Facts cited that could be known at that time, nothing false asserted.",
    "amplification": "Truth first: less where a text repeats the falsehood before the fact, more "
    "than once, or for the most part. The worst text counts. Found by comparing wording.",
    "reach": "The share of the required audiences that could get and read it: a channel that "
    "they use, in a language that they read.",
    "coordination": "Partners told before release.",
    "escalation": "The right body or platform was told, with evidence.",
    "clarity": "Few messages, short sentences, plain words, the time of the next update.",
    "empathy": "Rated by an evaluator, never guessed.",
}

ACTIONS: dict[Action, str] = {
    "assess": "Assess it",
    "publish": "Publish a statement",
    "reply": "Reply to whoever asked",
    "notify": "Notify the platform or regulator",
    "escalate": "Escalate to leadership or the crisis cell",
    "coordinate": "Coordinate with other teams",
    "verify": "Verify with somebody who knows",
    "brief": "Write an internal overview",
    "monitor": "Watch it and not respond",
}

DONE: dict[Action, str] = {
    "assess": "assessed",
    "publish": "published",
    "reply": "replied",
    "notify": "notified",
    "escalate": "escalated",
    "coordinate": "coordinated",
    "verify": "asked for verification",
    "brief": "sent an internal overview",
    "monitor": "decided to watch and not respond",
}

TOWARDS: dict[Action, str] = {"coordinate": "with", "verify": "from"}
"""What stands before the recipient; for an action left out it is "to"."""

STANDINGS: dict[Standing, str] = {
    "in time": "done in time",
    "late": "done late",
    "done": "done (it had no deadline)",
    "not done": "not done",
    "waived": "waived, because the clock was moved past it",
    "open": "still open when the record ends",
}

VERACITIES: dict[Veracity, str] = {
    "fabricated": "fabricated",
    "misleading": "misleading",
    "unverified": "unverified",
    "accurate": "true",
}

PRIORITIES: dict[Priority, str] = {
    "high": "high priority",
    "medium": "medium priority",
    "low": "low priority",
}

SANCTIONS: dict[Sanction, str] = {
    "not required": "no clearance needed",
    "cleared": "cleared",
    "cleared by SimCell": "cleared by the people who run the exercise",
    "not cleared": "not cleared",
}

ROLES: dict[Role, str] = {
    "facilitator": "Facilitator",
    "evaluator": "Evaluator",
    "observer": "Observer",
    "player": "Player",
}

TEAM_KINDS: dict[TeamKind, str] = {
    "chancellery": "head of government's office",
    "ministry": "ministry",
    "municipality": "municipality",
    "ngo": "non-governmental organisation",
    "media": "media",
    "other": "organisation",
}

METHOD = (
    "The scores were worked out by the program from the record of the exercise and the playbook, "
    "by the same rules for every team. Every score names the entries of the record that it rests "
    "on, so that anybody can check it.",
    "Whether a text conveys a message or repeats a falsehood is found by comparing wording. That "
    "is a rule of thumb and can be wrong: the matched words are shown so that a person can judge.",
    "Criteria are averaged by their weight into a score for each task; tasks count equally for an "
    "inject; injects count by priority (high 3, medium 2, low 1) for a team and an objective.",
    "What was not observed carries no weight. The coverage says how many of the criteria that "
    "apply were observed. Percentages are rounded down.",
)

BANDS_NOTE = (
    "The ratings are those of HSEEP, which sets no percentages; the limits are the playbook's. "
    "Whoever spread the hostile claim is rated M at best, however well the rest went."
)

HELD_BACK_BECAUSE = "because the hostile claim was spread"
HELD_BACK = f"held back, {HELD_BACK_BECAUSE}"

PLAN_NOTE = (
    "To be completed by the participating organisations. Capability element is one of: planning, "
    "organisation, equipment, training or exercise."
)
PLAN_COLUMNS = (
    "No.",
    "Core capability",
    "Issue",
    "Corrective action",
    "Capability element",
    "Primary responsible organisation",
    "Point of contact",
    "Start",
    "Completion",
)

TO_FILL = "to be filled in"
NAMES_NOTE = "People appear by name here only; the rest of the report speaks of teams."

HEADINGS = {
    "exercised": "What was exercised",
    "picture": "The overall picture",
    "ratings": "Ratings by objective",
    "top_strengths": "The three most important strengths",
    "top_improvements": "The three most important areas for improvement",
    "overview": "Exercise overview",
    "objectives": "Objectives, capabilities and ratings",
    "strengths": "Strengths",
    "improvements": "Areas for improvement",
    "plan": "Improvement plan",
    "teams": "Team by team",
    "injects": "Inject by inject",
    "not_delivered": "Injects that did not count",
    "texts": "Texts released",
    "judgement": "What the evaluators judged",
    "hot_wash": "Hot wash and feedback",
    "timeline": "Timeline",
    "notes": "Notes and bookmarks",
    "participants": "Participants",
    "method": "How the scores were found",
    "record": "The record behind this report",
}
"""Anchor -> heading, in the order of the report."""

LANGUAGES = {
    "de": "German",
    "en": "English",
    "et": "Estonian",
    "fr": "French",
    "lt": "Lithuanian",
    "lv": "Latvian",
    "pl": "Polish",
    "ru": "Russian",
    "uk": "Ukrainian",
}
"""Language code -> name; a language left out goes by its code."""

NO_STRENGTHS = "No strength stands out from the scores; see the evaluators' notes."
NO_IMPROVEMENTS = "No area for improvement stands out from the scores; see the evaluators' notes."
NO_NOTES = "No notes or bookmarks were taken."
NO_TEXTS = "Nothing was released."

NO_JUDGEMENT = "Nobody rated, commented on or judged anything by hand."
JUDGED = {
    "ratings": "Ratings and comments",
    "overrides": "Scores judged differently",
    "observed": "Seen aloud",
    "flagged": "For the debrief",
}
OVERRIDES_NOTE = (
    "The value that an evaluator gave counts in every score of this report; the value that the "
    "log alone gave stands beside it."
)
OBSERVED_NOTE = (
    "An evaluator saw and recorded what a team did aloud; it counts like what went out by the "
    "console. It is marked among the texts released:"
)
OBSERVED = "done aloud, as an evaluator saw it"
FLAGGED = "Marked for the debrief."

NO_HOT_WASH = "No hot wash was held and no feedback was given."
NO_ANSWER = "No team answered this question."
FEEDBACK = "Feedback"
FEEDBACK_NUMBERS = (1, 2, 3, 4, 5)


def feedback_note(people: int) -> str:
    who = counted(people, "person", "people")
    return f"Given by {who}, without names. 1 means not at all, 5 means fully."


def rating_given(rating: Rating | None, replaced: bool) -> str:
    """`S`, `S (replaced later)`, or a dash for a comment alone."""
    if rating is None:
        return "–"
    return f"{rating} (replaced later)" if replaced else rating


def texts_numbered(numbers: Sequence[int]) -> str:
    """`Text 4`, `Texts 4 and 7`."""
    return f"{'Text' if len(numbers) == 1 else 'Texts'} {listed([str(one) for one in numbers])}"


def aloud(observed: bool) -> str:
    """What stands behind an action that a team took aloud."""
    return ", aloud" if observed else ""


def both_values(value: str, automatic: str) -> str:
    """What a person gave, and what the log alone gave."""
    return f"{value} (by the log alone: {automatic})"


MARKS: dict[Criterion, str] = {
    "key_messages": "key message",
    "amplification": "falsehood repeated",
    "accuracy": "accuracy",
    "clarity": "clarity",
    "coordination": "coordination",
}
"""What a marked stretch of a text shows; a criterion left out goes by its name."""


def verify_command(exercise: str, digest: str) -> str:
    return f"exercise-sim verify {exercise} --against {digest}"


def broken_record(at: int, problem: str) -> str:
    return f"THE RECORD IS BROKEN at event {at}: {problem}"


BROKEN_RECORD = (
    "It was changed after it was written, or a part of it was lost. Nothing in this report can be "
    "relied on until it has been compared with a recording or a copy from before."
)

RECORD = (
    "Everything in this report comes from the record of the exercise, an append-only log in which "
    "every entry is sealed by a digest over itself and the one before. “Record 45” means entry 45.",
    "With the closing digest below anybody who has the record can find out whether it was changed "
    "or cut since this report was made:",
)
