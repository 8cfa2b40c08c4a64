"""Plain data as YAML in block style: every text as it is, several lines under `|`."""

import json
import re
from collections.abc import Iterator
from typing import Any

_PLAIN = re.compile(r"[^\W\d_][\w /().,'’+&%–—-]*", re.UNICODE)
_ID_OR_LENGTH = re.compile(r"[a-z0-9][a-z0-9._/-]*(?:@\d+)?")
# What YAML 1.1 or 1.2 would take for something else than a text.
_NOT_TEXT = re.compile(
    r"y|n|yes|no|true|false|on|off|null|~|[-+]?[\d._]+(?:e[-+]?\d+)?|0[xob][\da-f_]+|\.inf|\.nan"
    r"|\d{4}-\d\d?-\d\d?.*",
    re.IGNORECASE,
)
_WHITE = re.compile(r"[ \xa0\u2000-\u200b\u3000]")


def yaml_text(data: dict[str, Any], comments: dict[str, str] | None = None) -> str:
    """The text of a file that reads as `data`: dict, list, str, int and bool all the way down.

    `comments` has lines to stand above keys of the file's first level.
    """
    lines: list[str] = []
    for key, value in data.items():
        lines += [f"# {line}" for line in (comments or {}).get(key, "").splitlines()]
        lines += _entry(key, value, "")
    return "\n".join(lines) + "\n"


def _entry(key: str, value: Any, indent: str) -> Iterator[str]:
    head = f"{indent}{_scalar(key)}:"
    match value:
        case dict() if value:
            yield head
            for inner, one in value.items():
                yield from _entry(inner, one, f"{indent}  ")
        case list() if value and all(isinstance(one, str) for one in value):
            yield f"{head} [{', '.join(_scalar(one) for one in value)}]"
        case list() if value:
            yield head
            for one in value:
                inside = list(_lines(one, f"{indent}    "))
                yield f"{indent}  - {inside[0].lstrip(' ')}"
                yield from inside[1:]
        case str() if _in_lines(value):
            yield f"{head} {_header(value)}"
            yield from _block(value, f"{indent}  ")
        case _:
            yield f"{head} {_written(value)}"


def _lines(value: Any, indent: str) -> Iterator[str]:
    """The lines of an entry in a list."""
    for key, one in value.items():
        yield from _entry(key, one, indent)


def _in_lines(text: str) -> bool:
    # A blank line of spaces would lose them, and a tab before the text counts as indentation.
    return (
        "\n" in text
        and not any(line and not line.strip(" \t\xa0") for line in text.split("\n"))
        and not text.startswith(("\t", "\n"))
    )


def _header(text: str) -> str:
    end = "" if text.endswith("\n") and not text.endswith("\n\n") else "-"
    if text.endswith("\n\n"):
        end = "+"
    return f"|{'2' if text.startswith(' ') else ''}{end}"


def _block(text: str, indent: str) -> Iterator[str]:
    for line in text.removesuffix("\n").split("\n"):
        yield f"{indent}{line}" if line else ""


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _scalar(value)
    return json.dumps(value)


def _scalar(text: str) -> str:
    if not _NOT_TEXT.fullmatch(text):
        if _ID_OR_LENGTH.fullmatch(text):
            return text
        if (
            _PLAIN.fullmatch(text)
            and not text.endswith(" ")
            and not _WHITE.search(text.replace(" ", ""))
        ):
            return text
    return json.dumps(text, ensure_ascii=False)
