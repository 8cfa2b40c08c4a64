"""The sentences on what a team did that differ from action to action, each as a whole."""

from exercise_sim.localization import N_
from exercise_sim.scenario.vocabulary import Action

PRODUCTS: dict[Action, str] = {
    "assess": N_("the assessment {words}"),
    "publish": N_("the statement {words}"),
    "reply": N_("the reply {words}"),
    "notify": N_("the report {words}"),
    "escalate": N_("the escalation {words}"),
    "coordinate": N_("the coordination {words}"),
    "verify": N_("the question {words}"),
    "brief": N_("the brief {words}"),
    "monitor": N_("the decision to monitor {words}"),
}
"""What a response is, with its first words in quotation marks."""

RELEASED: dict[Action, str] = {
    "assess": N_("{who} assessed: {words}."),
    "publish": N_("{who} published: {words}."),
    "reply": N_("{who} replied: {words}."),
    "coordinate": N_("{who} coordinated: {words}."),
    "escalate": N_("{who} escalated: {words}."),
    "notify": N_("{who} notified: {words}."),
    "verify": N_("{who} asked to verify: {words}."),
    "brief": N_("{who} briefed: {words}."),
    "monitor": N_("{who} decided to monitor: {words}."),
}

RELEASED_UNCLEARED: dict[Action, str] = {
    "assess": N_("{who} assessed without clearance: {words}."),
    "publish": N_("{who} published without clearance: {words}."),
    "reply": N_("{who} replied without clearance: {words}."),
    "coordinate": N_("{who} coordinated without clearance: {words}."),
    "escalate": N_("{who} escalated without clearance: {words}."),
    "notify": N_("{who} notified without clearance: {words}."),
    "verify": N_("{who} asked to verify without clearance: {words}."),
    "brief": N_("{who} briefed without clearance: {words}."),
    "monitor": N_("{who} decided to monitor without clearance: {words}."),
}
