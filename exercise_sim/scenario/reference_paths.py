"""Where files refer to something by its id."""

_EXPECTATION = {
    "by.*": ("teams",),
    "channels.*": ("channels",),
    "audiences.*": ("audiences",),
    "key_messages.*": ("key_messages",),
    "facts.*": ("facts",),
    "to.*": ("teams", "personas"),
}

_ABOUT_AN_INJECT = ("after", "response", "no_response", "score", "assessment")

_CONDITION = {
    **{f"{sort}.inject": ("injects",) for sort in _ABOUT_AN_INJECT},
    **{f"{sort}.team": ("teams",) for sort in _ABOUT_AN_INJECT},
    "message.from": ("teams",),
    "message.to": ("teams", "personas"),
    "message.about": ("injects",),
}

SCENARIO_REFERENCES: dict[str, tuple[str, ...]] = {
    "audiences.*.channels.*": ("channels",),
    "facts.*.confirmed_by.*": ("teams", "personas"),
    "claims.*.refuted_by.*": ("facts",),
    "claims.*.disarm.*": ("disarm",),
    "personas.*.channel": ("channels",),
    "injects.*.to.*": ("teams",),
    "injects.*.channel": ("channels",),
    "injects.*.claim": ("claims",),
    "injects.*.disarm.*": ("disarm",),
    "injects.*.objectives.*": ("objectives",),
    **{f"injects.*.expect.*.{path}": kinds for path, kinds in _EXPECTATION.items()},
    **{f"injects.*.when.**.{path}": kinds for path, kinds in _CONDITION.items()},
    **{f"injects.*.variants.*.when.**.{path}": kinds for path, kinds in _CONDITION.items()},
    **{f"injects.*.repeat.until.**.{path}": kinds for path, kinds in _CONDITION.items()},
}
"""Path of a reference -> lists in which its id may stand.

`*` is any list entry, `**` a condition and all conditions inside it.
"""

PLAYBOOK_REFERENCES: dict[str, tuple[str, ...]] = {
    f"rules.*.expect.*.{path}": kinds for path, kinds in _EXPECTATION.items()
}
"""As `SCENARIO_REFERENCES`; a playbook's expectations name what its scenario has."""
