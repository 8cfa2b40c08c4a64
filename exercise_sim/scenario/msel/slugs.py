"""Ids out of names in any script."""

import re
import unicodedata
from collections.abc import Container

_LONGEST = 48
_MOST_READ = 500

# Ukrainian by the passport rules of 2010, Russian where it has letters of its own.
_CYRILLIC = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "є": "ie",
        "ж": "zh", "з": "z", "и": "y", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l",
        "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u",
        "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ь": "", "ю": "iu",
        "я": "ia", "ы": "y", "э": "e", "ё": "e", "ъ": "", "ў": "u", "'": "", "’": "", "ʼ": "",
        "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "&": "-and-",
    }
)  # fmt: skip


def slug(name: str, otherwise: str) -> str:
    """Lower-case letters, digits and hyphens for `name`; `otherwise` where nothing is left."""
    text = unicodedata.normalize("NFC", name[:_MOST_READ]).lower().translate(_CYRILLIC)
    text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", text).strip("-")
    if len(words) > _LONGEST:
        words = words[:_LONGEST].rpartition("-")[0] or words[:_LONGEST]
    return words or otherwise


def unique(wanted: str, taken: Container[str]) -> str:
    """`wanted`, with a number behind it where it is taken.

    Numbers given so far without a gap are not tried one by one: ten thousand rows may have one
    title.
    """
    if wanted not in taken:
        return wanted
    tried, free = 1, 2
    while f"{wanted}-{free}" in taken:
        tried, free = free, free * 2
    while free - tried > 1:
        middle = (tried + free) // 2
        if f"{wanted}-{middle}" in taken:
            tried = middle
        else:
            free = middle
    return f"{wanted}-{free}"
