"""What an author meant where YAML cannot be read, in a sentence that says how to write it."""

import re
from dataclasses import dataclass

import yaml

from exercise_sim.localization import _
from exercise_sim.scenario.yaml_text_ends import bar_above, opened_above, without_outer

_SHOWN = 60
_HEAD = re.compile(r"""^\s*(?:-\s+)*(?:(?:[\w.-]+|"[^"]*"|'[^']*')\s*:(?:\s+|$))?""")
_SPECIAL = frozenset("@`%[]{},*&!\"'")


@dataclass(frozen=True)
class Trouble:
    """Where YAML stopped reading, and why."""

    line: int
    column: int
    message: str
    meant: str | None = None
    """The line as it was probably meant, where that is beyond doubt."""


def value_on(lines: list[str], number: int) -> str:
    """What stands behind the dashes and the key in line `number` (from 1)."""
    line = lines[number - 1] if number <= len(lines) else ""
    return line[_value_at(line) :].rstrip()


def in_quotes(text: str) -> str:
    """`text` as it is written in double quotes; a long one is shown by its beginning."""
    shown = text if len(text) <= _SHOWN else text[:_SHOWN].rstrip() + "..."
    return _quoted(shown)


def explain(error: yaml.YAMLError, lines: list[str]) -> Trouble:
    """Why the YAML in `lines` cannot be read."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return _at((0, 0), _("this file is not YAML"))
    problem = error.problem or ""
    context = error.context or ""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    began = error.context_mark or mark
    opened = (began.line, began.column) if began else (line, column)
    # A mark at the end of the file stands behind the last line.
    line = min(line, len(lines) - 1)
    written = lines[line]

    if "\t" in written[: column + 1] and not written[: column + 1].strip():
        return Trouble(line + 1, 1, _("a tab stands in the indentation; indent with spaces"))
    if "quoted scalar" in context and "end of" in problem:
        return _at(opened, _("the quote that opens here is never closed"))
    if "block scalar" in context:
        return _at(
            (line, column),
            _("after | or > the text begins on the next line, indented; or quote it"),
        )
    if "escape" in problem or "escape" in context:
        return _at(
            (line, column),
            _("inside double quotes `\\` has a meaning of its own; put the text under |"),
        )
    if "flow sequence" in context or "flow mapping" in context:
        bracket = "[" if "sequence" in context else "{"
        closing = "]" if "sequence" in context else "}"
        return _at(
            opened,
            _(
                "the `{bracket}` that opens here is not closed by `{closing}`, or a comma is"
                " missing; if it is a text, put it in quotes"
            ).format(bracket=bracket, closing=closing),
        )
    if "directive" in context:
        return _at((line, 0), _("a line cannot begin with `%`; put the text in quotes or under |"))
    slip = _unclosed(line, column, lines) or _unquoted(problem, line, column, lines)
    return slip or _misplaced(problem, line, column, opened, lines)


def _unclosed(line: int, column: int, lines: list[str]) -> Trouble | None:
    """A quote that only a quote of a later text closes."""
    above = opened_above(lines, line, column, _value_at)
    if above is None:
        return None
    written = lines[above].rstrip()
    at = _value_at(written)
    if value_on(lines, line + 1).startswith(written[at]):
        said = _("the quote that opens here is closed only in line {line}; close it here")
        return Trouble(above + 1, at + 1, said.format(line=line + 1), written + written[at])
    said = _(
        "the quote that opens here is closed only in line {line}, where the text goes on; close it"
        " where the text ends"
    )
    return Trouble(above + 1, at + 1, said.format(line=line + 1))


def _unquoted(problem: str, line: int, column: int, lines: list[str]) -> Trouble | None:
    """A text that YAML takes for something else, because no quotes say that it is one."""
    written = lines[line]
    at = _value_at(written)
    value = written[at:].rstrip()
    if not value or column < at:
        return None
    meant = written[:at] + _quoted(value)
    if "mapping values" in problem:
        said = _("`: ` inside a text looks like a key; put it in quotes: {meant}")
        return Trouble(line + 1, column + 1, said.format(meant=in_quotes(value)), meant)
    first = value[0]
    if first in "\"'" and column > at:
        text = without_outer(value, column - at)
        said = _("the text goes on behind its closing quote; put it in quotes: {meant}")
        message = said.format(meant=in_quotes(text))
        return Trouble(line + 1, column + 1, message, written[:at] + _quoted(text))
    if first == "-" and "sequence entries" in problem:
        said = _(
            "a list begins on the line below its key; if it is a text, put it in quotes: {meant}"
        )
        return Trouble(line + 1, column + 1, said.format(meant=in_quotes(value)), meant)
    if first == "?" or first in _SPECIAL:
        said = _("a text cannot begin with `{sign}`; put it in quotes: {meant}")
        message = said.format(sign=first, meant=in_quotes(value))
        return Trouble(line + 1, at + 1, message, meant)
    return None


def _misplaced(
    problem: str, line: int, column: int, opened: tuple[int, int], lines: list[str]
) -> Trouble:
    """A line that stands where nothing of its kind can stand."""
    written = lines[line]
    above = _line_above(lines, line)
    if "expected ':'" in problem:
        line, column = opened
        written = lines[line]
    start = written.strip()
    if start.startswith("-") and not start.startswith(("- ", "--")) and start != "-":
        return _at((line, column), _("a space is missing behind `-`"))
    if "expected ':'" in problem:
        bar = bar_above(lines, line)
        said = _("a key needs `: ` behind it, with the value after it")
        if bar is not None:
            more = _("; a part of the text under line {line} is indented more")
            said += more.format(line=bar + 1)
        return _at((line, column), said)
    if above is not None and lines[above].lstrip().startswith("#") and not _is_entry(written):
        return _at(
            (above, lines[above].index("#")), _("the comment cuts the text in two; put it under |")
        )
    if "mapping values" in problem and above is not None:
        before = lines[above].strip()
        if re.match(r"[\w.-]+:[^ ]", before) and not before.startswith("http"):
            place = (above, lines[above].index(":"))
            return _at(place, _("a space is missing behind `:`"))
        if not _is_entry(before):
            place = (above, len(lines[above]) - len(lines[above].lstrip()))
            return _at(place, _("this is neither `key: value` nor a list entry `- `"))
        return _at(
            (line, column),
            _(
                "this line is indented deeper than line {line}, which already has its value; align"
                " the two, or put the text under |"
            ).format(line=above + 1),
        )
    if "document start" in problem:
        return _at((line, column), _("nothing can follow `...`, the end of the document"))
    if start.startswith("- "):
        return _at(
            (line, column),
            _(
                "a list entry stands here, but line {line} began keys at column {column}; check the"
                " indentation"
            ).format(line=opened[0] + 1, column=opened[1] + 1),
        )
    if column == len(written) - len(written.lstrip()) and start:
        return _at(
            (line, column),
            _(
                "this line begins at column {column}, and what it could belong to begins at column"
                " {other} (line {line}); check the indentation"
            ).format(column=column + 1, other=opened[1] + 1, line=opened[0] + 1),
        )
    return _at(
        (line, column),
        _(
            "this cannot be read as YAML; check quotes, colons and indentation here and in the line"
            " above"
        ),
    )


def _at(place: tuple[int, int], message: str) -> Trouble:
    return Trouble(place[0] + 1, place[1] + 1, message)


def _value_at(line: str) -> int:
    match = _HEAD.match(line)
    return match.end() if match else 0


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _is_entry(line: str) -> bool:
    return re.match(r"""\s*(?:- |-$|(?:[\w.-]+|"[^"]*"|'[^']*')\s*:(?:\s|$))""", line) is not None


def _line_above(lines: list[str], line: int) -> int | None:
    return next((n for n in range(line - 1, -1, -1) if lines[n].strip()), None)
