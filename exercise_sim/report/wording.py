"""The report's own words for what stands in every report: headings, notes, ratings, method.

Tables and constants are English, marked for the catalogues: whoever shows one looks it up with
`_`. Words about tasks and criteria are in `task_words.py` and `criteria_words.py`, those of
findings in `finding_words.py`, and sentences about one thing each beside the code that finds it.
"""

from collections.abc import Sequence

from exercise_sim.exercise.events import Role
from exercise_sim.localization import N_, _, ngettext, pgettext
from exercise_sim.localization.lists import listed
from exercise_sim.scenario.vocabulary import MediaKind, Rating, Veracity

REPORT = N_("After-action report and improvement plan")
EXERCISE = N_("EXERCISE")
STAFF = N_("Exercise control")

RATINGS: dict[Rating, str] = {
    "P": N_("performed without challenges"),
    "S": N_("performed with some challenges"),
    "M": N_("performed with major challenges"),
    "U": N_("unable to be performed"),
}

RATINGS_SHORT: dict[Rating, str] = {
    "P": N_("without challenges"),
    "S": N_("with some challenges"),
    "M": N_("with major challenges"),
    "U": N_("unable to perform"),
}

RATING_MEANINGS: dict[Rating, str] = {
    "P": N_("The objective was achieved and nothing else suffered for it."),
    "S": N_("The objective was achieved; ways to do it better were found."),
    "M": N_(
        "The objective was achieved, but at the cost of other work, with added risk, or without "
        "the effect it should have had."
    ),
    "U": N_("The objective was not achieved."),
}

NOT_RATED = N_("not observed")

VERACITIES: dict[Veracity, str] = {
    "fabricated": N_("fabricated"),
    "misleading": N_("misleading"),
    "unverified": N_("unverified"),
    "accurate": N_("true"),
}

ROLES: dict[Role, str] = {
    "facilitator": N_("Facilitator"),
    "evaluator": N_("Evaluator"),
    "observer": N_("Observer"),
    "player": N_("Player"),
}

MEDIA: dict[MediaKind, str] = {
    "image": N_("Image"),
    "video": N_("Video"),
    "audio": N_("Audio"),
    "document": N_("Document"),
    "link": N_("Link"),
}

METHOD = (
    N_(
        "The scores were worked out by the program from the record of the exercise and the "
        "playbook, by the same rules for every team. Every score names the entries of the record "
        "that it rests on, so that anybody can check it."
    ),
    N_(
        "Whether a text conveys a message or repeats a falsehood is found by comparing wording. "
        "That is a rule of thumb and can be wrong: the matched words are shown so that a person "
        "can judge."
    ),
    N_(
        "Criteria are averaged by their weight into a score for each task; tasks count equally "
        "for an inject; injects count by priority (high 3, medium 2, low 1) for a team and an "
        "objective."
    ),
    N_(
        "What was not observed carries no weight. The coverage says how many of the criteria that "
        "apply were observed. Percentages are rounded down."
    ),
)

BANDS_NOTE = N_(
    "The ratings are those of HSEEP, which sets no percentages; the limits are the playbook's. "
    "Whoever spread the hostile claim is rated M at best, however well the rest went."
)

HELD_BACK_BECAUSE = N_("because the hostile claim was spread")
HELD_BACK = N_("held back, because the hostile claim was spread")

PLAN_NOTE = N_(
    "To be completed by the participating organisations. Capability element is one of: planning, "
    "organisation, equipment, training or exercise."
)

TO_FILL = N_("to be filled in")
NAMES_NOTE = N_("People appear by name here only; the rest of the report speaks of teams.")

HEADINGS = {
    "exercised": N_("What was exercised"),
    "picture": N_("The overall picture"),
    "ratings": N_("Ratings by objective"),
    "top_strengths": N_("The three most important strengths"),
    "top_improvements": N_("The three most important areas for improvement"),
    "overview": N_("Exercise overview"),
    "objectives": N_("Objectives, capabilities and ratings"),
    "strengths": N_("Strengths"),
    "improvements": N_("Areas for improvement"),
    "plan": N_("Improvement plan"),
    "teams": N_("Team by team"),
    "injects": N_("Inject by inject"),
    "not_delivered": N_("Injects that did not count"),
    "texts": N_("Texts released"),
    "judgement": N_("What the evaluators judged"),
    "hot_wash": N_("Hot wash and feedback"),
    "timeline": N_("Timeline"),
    "notes": N_("Notes and bookmarks"),
    "participants": N_("Participants"),
    "method": N_("How the scores were found"),
    "record": N_("The record behind this report"),
}
"""Anchor -> heading, in the order of the report."""

