"""How times, counts and lists are said in the sentences that explain a score."""

from collections.abc import Sequence

_LONGEST_QUOTE = 90


def length(seconds: float) -> str:
    """`2:10`, `1:02:10`: whole seconds, the rest dropped."""
    minutes, left = divmod(int(max(0.0, seconds)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"


def t_plus(t: float) -> str:
    """T+ as it stands on screen: `T+02:10`, `T+1:02:10`."""
    written = length(t)
    return f"T+{written.zfill(5)}"


def listed(parts: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)


def quoted(text: str) -> str:
    """`text` on one line in quotation marks; a long one by its beginning."""
    line = " ".join(text.split())
    if len(line) > _LONGEST_QUOTE:
        line = line[: _LONGEST_QUOTE - 1].rstrip() + "…"
    return f"“{line}”"
