"""What findings say about each criterion: as a strength, as an area for improvement, and why.

English, marked for the catalogues: whoever puts one into a finding looks it up with `_`.
"""

from exercise_sim.localization import N_
from exercise_sim.scenario.vocabulary import Criterion

STRENGTHS: dict[Criterion, str] = {
    "timeliness": N_("{who} answered in time"),
    "action": N_("{who} took the action that was expected"),
    "assessment": N_("{who} saw messages for what they were"),
    "clearance": N_("{who} had texts cleared before release"),
    "key_messages": N_("{who} conveyed the key messages"),
    "accuracy": N_("{who} kept to what was known"),
    "amplification": N_("{who} answered falsehoods without amplifying them"),
    "reach": N_("{who} reached the audiences that mattered"),
    "coordination": N_("{who} told partners before speaking"),
    "escalation": N_("{who} went to the right door"),
    "clarity": N_("{who} wrote clearly"),
    "empathy": N_("{who} showed empathy"),
}

IMPROVEMENTS: dict[Criterion, str] = {
    "timeliness": N_("{who} answered too late"),
    "action": N_("{who} did not take the action that was expected"),
    "assessment": N_("{who} misjudged messages"),
    "clearance": N_("{who} released texts without clearance"),
    "key_messages": N_("{who} left key messages out"),
    "accuracy": N_("{who} went beyond what was known"),
    "amplification": N_("{who} repeated falsehoods before the facts"),
    "reach": N_("{who} did not reach the audiences that mattered"),
    "coordination": N_("{who} spoke before telling partners"),
    "escalation": N_("{who} did not go to the right door"),
    "clarity": N_("{who} wrote what is hard to understand"),
    "empathy": N_("{who} showed little empathy"),
}

WHY_GOOD: dict[Criterion, str] = {
    "timeliness": N_("An early word leaves less room for the false version."),
    "action": N_("The playbook was known and was applied under pressure."),
    "assessment": N_("A right assessment is what every later decision rests on."),
    "clearance": N_(
        "Sign-off held under time pressure, so that leadership stood behind every text."
    ),
    "key_messages": N_("The public hears one line, whichever institution speaks."),
    "accuracy": N_("Nothing said had to be taken back, which keeps trust."),
    "amplification": N_(
        "The truth was what people read first; falsehoods gained nothing from being answered."
    ),
    "reach": N_("Channels and languages were chosen for the people concerned."),
    "coordination": N_("The institutions could not be played off against each other."),
    "escalation": N_("Those who can act knew in time, with evidence."),
    "clarity": N_("People could understand and act at once."),
    "empathy": N_("People who feel taken seriously listen."),
}

WHY_BAD: dict[Criterion, str] = {
    "timeliness": N_(
        "A late answer leaves the field to the false version, and a correction works "
        "less well the longer it waits."
    ),
    "action": N_(
        "What the playbook expects was not done, so that the effect it aims at did not come."
    ),
    "assessment": N_(
        "Whoever takes false for true, or true for false, answers the wrong question; "
        "every later decision rests on it."
    ),
    "clearance": N_("Without sign-off an institution may have to take back what it said."),
    "key_messages": N_("The texts went out without the line that they were meant to land."),
    "accuracy": N_("What has to be taken back later costs trust in all the rest."),
    "amplification": N_(
        "Repeating a falsehood spreads it to people who had not met it, and makes it "
        "more familiar than the fact."
    ),
    "reach": N_("A good text does not help people who never see it or cannot read it."),
    "coordination": N_("Partners who learn of a text from the news contradict it."),
    "escalation": N_("Those who could have acted did not know, or had no evidence to act on."),
    "clarity": N_("People under stress take in little; what is hard to read is not read."),
    "empathy": N_("People who feel dismissed stop listening."),
}

ALL_TEAMS = N_("All teams")

SILENT = N_("{who} did not answer")
WHY_SILENT = N_(
    "Silence is read as an answer. Find out whether the team did not see, did not know what to "
    "do, or could not do it."
)

UNANSWERED = N_("{who} left high-priority messages without a public word")
WHY_UNANSWERED = N_("Where the state says nothing, the first version that people hear stays.")

SLOWEST = N_("{who} kept the public waiting longest")

NEVER_REACHED = N_("Some audiences were never reached")
WHY_NEVER_REACHED = N_(
    "In the whole exercise nothing went out on a channel that these people use, in a language "
    "that they read."
)
ALL_REACHED = N_("Every audience was reached")
WHY_ALL_REACHED = N_(
    "Over the whole exercise everyone had something on a channel that they use, in a language "
    "that they read."
)

NEVER_CONVEYED = N_("Some key messages were never conveyed")
WHY_NEVER_CONVEYED = N_(
    "A line that no text carries cannot land. Found by comparing wording; look at the texts before "
    "drawing conclusions."
)

DENIED = N_("{who} took a true story for false")
WHY_DENIED = N_(
    "Denying what is true costs more trust than the story itself, and makes the next true denial "
    "unbelievable."
)
CONFIRMED = N_("{who} spoke in time on what was awkward but true")
WHY_CONFIRMED = N_(
    "Being the first to confirm what is true but awkward is what earns belief later."
)

OVERREACTED = N_("{who} answered noise")
WHY_OVERREACTED = N_(
    "An official answer gives a minor post an audience that it did not have, and takes time from "
    "what matters."
)
LEFT_ALONE = N_("{who} left noise alone")
WHY_LEFT_ALONE = N_("Attention stayed with what mattered, and minor posts got no boost.")
