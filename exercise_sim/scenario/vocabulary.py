"""The fixed words of the field that scenario files, events and scores share."""

from typing import Literal

from exercise_sim.localization import N_

Action = Literal[
    "assess",
    "publish",
    "reply",
    "notify",
    "escalate",
    "coordinate",
    "verify",
    "brief",
    "monitor",
]
"""What a response does."""

PRODUCTS: dict[Action, str] = {
    "assess": N_("assessment"),
    "publish": N_("statement"),
    "reply": N_("reply"),
    "notify": N_("notification"),
    "escalate": N_("escalation"),
    "coordinate": N_("coordination"),
    "verify": N_("request to verify"),
    "brief": N_("overview"),
    "monitor": N_("decision to monitor"),
}
"""What a person calls the thing that an action produces; looked up where it is shown."""

Priority = Literal["high", "medium", "low"]
"""How much an inject matters (RESIST)."""

Veracity = Literal["fabricated", "misleading", "unverified", "accurate"]
"""How true an inject is."""

Duty = Literal["drafter", "approver", "monitor"]
"""What a player may do within the team."""

TeamKind = Literal["chancellery", "ministry", "municipality", "ngo", "media", "other"]

ChannelKind = Literal[
    "social",
    "web",
    "press",
    "broadcast",
    "email",
    "phone",
    "sms",
    "messenger",
    "platform",
    "meeting",
]

MediaKind = Literal["image", "video", "audio", "document", "link"]

Criterion = Literal[
    "timeliness",
    "action",
    "assessment",
    "clearance",
    "key_messages",
    "accuracy",
    "amplification",
    "reach",
    "coordination",
    "escalation",
    "clarity",
    "empathy",
]
"""What a score is made of."""

Rating = Literal["P", "S", "M", "U"]
"""HSEEP: performed without challenges, with some, with major ones, unable to be performed."""
