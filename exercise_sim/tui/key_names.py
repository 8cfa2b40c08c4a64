"""How keys are written for people, and which keys a person may choose."""

from __future__ import annotations

import re

from exercise_sim.localization import N_, _

_WORDS = {
    "escape": "Esc",
    "enter": "Enter",
    "space": N_("Space"),
    "tab": "Tab",
    "backspace": "Backspace",
    "insert": "Ins",
    "delete": "Del",
    "home": "Home",
    "end": "End",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "plus": "+",
    "minus": "-",
    "equals_sign": "=",
    "slash": "/",
    "question_mark": "?",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
}

KEPT_BY_BROWSERS = ("ctrl+w", "ctrl+n", "ctrl+t", "f5", "f11")
KEPT_BY_CONSOLES = ("ctrl+c", "ctrl+p", "ctrl+q", "tab", "shift+tab", "escape", "up", "down")
"""What every screen needs for itself: whoever gave these away could not find the way out."""


def key_name(key: str) -> str:
    """`Ctrl+S` for `ctrl+s`, `F1` for `f1`, `a` for `a`; of several the first."""
    key = key.partition(",")[0] or key
    if key in _WORDS:
        return _word(key)
    if len(key) == 1:
        return key
    return "+".join(_word(part) if part in _WORDS else part.title() for part in key.split("+"))


def _word(key: str) -> str:
    """What is printed on the key, in every language; the space bar alone has a name."""
    return _(_WORDS[key]) if key == "space" else _WORDS[key]


def is_key(written: str) -> bool:
    """Whether a keyboard has such a key: `x`, `?`, `f2`, `ctrl+k`, `shift+left`."""
    *modifiers, key = re.split(r"(?<=.)\+(?=.)", written)
    known = key in _WORDS or re.fullmatch(r"f([1-9]|1[0-9]|2[0-4])", key) is not None
    single = len(key) == 1 and key.isprintable() and not key.isspace() and key != ","
    return set(modifiers) <= {"ctrl", "shift", "alt"} and (known or single)
