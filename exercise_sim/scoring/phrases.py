"""How times and quotations are written in the sentences that explain a score."""

from collections.abc import Sequence

from exercise_sim.localization import _
from exercise_sim.localization.lists import listed
from exercise_sim.localization.quoting import quoted as quotation

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


def quoted(text: str) -> str:
    """`text` on one line in quotation marks; a long one by its beginning."""
    line = " ".join(text.split())
    if len(line) > _LONGEST_QUOTE:
        line = line[: _LONGEST_QUOTE - 1].rstrip() + "…"
    return quotation(line)


def with_missing(clause: str, missing: Sequence[str]) -> str:
    """`clause` as a sentence, with what is missing where anything is."""
    if not missing:
        return f"{clause}."
    rest = _("missing: {missing}").format(missing=listed(missing))
    return f"{clause}; {rest}."
