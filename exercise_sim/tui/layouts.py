"""One key, whatever keyboard layout is on: a Ukrainian keyboard sends `й` for `q`.

Latvian layouts send Latin letters; Ukrainian and Russian ones send these instead.
"""

_LATIN = "qwertyuiopasdfghjklzxcvbnm"
_UKRAINIAN = "йцукенгшщзфівапролдячсмить"
_RUSSIAN = "йцукенгшщзфывапролдячсмить"
_SLASH = "/"
_WHERE_SLASH_IS = "."
"""What the key of `/` sends under both Cyrillic layouts."""


def on_every_layout(keys: str) -> str:
    """A binding's keys with what the same physical keys send under Cyrillic layouts.

    `"f"` becomes `"f,а"`; `"ctrl+s"` and `"f1"` stay, since terminals send those alike.
    """
    written = keys.split(",")
    if _SLASH in written and _WHERE_SLASH_IS not in written:
        written.append(_WHERE_SLASH_IS)
    for key in keys.split(","):
        if len(key) == 1 and key.lower() in _LATIN:
            place = _LATIN.index(key.lower())
            for letter in (_UKRAINIAN[place], _RUSSIAN[place]):
                other = letter.upper() if key.isupper() else letter
                if other not in written:
                    written.append(other)
    return ",".join(written)
