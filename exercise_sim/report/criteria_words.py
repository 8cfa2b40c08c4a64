"""What the report calls the criteria, and how it says that they are seen."""

from exercise_sim.localization import N_, _, pgettext
from exercise_sim.scenario.vocabulary import Criterion


def criterion_name(criterion: Criterion) -> str:
    """`In time`."""
    # A button has the same English word.
    return pgettext("criterion", "Clear") if criterion == "clarity" else _(_NAMES[criterion])


def criterion_seen(criterion: Criterion) -> str:
    """How a score for it comes about."""
    return _(_SEEN[criterion])


def mark_name(criterion: Criterion) -> str:
    """What a stretch of a text shows that is marked for this criterion."""
    found = _MARKS.get(criterion)
    return criterion_name(criterion) if found is None else _(found)


_NAMES: dict[Criterion, str] = {
    "timeliness": N_("In time"),
    "action": N_("The right action"),
    "assessment": N_("Seen for what it is"),
    "clearance": N_("Cleared before release"),
    "key_messages": N_("Key messages conveyed"),
    "accuracy": N_("Accurate"),
    "amplification": N_("Falsehood not amplified"),
    "reach": N_("Audiences reached"),
    "coordination": N_("Coordinated with partners"),
    "escalation": N_("Escalated rightly"),
    "empathy": N_("Empathy shown"),
}

_SEEN: dict[Criterion, str] = {
    "timeliness": N_(
        "Full marks until the target, then falling in a line to nothing at twice the target. Time "
        "runs from the delivery to the team; pauses and waiting for the people who run the "
        "exercise are left out."
    ),
    "action": N_(
        "Full marks where the expected action was taken, even late; none where it was not, or "
        "where a team spoke although watching was expected."
    ),
    "assessment": N_(
        "The share of truth, priority and claim that the team's assessment got right."
    ),
    "clearance": N_(
        "Full marks where everybody whose sign-off the playbook wants had approved the version "
        "that went out, none where it went out without. Clearance by the people who run the "
        "exercise is not counted either way."
    ),
    "key_messages": N_(
        "The share of the required key messages that the texts convey. Found by comparing "
        "wording, sentence by sentence; a sentence that denies or merely reports a message does "
        "not convey it."
    ),
    "accuracy": N_("Facts cited that could be known at that time, nothing false asserted."),
    "amplification": N_(
        "Truth first: less where a text repeats the falsehood before the fact, more than once, or "
        "for the most part. The worst text counts. Found by comparing wording."
    ),
    "reach": N_(
        "The share of the required audiences that could get and read it: a channel that they use, "
        "in a language that they read."
    ),
    "coordination": N_("Partners told before release."),
    "escalation": N_("The right body or platform was told, with evidence."),
    "clarity": N_("Few messages, short sentences, plain words, the time of the next update."),
    "empathy": N_("Rated by an evaluator, never guessed."),
}

_MARKS: dict[Criterion, str] = {
    "key_messages": N_("key message"),
    "amplification": N_("falsehood repeated"),
    "accuracy": N_("accuracy"),
    "clarity": N_("clarity"),
    "coordination": N_("coordination"),
}
