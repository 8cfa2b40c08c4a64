"""Text from outside without the characters that a reader cannot see."""

import re

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_DIRECTIONS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]")
_LONE_SURROGATES = re.compile("[\ud800-\udfff]")


def harmless(text: str) -> str:
    """`text` with control characters made visible and direction characters taken out.

    Line feeds stay; half a character that no file can hold becomes the replacement character.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ")
    text = _LONE_SURROGATES.sub("\ufffd", _DIRECTIONS.sub("", text))
    return _CONTROLS.sub(lambda m: chr(0x2400 + ord(m[0])) if ord(m[0]) < 0x20 else "\ufffd", text)


def one_line(text: str, longest: int = 160) -> str:
    """`text` on one line; a longer one by its beginning."""
    line = " ".join(harmless(text).split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"
