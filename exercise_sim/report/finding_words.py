"""What findings say about each criterion: as a strength, as an area for improvement, and why."""

from exercise_sim.scenario.vocabulary import Criterion

STRENGTHS: dict[Criterion, str] = {
    "timeliness": "{who} answered in time",
    "action": "{who} took the action that was expected",
    "assessment": "{who} saw messages for what they were",
    "clearance": "{who} had texts cleared before release",
    "key_messages": "{who} conveyed the key messages",
    "accuracy": "{who} kept to what was known",
    "amplification": "{who} answered falsehoods without amplifying them",
    "reach": "{who} reached the audiences that mattered",
    "coordination": "{who} told partners before speaking",
    "escalation": "{who} went to the right door",
    "clarity": "{who} wrote clearly",
    "empathy": "{who} showed empathy",
}

IMPROVEMENTS: dict[Criterion, str] = {
    "timeliness": "{who} answered too late",
    "action": "{who} did not take the action that was expected",
    "assessment": "{who} misjudged messages",
    "clearance": "{who} released texts without clearance",
    "key_messages": "{who} left key messages out",
    "accuracy": "{who} went beyond what was known",
    "amplification": "{who} repeated falsehoods before the facts",
    "reach": "{who} did not reach the audiences that mattered",
    "coordination": "{who} spoke before telling partners",
    "escalation": "{who} did not go to the right door",
    "clarity": "{who} wrote what is hard to understand",
    "empathy": "{who} showed little empathy",
}

WHY_GOOD: dict[Criterion, str] = {
    "timeliness": "An early word leaves less room for the false version.",
    "action": "The playbook was known and was applied under pressure.",
    "assessment": "A right assessment is what every later decision rests on.",
    "clearance": "Sign-off held under time pressure, so that leadership stood behind every text.",
    "key_messages": "The public hears one line, whichever institution speaks.",
    "accuracy": "Nothing said had to be taken back, which keeps trust.",
    "amplification": "The truth was what people read first; falsehoods gained nothing from being "
    "answered.",
    "reach": "Channels and languages were chosen for the people concerned.",
    "coordination": "The institutions could not be played off against each other.",
    "escalation": "Those who can act knew in time, with evidence.",
    "clarity": "People could understand and act at once.",
    "empathy": "People who feel taken seriously listen.",
}

WHY_BAD: dict[Criterion, str] = {
    "timeliness": "A late answer leaves the field to the false version, and a correction works "
    "less well the longer it waits.",
    "action": "What the playbook expects was not done, so that the effect it aims at did not come.",
    "assessment": "Whoever takes false for true, or true for false, answers the wrong question; "
    "every later decision rests on it.",
    "clearance": "Without sign-off an institution may have to take back what it said.",
    "key_messages": "The texts went out without the line that they were meant to land.",
    "accuracy": "What has to be taken back later costs trust in all the rest.",
    "amplification": "Repeating a falsehood spreads it to people who had not met it, and makes it "
    "more familiar than the fact.",
    "reach": "A good text does not help people who never see it or cannot read it.",
    "coordination": "Partners who learn of a text from the news contradict it.",
    "escalation": "Those who could have acted did not know, or had no evidence to act on.",
    "clarity": "People under stress take in little; what is hard to read is not read.",
    "empathy": "People who feel dismissed stop listening.",
}

ALL_TEAMS = "All teams"

SILENT = "{who} did not answer"
WHY_SILENT = (
    "Silence is read as an answer. Find out whether the team did not see, did not know what to "
    "do, or could not do it."
)

UNANSWERED = "{who} left high-priority messages without a public word"
WHY_UNANSWERED = "Where the state says nothing, the first version that people hear stays."

SLOWEST = "{who} kept the public waiting longest"

NEVER_REACHED = "Some audiences were never reached"
WHY_NEVER_REACHED = (
    "In the whole exercise nothing went out on a channel that these people use, in a language "
    "that they read."
)
ALL_REACHED = "Every audience was reached"
WHY_ALL_REACHED = (
    "Over the whole exercise everyone had something on a channel that they use, in a language "
    "that they read."
)

NEVER_CONVEYED = "Some key messages were never conveyed"
WHY_NEVER_CONVEYED = (
    "A line that no text carries cannot land. Found by comparing wording; look at the texts before "
    "drawing conclusions."
)

DENIED = "{who} took a true story for false"
WHY_DENIED = (
    "Denying what is true costs more trust than the story itself, and makes the next true denial "
    "unbelievable."
)
CONFIRMED = "{who} spoke in time on what was awkward but true"
WHY_CONFIRMED = "Being the first to confirm what is true but awkward is what earns belief later."

OVERREACTED = "{who} answered noise"
WHY_OVERREACTED = (
    "An official answer gives a minor post an audience that it did not have, and takes time from "
    "what matters."
)
LEFT_ALONE = "{who} left noise alone"
WHY_LEFT_ALONE = "Attention stayed with what mattered, and minor posts got no boost."