NO_STRENGTHS = N_("No strength stands out from the scores; see the evaluators' notes.")
NO_IMPROVEMENTS = N_(
    "No area for improvement stands out from the scores; see the evaluators' notes."
)
NO_NOTES = N_("No notes or bookmarks were taken.")
NO_TEXTS = N_("Nothing was released.")

NO_JUDGEMENT = N_("Nobody rated, commented on or judged anything by hand.")
JUDGED = {
    "ratings": N_("Ratings and comments"),
    "overrides": N_("Scores judged differently"),
    "observed": N_("Seen aloud"),
    "flagged": N_("For the debrief"),
}
OVERRIDES_NOTE = N_(
    "The value that an evaluator gave counts in every score of this report; the value that the "
    "log alone gave stands beside it."
)
OBSERVED_NOTE = N_(
    "An evaluator saw and recorded what a team did aloud; it counts like what went out by the "
    "console. It is marked among the texts released:"
)
OBSERVED = N_("done aloud, as an evaluator saw it")
FLAGGED = N_("Marked for the debrief.")

NO_HOT_WASH = N_("No hot wash was held and no feedback was given.")
NO_ANSWER = N_("No team answered this question.")
FEEDBACK = N_("Feedback")
FEEDBACK_NUMBERS = (1, 2, 3, 4, 5)

NOT_PRESENT = N_("The team was not present.")

BROKEN_RECORD = N_(
    "It was changed after it was written, or a part of it was lost. Nothing in this report can be "
    "relied on until it has been compared with a recording or a copy from before."
)

RECORD = (
    N_(
        "Everything in this report comes from the record of the exercise, an append-only log in "
        "which every entry is sealed by a digest over itself and the one before. “Record 45” "
        "means entry 45."
    ),
    N_(
        "With the closing digest below anybody who has the record can find out whether it was "
        "changed or cut since this report was made:"
    ),
)

_LANGUAGES = {
    "de": N_("German"),
    "en": N_("English"),
    "et": N_("Estonian"),
    "fr": N_("French"),
    "lt": N_("Lithuanian"),
    "lv": N_("Latvian"),
    "pl": N_("Polish"),
    "ru": N_("Russian"),
    "uk": N_("Ukrainian"),
}


def language_name(code: str) -> str:
    """`Latvian`; a language that is not known goes by its code."""
    return _(_LANGUAGES[code]) if code in _LANGUAGES else code


def plan_columns() -> tuple[str, ...]:
    return (
        pgettext("improvement plan", "No."),
        _("Core capability"),
        pgettext("improvement plan", "Issue"),
        _("Corrective action"),
        _("Capability element"),
        _("Primary responsible organisation"),
        _("Point of contact"),
        pgettext("improvement plan", "Start"),
        pgettext("improvement plan", "Completion"),
    )


def feedback_note(people: int) -> str:
    return ngettext(
        "Given by {n} person, without names. 1 means not at all, 5 means fully.",
        "Given by {n} people, without names. 1 means not at all, 5 means fully.",
        people,
    ).format(n=people)


def rating_given(rating: Rating | None, replaced: bool) -> str:
    """`S`, `S (replaced later)`, or a dash for a comment alone."""
    if rating is None:
        return "–"
    return _("{rating} (replaced later)").format(rating=rating) if replaced else rating


def text_number(number: int) -> str:
    """`Text 4`: what the report calls a released text by."""
    return _("Text {n}").format(n=number)


def texts_numbered(numbers: Sequence[int]) -> str:
    """`Text 4`, `Texts 4 and 7`."""
    return ngettext("Text {numbers}", "Texts {numbers}", min(len(numbers), 2)).format(
        numbers=listed([str(one) for one in numbers])
    )


def remark_by(who: str, about: str) -> str:
    """`Facilitator on “Rumour”`: whose note it is, and what it is about, if anything."""
    return _("{who} on {about}").format(who=who, about=about) if about else who


def bookmark(label: str) -> str:
    """`bookmark: First word`."""
    return _("bookmark: {label}").format(label=label) if label else _("bookmark: (no label)")


def aloud(observed: bool) -> str:
    """What stands behind an action that a team took aloud."""
    return ", " + _("aloud") if observed else ""


def both_values(value: str, automatic: str) -> str:
    """What a person gave, and what the log alone gave."""
    return _("{value} (by the log alone: {automatic})").format(value=value, automatic=automatic)


def verify_command(exercise: str, digest: str) -> str:
    return f"exercise-sim verify {exercise} --against {digest}"


def broken_record(at: int, problem: str) -> str:
    return _("THE RECORD IS BROKEN at event {event}: {problem}").format(event=at, problem=problem)
