"""The fixed words of the field as people read them, in the language of the moment.

Files and logs keep the words of `vocabulary`; these are for whoever looks at a screen or a page.
"""

from exercise_sim.localization import N_, _, pgettext
from exercise_sim.scenario.vocabulary import (
    PRODUCTS,
    Action,
    ChannelKind,
    Criterion,
    Duty,
    MediaKind,
    Priority,
    TeamKind,
    Veracity,
)


def action_name(action: Action) -> str:
    """`publish`: what is to be done."""
    names: dict[Action, str] = {
        "assess": pgettext("action", "assess"),
        "publish": pgettext("action", "publish"),
        "reply": pgettext("action", "reply"),
        "notify": pgettext("action", "notify"),
        "escalate": pgettext("action", "escalate"),
        "coordinate": pgettext("action", "coordinate"),
        "verify": pgettext("action", "verify"),
        "brief": pgettext("action", "brief"),
        "monitor": pgettext("action", "monitor"),
    }
    return names[action]


def product_name(action: Action) -> str:
    """`statement`: what a person calls the thing that an action produces."""
    return _(PRODUCTS[action])


def a_product(action: Action | None) -> str:
    """`a statement`; `a response` where any action will do."""
    return _("a response") if action is None else _(_A_PRODUCT[action])


def priority_name(priority: Priority) -> str:
    """`high priority`."""
    return _(_PRIORITIES[priority])


def veracity_name(veracity: Veracity) -> str:
    """`fabricated`."""
    return _(_VERACITIES[veracity])


def criterion_name(criterion: Criterion) -> str:
    """`key messages`: what is scored."""
    return _(_CRITERIA[criterion])


def duty_name(duty: Duty) -> str:
    """`drafter`."""
    return _(_DUTIES[duty])


def kind_of_team(kind: TeamKind) -> str:
    """`ministry`."""
    return _(_TEAMS[kind])


def kind_of_channel(kind: ChannelKind) -> str:
    """`social media`."""
    return _(_CHANNELS[kind])


def kind_of_medium(kind: MediaKind) -> str:
    """`Picture`."""
    return _(_MEDIA[kind])


_A_PRODUCT: dict[Action, str] = {
    "assess": N_("an assessment"),
    "publish": N_("a statement"),
    "reply": N_("a reply"),
    "notify": N_("a notification"),
    "escalate": N_("an escalation"),
    "coordinate": N_("a coordination"),
    "verify": N_("a request to verify"),
    "brief": N_("an overview"),
    "monitor": N_("a decision to monitor"),
}
_PRIORITIES: dict[Priority, str] = {
    "high": N_("high priority"),
    "medium": N_("medium priority"),
    "low": N_("low priority"),
}
_VERACITIES: dict[Veracity, str] = {
    "fabricated": N_("fabricated"),
    "misleading": N_("misleading"),
    "unverified": N_("unverified"),
    "accurate": N_("accurate"),
}
_CRITERIA: dict[Criterion, str] = {
    "timeliness": N_("timeliness"),
    "action": N_("action"),
    "assessment": N_("assessment"),
    "clearance": N_("clearance"),
    "key_messages": N_("key messages"),
    "accuracy": N_("accuracy"),
    "amplification": N_("amplification"),
    "reach": N_("reach"),
    "coordination": N_("coordination"),
    "escalation": N_("escalation"),
    "clarity": N_("clarity"),
    "empathy": N_("empathy"),
}
_DUTIES: dict[Duty, str] = {
    "drafter": N_("drafter"),
    "approver": N_("approver"),
    "monitor": N_("monitor"),
}
_TEAMS: dict[TeamKind, str] = {
    "chancellery": N_("head of government's office"),
    "ministry": N_("ministry"),
    "municipality": N_("municipality"),
    "ngo": N_("non-governmental organisation"),
    "media": N_("media"),
    "other": N_("organisation"),
}
_CHANNELS: dict[ChannelKind, str] = {
    "social": N_("social media"),
    "web": N_("website"),
    "press": N_("press"),
    "broadcast": N_("radio or television"),
    "email": N_("e-mail"),
    "phone": N_("telephone"),
    "sms": N_("text message"),
    "messenger": N_("messenger"),
    "platform": N_("reporting to platforms"),
    "meeting": N_("meeting or call"),
}
_MEDIA: dict[MediaKind, str] = {
    "image": N_("Picture"),
    "video": N_("Video"),
    "audio": N_("Recording"),
    "document": N_("Document"),
    "link": N_("Link"),
}
