"""What keyboards send: the same key under an English, a Latvian, a Ukrainian, a Russian layout."""

from __future__ import annotations

from textual.keys import _character_to_key

from exercise_sim.tui.key_card import Entry

LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,./"
UNDER = {
    "Latvian": LATIN,
    "Ukrainian": "йцукенгшщзхїфівапролджєячсмитьбю.",
    "Russian": "йцукенгшщзхъфывапролджэячсмитьбю.",
}
"""What the keys that send `LATIN` under an English layout send under others."""

WRITTEN = {"left_square_bracket": "[", "right_square_bracket": "]", "slash": "/"}
"""Keys that are a letter's key under another layout."""


def sent(key: str, layout: str) -> str:
    """What Textual hears when somebody presses what is `key` under an English layout."""
    character = WRITTEN.get(key, key)
    if len(character) == 1 and character.lower() in LATIN:
        other = UNDER[layout][LATIN.index(character.lower())]
        character = other.upper() if character.isupper() else other
        return _character_to_key(character)
    return _character_to_key(key) if len(key) == 1 else key


def first_keys(entry: Entry) -> list[str]:
    """The keys of an action as an English layout has them."""
    return [key for key in entry.usual.split(",") if key.isascii()]
