"""From which width on parts stand side by side: at 80 columns one covers the other."""

BREAKPOINTS: list[tuple[int, str]] | None = [(0, "-narrow"), (110, "-wide")]
"""(columns, class of the screen from there on)."""
