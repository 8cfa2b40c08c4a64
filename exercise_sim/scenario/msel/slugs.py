"""Ids out of names in any script."""

import re
import unicodedata
from collections.abc import Container

_LONGEST = 48

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
    text = unicodedata.normalize("NFC", name).lower().translate(_CYRILLIC)
    text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", text).strip("-")
    if len(words) > _LONGEST:
        words = words[:_LONGEST].rpartition("-")[0] or words[:_LONGEST]
    return words or otherwise


def unique(wanted: str, taken: Container[str]) -> str:
    """`wanted`, with a number behind it where it is taken."""
    name, number = wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted}-{number}"
    return name
