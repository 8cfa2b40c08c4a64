"""The colours of the consoles: dark, light, and high contrast.

Texts have a contrast (WCAG 2) of at least 4.5 to what they stand on, 7 in high contrast.
"""

from __future__ import annotations

from dataclasses import replace

from textual.app import App
from textual.theme import BUILTIN_THEMES, Theme

# Textual's own, but for its blue and red: white text on those has a contrast of 3.8 and 4.4.
DARK = replace(BUILTIN_THEMES["textual-dark"], name="dark", primary="#0069b8", error="#b43756")

LIGHT = Theme(
    name="light",
    primary="#003d6b",
    secondary="#00507a",
    accent="#7a4300",
    warning="#7a4300",
    error="#a3122f",
    success="#0b5c2a",
    foreground="#000000",
    background="#ffffff",
    surface="#f4f4f4",
    panel="#e8e8e8",
    dark=False,
    variables={
        "footer-key-foreground": "#7a4300",
    },
)

HIGH_CONTRAST = Theme(
    name="high-contrast",
    primary="#8cc4ff",
    secondary="#8cc4ff",
    accent="#ffd75f",
    warning="#ffd75f",
    error="#ff8c8c",
    success="#5fff87",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#0a0a0a",
    text_alpha=1.0,
    variables={
        "foreground-muted": "#d0d0d0",
        "text-muted": "#d0d0d0",
        "footer-key-foreground": "#ffd75f",
        "footer-background": "#000000",
        "border": "#ffffff",
        "border-blurred": "#a0a0a0",
        "scrollbar": "#a0a0a0",
        "scrollbar-active": "#ffffff",
    },
)

THEMES = (DARK, LIGHT, HIGH_CONTRAST)
"""In the order in which a key goes through them; the settings call them by their names."""


def put_on(app: App[str], chosen: str) -> None:
    """Gives `app` the colours that the settings call `chosen`."""
    for theme in THEMES:
        app.register_theme(theme)
    app.theme = chosen


def after(theme: str) -> str:
    """The name of what comes after `theme`."""
    names = [one.name for one in THEMES]
    return names[(names.index(theme) + 1) % len(names)]
