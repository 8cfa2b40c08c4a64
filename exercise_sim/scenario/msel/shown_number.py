"""What a number looks like in its cell, for the formats that people use in an MSEL.

`900` with the format `0000` shows `0900`, `5` with `"T+"0` shows `T+5`, `900` with `00":"00` shows
`09:00`; who reads the bare number reads something else than the author saw.
"""

import re
from decimal import Decimal, InvalidOperation

_TOKEN = re.compile(r'"([^"]*)"|\\(.)|\[[^\]]*\]|[_*].|([0#?])|(.)', re.DOTALL)

_LONGEST_FORMAT = 255


def shown_number(value: int | float, number_format: str) -> str:
    """The text of `value` in the format's first section; plain digits where that says more."""
    section = number_format.split(";", maxsplit=1)[0] if number_format else ""
    if section.strip().lower() in {"", "general", "@", "standard"}:
        return plain_number(value)
    tokens = _tokens(section)
    body = "".join(text for kind, text in tokens if kind == "digit" or text in {".", ","})
    if not re.search("[0#?]", body) or re.search("[eE/]", _bare(tokens)):
        return plain_number(value)
    decimals = len(re.sub("[^0#?]", "", body.partition(".")[2]))
    try:
        amount = abs(Decimal(str(value)))
        if "%" in _bare(tokens):
            amount *= 100
        digits = f"{amount:.{decimals}f}"
    except (InvalidOperation, ValueError):
        return plain_number(value)
    whole, _, fraction = digits.partition(".")
    return ("-" if value < 0 and float(digits) else "") + _filled(tokens, whole, fraction)


def plain_number(value: int | float) -> str:
    """`5` for 5.0, `0.1` for 0.1: no more digits than somebody typed."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, float):
        return f"{value:.10g}"
    return str(value)


def _tokens(section: str) -> list[tuple[str, str]]:
    """(kind, text): `digit` for a place of a digit, `text` for what stands in quotes, `sign`."""
    found = []
    for match in _TOKEN.finditer(section):
        quoted, escaped, digit, other = match.groups()
        if digit:
            found.append(("digit", digit))
        elif other:
            found.append(("sign", other))
        elif quoted or escaped:
            found.append(("text", quoted or escaped))
    return found


def _bare(tokens: list[tuple[str, str]]) -> str:
    return "".join(text for kind, text in tokens if kind == "sign")


def _filled(tokens: list[tuple[str, str]], whole: str, fraction: str) -> str:
    point = next((n for n, token in enumerate(tokens) if token == ("sign", ".")), len(tokens))
    before, after = tokens[:point], tokens[point + 1 :]
    left: list[str] = []
    places = sum(kind == "digit" for kind, _ in before)
    digits = list("" if whole == "0" else whole)
    for kind, text in reversed(before):
        if kind != "digit":
            if text != "," or kind == "text":
                left.append(text)
            continue
        places -= 1
        if digits:
            left.append(digits.pop())
        elif text == "0":
            left.append("0")
        if places == 0:
            left.extend(reversed(digits))
            digits = []
    right = []
    rest = iter(fraction)
    for kind, text in after:
        right.append(next(rest, "") if kind == "digit" else text)
    return "".join(reversed(left)) + ("." + "".join(right) if fraction else "".join(right))
