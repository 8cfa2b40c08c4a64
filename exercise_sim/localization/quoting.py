"""Quotation marks as the language of the moment writes them."""

from exercise_sim.localization import language

_MARKS = {"en": ("“", "”", "‘", "’"), "lv": ("“", "”", "‘", "’"), "uk": ("«", "»", "“", "”")}
"""Language -> outer opening and closing mark, inner opening and closing mark."""


def quoted(text: str) -> str:
    """`text` in quotation marks, with inner ones for those inside."""
    opening, closing, inner_opening, inner_closing = _MARKS[language()]
    inner = text.replace(opening, inner_opening).replace(closing, inner_closing)
    return f"{opening}{inner}{closing}"
