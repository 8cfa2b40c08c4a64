"""Texts can be read in every theme: WCAG 2 contrast of 4.5, and 7 in high contrast."""

import re
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from textual.color import Color
from textual.pilot import Pilot
from textual.theme import Theme

import exercise_sim.tui
from exercise_sim.tui import themes
from exercise_sim.tui.settings import THEMES, keep, read_settings
from exercise_sim.tui.team.feed_list import FeedList
from exercise_sim.tui.themes import DARK, HIGH_CONTRAST, LIGHT, after
from tests.replay.sessions import small_session
from tests.tui.replay.theatre import replaying
from tests.tui.team.desk import Desk, opened

STYLED = Path(exercise_sim.tui.__file__).parent

GROUNDS = ("background", "surface", "panel")
"""What texts stand on; the header and dialogs on the last."""

MARKS = ("error", "warning", "accent", "primary")
"""Grounds of what is to be seen at once, and of what is chosen; `$text` stands on them."""


def variables(theme: Theme) -> dict[str, str]:
    return theme.to_color_system().generate()


def luminance(color: Color) -> float:
    def linear(channel: int) -> float:
        part = channel / 255
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b)


def contrast(text: Color, ground: Color) -> float:
    seen = ground.blend(text, text.a, 1.0)
    lighter, darker = sorted((luminance(seen), luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def text_on(value: str, ground: Color, alpha: float = 1.0) -> Color:
    """What Textual makes of a variable: `auto 87%` is black or white, whichever is seen better."""
    if automatic := re.fullmatch(r"auto (\d+)%", value):
        return ground.get_contrast_text(int(automatic[1]) / 100)
    color = Color.parse(value)
    return color.with_alpha(color.a * alpha)


def rules() -> list[dict[str, tuple[str, float]]]:
    """Of every rule in the styles, `color` and `background`: (variable, opacity)."""
    return [
        {
            name: (variable, int(opacity or 100) / 100)
            for name, variable, opacity in re.findall(
                r"(?<![\w-])(color|background): \$([\w-]+)(?: (\d+)%)?", block
            )
        }
        for file in STYLED.rglob("*.tcss")
        for block in re.findall(r"\{([^{}]*)\}", file.read_text(encoding="utf-8"))
    ]


def texts_used() -> set[tuple[str, float]]:
    """(variable, opacity) of text colours that may come to stand on any ground."""
    used = {rule["color"] for rule in rules() if "color" in rule and "background" not in rule}
    for file in STYLED.rglob("*.py"):
        for quoted in re.findall(
            r'"((?:bold |italic |underline )*\$[a-z-]+(?: \d+%)?)"', file.read_text("utf-8")
        ):
            name, opacity = re.findall(r"\$([a-z-]+)(?: (\d+)%)?", quoted)[0]
            used.add((name, int(opacity or 100) / 100))
    return used


@pytest.mark.parametrize(
    ("theme", "least"),
    [(DARK, 4.5), (LIGHT, 4.5), (HIGH_CONTRAST, 7.0)],
    ids=THEMES,
)
def test_every_text_can_be_read_on_every_ground(theme: Theme, least: float) -> None:
    colors = variables(theme)
    used = texts_used()
    assert len(used) > 8
    faint = [
        (text, opacity, ground, round(ratio, 2))
        for (text, opacity), ground in product(sorted(used), GROUNDS)
        for under in [Color.parse(colors[ground])]
        if (ratio := contrast(text_on(colors[text], under, opacity), under)) < least
    ]
    assert faint == []


@pytest.mark.parametrize(
    ("theme", "least"),
    [(DARK, 4.5), (LIGHT, 4.5), (HIGH_CONTRAST, 7.0)],
    ids=THEMES,
)
def test_marks_and_what_is_chosen_can_be_read(theme: Theme, least: float) -> None:
    colors = variables(theme)
    grounds = {name: Color.parse(colors[name]) for name in MARKS}
    ratios = {
        name: round(contrast(text_on(colors["text"], ground), ground), 2)
        for name, ground in grounds.items()
    }
    assert {name: ratio for name, ratio in ratios.items() if ratio < least} == {}


@pytest.mark.parametrize(
    ("theme", "least"),
    [(DARK, 4.5), (LIGHT, 4.5), (HIGH_CONTRAST, 7.0)],
    ids=THEMES,
)
def test_texts_can_be_read_on_the_ground_of_their_own_rule(theme: Theme, least: float) -> None:
    colors = variables(theme)
    under = Color.parse(colors["background"])
    faint = []
    for rule in rules():
        if len(rule) < 2:
            continue
        (text, opacity), (ground, share) = rule["color"], rule["background"]
        color = Color.parse(colors[ground])
        solid = under.blend(color, color.a * share, 1.0)
        ratio = contrast(text_on(colors[text], solid, opacity), solid)
        if ratio < least:
            faint.append((rule, round(ratio, 2)))
    assert faint == []


def test_the_settings_know_every_theme() -> None:
    assert tuple(theme.name for theme in themes.THEMES) == THEMES


def test_a_key_goes_through_all_themes_and_round() -> None:
    worn = ["dark"]
    for _ in THEMES:
        worn.append(after(worn[-1]))
    assert worn == [*THEMES, "dark"]


async def test_the_chosen_theme_is_worn_and_kept() -> None:
    async with replaying(small_session()) as theatre:
        await theatre.press("f9")
        assert theatre.pilot.app.theme == "light"
        assert read_settings().theme == "light"
    async with replaying(small_session()) as theatre:
        assert theatre.pilot.app.theme == "light"


async def test_players_in_a_page_do_not_change_the_settings_of_the_host(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with replaying(small_session()) as theatre:
        monkeypatch.setenv("EXERCISE_SIM_SERVER", "1")
        await theatre.press("f9")
        assert theatre.pilot.app.theme == "light"
        assert read_settings().theme == "dark"


@pytest.mark.parametrize("chosen", ["light", "high-contrast"])
@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
def test_a_team_in_other_colours(
    snap_compare: Callable[..., bool], chosen: str, size: tuple[int, int]
) -> None:
    keep("theme", chosen)

    async def ready(pilot: Pilot[str]) -> None:
        await opened(pilot)
        pilot.app.screen.query_one(FeedList).focus()
        await pilot.pause()

    assert snap_compare(Desk().running("6m").console(), terminal_size=size, run_before=ready)
