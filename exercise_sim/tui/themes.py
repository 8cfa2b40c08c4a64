"""The colours of the consoles: dark (Textual's own), light, and high contrast.

Texts have a contrast (WCAG 2) of at least 4.5 to what they stand on, 7 in high contrast.
"""

from __future__ import annotations

from textual.app import App
from textual.theme import Theme

DARK = "textual-dark"

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

NAMES = {"dark": DARK, "light": LIGHT.name, "high-contrast": HIGH_CONTRAST.name}
"""Name in the settings -> name of the theme; in the order in which a key goes through them."""


def put_on(app: App[str], chosen: str) -> None:
    """Gives `app` the colours that the settings call `chosen`."""
    for theme in (LIGHT, HIGH_CONTRAST):
        app.register_theme(theme)
    app.theme = NAMES[chosen]


def after(theme: str) -> str:
    """The settings' name of what comes after the theme `theme`."""
    chosen = list(NAMES)
    worn = list(NAMES.values())
    return chosen[(worn.index(theme) + 1) % len(chosen)] if theme in worn else "dark"
