"""JSON from outside as plain data, or one sentence about why it cannot be read."""

import json
import math
import re
from collections.abc import Iterator
from typing import Any, NoReturn

from exercise_sim.localization import _, ngettext
from exercise_sim.localization.numbers import whole
from exercise_sim.scenario.exchange.refusal import refused

LARGEST = 10_000_000
"""Bytes."""

_MOST_PARTS = 300_000
_BEGIN_SOMETHING = (b",", b"{", b"[", b"<", b"u003c", b"u003C")
_DEEPEST = 60
_LONGEST_NUMBER = 30
_TOKENS = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\]:,]|[^\s{}\[\]:,"]+', re.DOTALL)
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNWRITABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def read_json(content: bytes, file: str) -> Any:
    """The data in `content`: dict, list, str, int, float, bool or None, all of them finite.

    Line ends are all line feeds, and characters that no text file may hold are replaced. `file` is
    what mistakes call it. Raises `Mistakes` with one sentence; a repeated key is a mistake, since
    one of the two would be lost.
    """
    if len(content) > LARGEST:
        sentence = _("this is longer than {most} MB; split it")
        _refuse(file, sentence.format(most=LARGEST // 1_000_000))
    if sum(map(content.count, _BEGIN_SOMETHING)) > _MOST_PARTS:
        sentence = _("this has more than {most} values and tags; split it")
        _refuse(file, sentence.format(most=whole(_MOST_PARTS)))
    text = _decoded(content, file)
    if not text.strip():
        _refuse(file, _("the file is empty"))
    try:
        data = json.loads(
            text,
            parse_int=_whole_number,
            parse_float=_number,
            parse_constant=_constant,
            object_pairs_hook=_object,
        )
        return _tidy(data, 0)
    except json.JSONDecodeError as error:
        reason = error.msg[0].lower() + error.msg[1:]
        sentence = _("this is not JSON: {reason}").format(reason=reason)
        _refuse(file, sentence, error.lineno, error.colno)
    except _Odd as odd:
        _refuse(file, odd.sentence, *_where(text, odd))
    except RecursionError:
        _refuse(file, _too_deep())


def _too_deep() -> str:
    return _("lists and objects are nested more than {most} deep here; no exercise file is").format(
        most=_DEEPEST
    )


class _Odd(Exception):
    """Something that JSON readers differ about."""

    def __init__(self, sentence: str, *, number: str = "", repeated: bool = False) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.number = number
        self.repeated = repeated


def _refuse(file: str, sentence: str, line: int = 1, column: int = 1) -> NoReturn:
    raise refused(file, sentence, line, column) from None


def _decoded(content: bytes, file: str) -> str:
    encoding = json.detect_encoding(content)
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        before = content[: error.start].decode(encoding, "replace")
        line, column = _place(before, len(before))
        sentence = _("from here on this is not UTF-8 text; save the file as UTF-8")
        _refuse(file, sentence, line, column)


def _whole_number(written: str) -> int:
    if len(written) > _LONGEST_NUMBER:
        digits = len(written)
        sentence = ngettext(
            "a number of {n} digit stands here", "a number of {n} digits stands here", digits
        )
        raise _Odd(sentence.format(n=digits), number=written)
    return int(written)


def _number(written: str) -> float:
    value = float(written)
    if len(written) > _LONGEST_NUMBER or not math.isfinite(value):
        sentence = _("`{number}` is too long or too large a number").format(number=written[:20])
        raise _Odd(sentence, number=written)
    return value


def _constant(written: str) -> NoReturn:
    raise _Odd(_("`{number}` is no number that JSON knows").format(number=written), number=written)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise _Odd(_("a key stands twice in one object"), repeated=True)
    return made


def _tidy(value: Any, depth: int) -> Any:
    if depth > _DEEPEST:
        raise _Odd(_too_deep())
    if isinstance(value, str):
        return writable(value)
    if isinstance(value, list):
        return [_tidy(entry, depth + 1) for entry in value]
    if isinstance(value, dict):
        return {_tidy(key, depth): _tidy(entry, depth + 1) for key, entry in value.items()}
    return value


def writable(text: str) -> str:
    """`text` with line feeds for all line ends, and U+FFFD for what no text file may hold."""
    return _UNWRITABLE.sub("\ufffd", _LINE_ENDS.sub("\n", text).replace("\ufeff", ""))


def _where(text: str, odd: _Odd) -> tuple[int, int]:
    """Line and column, counted from 1, of the token that `odd` is about."""
    found: Iterator[re.Match[str]]
    if odd.number:
        found = (match for match in _TOKENS.finditer(text) if match[0] == odd.number)
    elif odd.repeated:
        found = _repeated_keys(text)
    else:
        return 1, 1
    match = next(found, None)
    return (1, 1) if match is None else _place(text, match.start())


def _repeated_keys(text: str) -> Iterator[re.Match[str]]:
    open_objects: list[set[str]] = []
    last: re.Match[str] | None = None
    for match in _TOKENS.finditer(text):
        written = match[0]
        if written in "{[":
            open_objects.append(set())
        elif written in "}]" and open_objects:
            open_objects.pop()
        elif written == ":" and last is not None and open_objects:
            key = json.loads(last[0])
            if key in open_objects[-1]:
                yield last
            open_objects[-1].add(key)
        last = match


def _place(text: str, offset: int) -> tuple[int, int]:
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1
